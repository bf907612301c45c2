//! Under contract: each stands at another step between signature and payment.

use shared::demonstration::Persona::{Freelancer, MontrealFreelancer, SmallFirm, Student};

use super::super::almanac::When;
use super::super::chapter::{Chapter, Deed::*};
use super::{FIT, MONEY};

pub fn chapters() -> Vec<Chapter> {
    vec![certified(), invoiced(), sent_back(), delivered(), in_progress()]
}

/// Waits for the payer.
fn certified() -> Chapter {
    Chapter::of("esdc", "continuous-accessibility-checks")
        .dated(When::Day(-18, 14, 0), -16, -5)
        .on(-22, 10, 10, &[Write, Send])
        .on(-22, 16, 0, &[MONEY])
        .on(-21, 9, 20, &[FIT, Publish])
        .on(-20, 21, 0, &[Propose(Student)])
        .on(-19, 9, 45, &[Propose(MontrealFreelancer)])
        .on(-18, 13, 30, &[Propose(SmallFirm)])
        .on(-17, 10, 0, &[Assess(MontrealFreelancer), Assess(SmallFirm), Assess(Student), Complete])
        .on(-17, 11, 20, &[OfferTo(MontrealFreelancer)])
        .on(-16, 9, 0, &[Accept, SignAsVendor])
        .on(-16, 13, 15, &[SignForCanada])
        .on(-14, 10, 0, &[Say(0)])
        .on(-10, 15, 0, &[Say(1)])
        .on(-6, 15, 30, &[Deliver(0)])
        .on(-5, 11, 0, &[AcceptWork(0)])
        .on(-5, 15, 40, &[Invoice])
        .on(-2, 10, 0, &[Certify])
}

/// Waits for the certifier.
fn invoiced() -> Chapter {
    Chapter::of("cra", "accessible-notice-templates")
        .dated(When::Day(-16, 14, 0), -14, -4)
        .on(-20, 13, 0, &[Write, Send])
        .on(-19, 9, 0, &[MONEY, FIT, Publish])
        .on(-17, 12, 20, &[Propose(MontrealFreelancer)])
        .on(-16, 10, 50, &[Propose(Freelancer)])
        .on(-15, 9, 30, &[Assess(Freelancer), Assess(MontrealFreelancer), Complete])
        .on(-15, 11, 0, &[OfferTo(Freelancer)])
        .on(-15, 15, 15, &[Accept, SignAsVendor])
        .on(-14, 9, 40, &[SignForCanada])
        .on(-5, 14, 0, &[Deliver(0)])
        .on(-3, 10, 30, &[AcceptWork(0)])
        .on(-2, 9, 15, &[Invoice])
}

/// Two criteria are not met yet.
fn sent_back() -> Chapter {
    Chapter::of("cra", "bilingual-catalogue-check")
        .dated(When::Day(-17, 14, 0), -15, -3)
        .on(-21, 9, 30, &[Write, Send])
        .on(-21, 14, 0, &[MONEY])
        .on(-20, 10, 0, &[FIT, Publish])
        .on(-18, 18, 30, &[Propose(SmallFirm)])
        .on(-18, 22, 15, &[Propose(Student)])
        .on(-16, 9, 0, &[Assess(Student), Assess(SmallFirm), Complete])
        .on(-16, 13, 0, &[Offer])
        .on(-16, 16, 0, &[Accept, SignAsVendor])
        .on(-15, 10, 0, &[SignForCanada])
        .on(-11, 12, 0, &[Say(0)])
        .on(-11, 15, 0, &[Say(1)])
        .on(-4, 16, 30, &[Deliver(0)])
        .on(-2, 11, 30, &[SendBack(0)])
}

/// Waits for the author's review.
fn delivered() -> Chapter {
    Chapter::of("esdc", "postal-code-component")
        .dated(When::Day(-12, 14, 0), -10, 2)
        .on(-17, 9, 0, &[Write, Send])
        .on(-16, 10, 0, &[MONEY, FIT, Publish])
        .on(-14, 19, 0, &[Propose(Student)])
        .on(-13, 11, 10, &[Propose(SmallFirm)])
        .on(-12, 13, 25, &[Propose(Freelancer)])
        .on(-11, 9, 20, &[Assess(SmallFirm), Assess(Freelancer), Assess(Student), Complete])
        .on(-11, 11, 30, &[Offer])
        .on(-11, 16, 0, &[Accept, SignAsVendor])
        .on(-10, 9, 0, &[SignForCanada])
        .on(-8, 13, 0, &[Say(0)])
        .on(-8, 15, 30, &[Say(1)])
        .on(-5, 10, 0, &[Say(2)])
        .on(-1, 15, 30, &[Deliver(0)])
}

/// In Quebec: two taxes. The vendor works.
fn in_progress() -> Chapter {
    Chapter::of("eccc", "water-quality-open-data")
        .dated(When::Day(-9, 14, 0), -7, 8)
        .on(-15, 9, 45, &[Write, Send])
        .on(-14, 9, 30, &[MONEY, FIT, Publish])
        .on(-11, 20, 0, &[Propose(Student)])
        .on(-10, 10, 20, &[Propose(MontrealFreelancer)])
        .on(-8, 9, 0, &[Assess(MontrealFreelancer), Assess(Student), Complete])
        .on(-8, 10, 30, &[Offer])
        .on(-8, 14, 45, &[Accept, SignAsVendor])
        .on(-7, 9, 10, &[SignForCanada])
        .on(-4, 11, 0, &[Say(0)])
        .on(-4, 13, 20, &[Say(1)])
        .on(-1, 9, 50, &[Say(2)])
}
