//! Open for proposals, closing one after the other.

use shared::demonstration::Persona::{Freelancer, MonctonStudent, MontrealFreelancer, SmallFirm, Student};

use super::super::almanac::When;
use super::super::chapter::{Chapter, Deed::*};
use super::{FIT, MONEY};

pub fn chapters() -> Vec<Chapter> {
    vec![closing_soon(), closing_next(), amended(), with_questions(), posted_again()]
}

/// One proposal is in, one was taken back, one is half written.
fn closing_soon() -> Chapter {
    Chapter::of("esdc", "form-builder-translations")
        .dated(When::Soon, 3, 15)
        .on(-8, 9, 30, &[Write, Send])
        .on(-7, 11, 0, &[MONEY])
        .on(-6, 9, 0, &[FIT, Publish])
        .on(-5, 10, 0, &[Ask(0)])
        .on(-5, 15, 0, &[Answer(0)])
        .on(-3, 19, 30, &[Propose(Student)])
        .on(-2, 12, 15, &[Propose(MonctonStudent)])
        .on(-2, 18, 0, &[Withdraw(Student)])
        .on(-1, 16, 30, &[Begin(MontrealFreelancer)])
}

/// Closes on the next business day.
fn closing_next() -> Chapter {
    Chapter::of("eccc", "radar-text-alternatives")
        .dated(When::Day(1, 14, 0), 4, 18)
        .on(-6, 13, 0, &[Write, Send])
        .on(-5, 9, 0, &[MONEY])
        .on(-4, 10, 0, &[FIT, Publish])
        .on(-3, 9, 30, &[Ask(0)])
        .on(-3, 13, 0, &[Answer(0)])
        .on(-2, 20, 30, &[Propose(MonctonStudent)])
        .on(-1, 12, 0, &[Propose(Freelancer)])
}

/// Work, price and dates changed: one vendor has confirmed, one has not.
fn amended() -> Chapter {
    Chapter::of("cra", "payroll-date-bug")
        .dated(When::Day(1, 14, 0), 3, 9)
        .dated_later(When::Day(3, 14, 0), 5, 13)
        .on(-9, 9, 0, &[Write, Send])
        .on(-8, 9, 20, &[MONEY, FIT])
        .on(-7, 10, 0, &[Publish])
        .on(-5, 11, 0, &[Propose(SmallFirm)])
        .on(-4, 20, 45, &[Propose(Student)])
        .on(-3, 9, 30, &[Rewrite, Send])
        .on(-3, 14, 0, &[MONEY, FIT])
        .on(-2, 9, 40, &[Amend])
        .on(-2, 16, 10, &[Confirm(SmallFirm)])
}

/// Two questions are answered, one waits.
fn with_questions() -> Chapter {
    Chapter::of("esdc", "sign-language-player")
        .dated(When::Day(6, 14, 0), 9, 24)
        .on(-7, 10, 0, &[Write, Send])
        .on(-6, 14, 0, &[MONEY])
        .on(-5, 9, 30, &[FIT, Publish])
        .on(-4, 11, 15, &[Ask(0), Ask(1)])
        .on(-3, 10, 0, &[Answer(0), Answer(1)])
        .on(-2, 17, 30, &[Begin(Freelancer)])
        .on(-1, 13, 45, &[Ask(2)])
}

/// The one that nobody answered, with more time and a better price.
fn posted_again() -> Chapter {
    Chapter::of("esdc", "wage-data-files-again")
        .dated_later(When::Day(8, 14, 0), 11, 25)
        .on(-6, 10, 30, &[CopyOf("wage-data-files"), Rewrite, Send])
        .on(-5, 13, 0, &[MONEY, FIT])
        .on(-4, 9, 10, &[Publish])
}
