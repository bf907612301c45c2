//! Not public yet.

use super::super::almanac::When;
use super::super::chapter::{Chapter, Deed::*};
use super::{FIT, MONEY};

pub fn chapters() -> Vec<Chapter> {
    vec![approved(), in_review(), sent_back(), ready(), half_finished()]
}

/// Waits to be published.
fn approved() -> Chapter {
    Chapter::of("esdc", "high-contrast-tokens")
        .dated(When::Day(5, 14, 0), 7, 16)
        .on(-4, 13, 0, &[Write])
        .on(-3, 11, 0, &[Send])
        .on(-2, 14, 0, &[MONEY])
        .on(-1, 10, 15, &[FIT])
}

/// The money is there; the fit is not looked at yet.
fn in_review() -> Chapter {
    Chapter::of("esdc", "learning-catalogue-search")
        .dated(When::Day(7, 14, 0), 9, 19)
        .on(-3, 15, 0, &[Write])
        .on(-2, 9, 50, &[Send])
        .on(-1, 11, 30, &[MONEY])
}

/// Came back with reasons.
fn sent_back() -> Chapter {
    Chapter::of("eccc", "climate-normals-tool")
        .dated(When::Day(5, 14, 0), 7, 12)
        .on(-5, 14, 0, &[Write])
        .on(-4, 9, 0, &[Send])
        .on(-2, 15, 30, &[AskForChanges])
}

/// Everything is there; the author has not sent it.
fn ready() -> Chapter {
    Chapter::of("tbs", "editor-accessibility-report").dated(When::Day(9, 14, 0), 12, 27).on(
        -2,
        13,
        30,
        &[Write],
    )
}

/// Ten minutes of work.
fn half_finished() -> Chapter {
    Chapter::of("cra", "appointment-line-status").on(-1, 15, 0, &[Write])
}
