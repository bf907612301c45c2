//! Over without a contract.

use super::super::almanac::When;
use super::super::chapter::{Chapter, Deed::*};
use super::{FIT, MONEY};

pub fn chapters() -> Vec<Chapter> {
    vec![no_proposal(), cancelled()]
}

/// Nobody proposed: too little time and money. It is posted again, see `open`.
fn no_proposal() -> Chapter {
    Chapter::of("esdc", "wage-data-files")
        .dated(When::Day(-14, 14, 0), -12, -6)
        .on(-18, 9, 0, &[Write, Send])
        .on(-17, 14, 0, &[MONEY, FIT])
        .on(-16, 9, 15, &[Publish])
}

/// The need went away.
fn cancelled() -> Chapter {
    Chapter::of("esdc", "content-platform-locales")
        .dated(When::Day(-6, 14, 0), -4, 6)
        .on(-14, 10, 0, &[Write, Send])
        .on(-13, 9, 0, &[MONEY, FIT, Publish])
        .on(-9, 11, 0, &[Cancel])
}
