//! From need to payment: the whole way, twice.

use shared::demonstration::Persona::{Freelancer, MonctonStudent, SmallFirm, Student};

use super::super::almanac::When;
use super::super::chapter::{Chapter, Deed::*};
use super::{FIT, MONEY};

pub fn chapters() -> Vec<Chapter> {
    vec![guides_in_html(), drupal_error_summary()]
}

/// Two passed, and the draw decided between them.
fn guides_in_html() -> Chapter {
    Chapter::of("esdc", "guides-in-html")
        .dated(When::Day(-26, 14, 0), -24, -14)
        .on(-29, 9, 40, &[Write, Send])
        .on(-29, 13, 10, &[MONEY, FIT, Publish])
        .on(-28, 19, 20, &[Propose(Student)])
        .on(-27, 10, 5, &[Propose(MonctonStudent)])
        .on(-26, 12, 35, &[Propose(SmallFirm)])
        .on(-25, 9, 15, &[Assess(Student), Assess(SmallFirm), Assess(MonctonStudent), Complete])
        .on(-25, 10, 45, &[Offer])
        .on(-25, 15, 30, &[Accept, SignAsVendor])
        .on(-24, 9, 10, &[SignForCanada])
        .on(-21, 11, 0, &[Say(0)])
        .on(-21, 14, 25, &[Say(1)])
        .on(-16, 15, 50, &[Deliver(0)])
        .on(-15, 10, 20, &[AcceptWork(0), Invoice])
        .on(-14, 11, 0, &[Certify])
        .on(-11, 13, 40, &[Pay])
        .on(-9, 9, 30, &[ConfirmPayment, GiveFeedback])
}

/// One passed; the first delivery came back.
fn drupal_error_summary() -> Chapter {
    Chapter::of("cra", "drupal-error-summary")
        .dated(When::Day(-24, 14, 0), -22, -15)
        .on(-28, 9, 5, &[Write, Send])
        .on(-28, 15, 0, &[MONEY])
        .on(-27, 9, 30, &[FIT, Publish])
        .on(-25, 20, 10, &[Propose(MonctonStudent)])
        .on(-24, 11, 15, &[Propose(Freelancer)])
        .on(-24, 14, 30, &[Assess(Freelancer), Assess(MonctonStudent), Complete])
        .on(-24, 16, 10, &[Offer])
        .on(-23, 9, 0, &[Accept, SignAsVendor])
        .on(-23, 11, 30, &[SignForCanada])
        .on(-20, 13, 0, &[Say(0)])
        .on(-19, 15, 0, &[Deliver(0)])
        .on(-18, 14, 15, &[SendBack(0)])
        .on(-16, 10, 40, &[Deliver(1)])
        .on(-16, 15, 20, &[AcceptWork(1)])
        .on(-15, 9, 0, &[Invoice])
        .on(-14, 14, 0, &[Certify])
        .on(-13, 10, 30, &[Pay])
        .on(-12, 16, 0, &[ConfirmPayment, GiveFeedback])
}
