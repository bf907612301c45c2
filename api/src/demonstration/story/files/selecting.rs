//! Closed, and decided or being decided.

use shared::demonstration::Persona::{MonctonStudent, MontrealFreelancer, SmallFirm, Student};

use super::super::almanac::When;
use super::super::chapter::{Chapter, Deed::*};
use super::{FIT, MONEY};

pub fn chapters() -> Vec<Chapter> {
    vec![offered(), being_evaluated()]
}

/// The offer waits for a vendor who has not said yet how they stand towards tax.
fn offered() -> Chapter {
    Chapter::of("eccc", "species-range-map")
        .dated(When::Day(-4, 14, 0), 2, 16)
        .on(-11, 10, 0, &[Write, Send])
        .on(-10, 13, 30, &[MONEY])
        .on(-9, 9, 30, &[FIT, Publish])
        .on(-7, 21, 10, &[Propose(MonctonStudent)])
        .on(-6, 15, 0, &[Propose(SmallFirm)])
        .on(-4, 11, 40, &[Propose(MontrealFreelancer)])
        .on(-3, 9, 0, &[Assess(MonctonStudent), Assess(MontrealFreelancer)])
        .on(-1, 9, 0, &[Assess(SmallFirm), Complete])
        .lately(45, &[OfferTo(MonctonStudent)])
}

/// One proposal is assessed, one begun, one not looked at.
fn being_evaluated() -> Chapter {
    Chapter::of("cra", "api-reference")
        .dated(When::Day(-2, 14, 0), 2, 15)
        .on(-9, 14, 0, &[Write, Send])
        .on(-8, 10, 0, &[MONEY])
        .on(-8, 15, 0, &[FIT, Publish])
        .on(-5, 19, 45, &[Propose(Student)])
        .on(-3, 9, 30, &[Propose(MontrealFreelancer)])
        .on(-2, 13, 10, &[Propose(SmallFirm)])
        .on(-1, 14, 0, &[Assess(Student), AssessFirst(MontrealFreelancer)])
}
