//! What the rules of offers claim, each claim by its name.

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::{
    Candidate, DisqualificationDraft, DisqualificationGround, Milestones, OfferAnswer, OfferFacts,
    ReinstatementDraft, ReserveList, WaitsOn, accept, decline, disqualify, end, expire, make_offer,
    may_end_without_award, may_make_offer, may_read_approval, reinstate, spans,
};
use crate::accounts::TaxStanding;
use crate::actor::{Actor, PlatformRole, Role};
use crate::evaluations::DrawnProponent;
use crate::fairness::Hash;
use crate::ids::{OfferId, ProposalId};
use crate::refusal::Refusal;
use crate::samples::*;

/// Somebody who passed: their place in the draw and their unfinished contracts.
fn candidate(rank: u32, unfinished: u32) -> Candidate {
    let number = u128::from(rank) + 100;
    Candidate {
        drawn: DrawnProponent { rank, proponent: rank, receipt: Hash([1; 32]) },
        proposal_id: ProposalId(Uuid::from_u128(number)),
        vendor_id: person(number),
        organization_id: None,
        unfinished,
    }
}

fn made(
    candidates: &[Candidate],
    offers: &[OfferFacts],
    when: DateTime<Utc>,
) -> Result<Vec<OfferFacts>, Refusal> {
    let mut next = 10_000;
    let mut new_id = || {
        next += 1;
        OfferId(Uuid::from_u128(next))
    };
    make_offer(
        &authority(),
        &selected(),
        &ReserveList { candidates, offers },
        &micro(),
        &calendar(),
        &mut new_id,
        when,
    )
}

fn first_offer() -> OfferFacts {
    made(&[candidate(1, 0), candidate(2, 0)], &[], closing()).unwrap()[0].clone()
}

#[test]
fn the_first_in_the_draw_gets_the_offer() {
    let offers = made(&[candidate(2, 0), candidate(1, 0)], &[], closing()).unwrap();
    assert_eq!(offers.len(), 1);
    assert_eq!((offers[0].rank, &offers[0].answer), (1, &OfferAnswer::Pending));
    assert_eq!(offers[0].expires_at, at("2026-12-07T14:00:00-05:00"));
}

#[test]
fn who_holds_two_unfinished_contracts_is_passed_over_and_it_is_said() {
    let list = [candidate(1, 2), candidate(2, 3), candidate(3, 1)];
    let offers = made(&list, &[], closing()).unwrap();
    let answers: Vec<&str> = offers.iter().map(|offer| offer.answer.code()).collect();
    assert_eq!(answers, ["passed_over", "passed_over", "pending"]);
    assert_eq!(offers[0].answer, OfferAnswer::PassedOver { at: closing(), unfinished: 2 });
}

#[test]
fn passing_over_holds_for_one_round() {
    let list = |unfinished| [candidate(1, unfinished), candidate(2, 0), candidate(3, 0)];
    let mut offers = made(&list(2), &[], closing()).unwrap();
    let later = closing() + Duration::days(1);
    offers[1] = decline(&vendor_of(&offers[1]), &offers[1], String::new(), closing()).unwrap();
    let next = made(&list(0), &offers, later).unwrap();
    assert_eq!(next[0].rank, 3, "in the same round they stay passed over, whatever they hold now");
    offers.push(end(&next[0], later + Duration::days(30)));
    let again = made(&list(0), &offers, later + Duration::days(31)).unwrap();
    assert_eq!(
        (again[0].rank, again[0].id),
        (1, offers[0].id),
        "after a termination they are looked at anew"
    );
    assert_eq!(again[0].version, offers[0].version.next());
    let refused = made(&list(2), &offers, later + Duration::days(31));
    assert_eq!(refused, Err(Refusal::ReserveExhausted));
}

fn vendor_of(offer: &OfferFacts) -> Actor {
    Actor { person_id: offer.vendor_id, ..vendor() }
}

#[test]
fn the_written_approval_is_opened_by_the_offer_and_never_to_the_author() {
    let offer = first_offer();
    let may = |actor: &Actor| may_read_approval(&visitor(actor), &offer, &selected()).is_ok();
    assert!(may(&vendor_of(&offer)) && may(&authority()));
    let author = official(1, &Role::ALL);
    for stranger in [author, payer(), official_of(ELSEWHERE, 3, &Role::ALL), vendor()] {
        assert!(!may(&stranger), "{stranger:?}");
    }
    let mut auditor = vendor();
    auditor.platform_roles = vec![PlatformRole::Auditor];
    assert!(may(&auditor));
}

fn struck(actor: &Actor, list: &ReserveList, proponent: u32) -> Result<OfferFacts, Refusal> {
    let (ground, reason) = (DisqualificationGround::FalseStatement, "The permit is not theirs.".to_owned());
    let draft = DisqualificationDraft { proponent, ground, reason };
    disqualify(actor, &selected(), list, draft, &mut || OfferId(Uuid::from_u128(20_000)), closing())
}

#[test]
fn who_is_disqualified_gets_no_offer_until_reinstated_at_the_place_drawn() {
    let candidates = [candidate(1, 0), candidate(2, 0)];
    let offers = made(&candidates, &[], closing()).unwrap();
    let list = ReserveList { candidates: &candidates, offers: &offers };
    let first = struck(&authority(), &list, 1).unwrap();
    assert_eq!((first.id, first.is_live()), (offers[0].id, false), "the offer that stood falls");
    let unreached = struck(&authority(), &list, 2).unwrap();
    assert_eq!((unreached.rank, unreached.answer.code()), (2, "disqualified"));
    assert_eq!(struck(&authority(), &list, 3), Err(Refusal::NotFound));
    assert_eq!(struck(&payer(), &list, 1), Err(Refusal::NotYourRole));

    let next = made(&candidates, std::slice::from_ref(&first), closing()).unwrap();
    assert_eq!(next[0].rank, 2);
    let gone = [first];
    let list = ReserveList { candidates: &candidates, offers: &gone };
    assert_eq!(struck(&authority(), &list, 1), Err(Refusal::OfferNotOpen));
    let back = |proponent| {
        let draft = ReinstatementDraft { proponent, reason: "The permit is theirs after all.".to_owned() };
        reinstate(&authority(), &selected(), &list, draft, closing())
    };
    assert_eq!(back(2), Err(Refusal::NotFound), "nothing to lift");
    let again = made(&candidates, &[back(1).unwrap()], closing()).unwrap();
    assert_eq!((again[0].rank, again[0].id), (1, gone[0].id));
}

#[test]
fn one_offer_at_a_time() {
    let list = [candidate(1, 0), candidate(2, 0)];
    let offers = made(&list, &[], closing()).unwrap();
    assert_eq!(made(&list, &offers, closing()), Err(Refusal::OfferOutstanding));
}

#[test]
fn declined_or_expired_goes_to_the_next_until_nobody_is_left() {
    let list = [candidate(1, 0), candidate(2, 0)];
    let vendor = official(101, &[]);
    let declined = decline(&vendor, &first_offer(), String::new(), closing()).unwrap();
    let next = made(&list, std::slice::from_ref(&declined), closing()).unwrap();
    assert_eq!(next[0].rank, 2);
    let expired = expire(&next[0], next[0].expires_at).unwrap();
    let all = [declined, expired];
    assert_eq!(made(&list, &all, closing()), Err(Refusal::ReserveExhausted));
}

#[test]
fn no_award_only_when_nobody_is_left_who_could_get_it() {
    let may = |candidates: &[Candidate], offers: &[OfferFacts]| {
        let list = ReserveList { candidates, offers };
        may_end_without_award(&authority(), &selected(), &list, &micro())
    };
    assert_eq!(may(&[candidate(1, 0)], &[]), Err(Refusal::ReserveNotExhausted));
    assert_eq!(may(&[candidate(1, 2)], &[]), Ok(()), "all would be passed over");
    let expired = expire(&first_offer(), first_offer().expires_at).unwrap();
    assert_eq!(may(&[candidate(1, 0)], &[expired]), Ok(()));
    assert_eq!(may(&[candidate(1, 0)], &[first_offer()]), Err(Refusal::OfferOutstanding));
}

#[test]
fn an_offer_is_open_until_the_instant_it_expires() {
    let vendor = official(101, &[]);
    let offer = first_offer();
    let last = offer.expires_at - Duration::milliseconds(1);
    let tax = TaxStanding::SmallSupplier;
    assert!(accept(&vendor, &offer, &selected(), Some(&tax), last).is_ok());
    assert_eq!(expire(&offer, last), Err(Refusal::OfferNotOpen));
    assert_eq!(
        accept(&vendor, &offer, &selected(), Some(&tax), offer.expires_at),
        Err(Refusal::OfferNotOpen)
    );
    let expired = expire(&offer, offer.expires_at).unwrap();
    assert_eq!(expire(&expired, offer.expires_at), Err(Refusal::OfferNotOpen));
}

#[test]
fn an_offer_is_accepted_by_its_vendor_with_a_tax_standing() {
    let offer = first_offer();
    let tax = TaxStanding::SmallSupplier;
    assert_eq!(
        accept(&official(101, &[]), &offer, &selected(), None, closing()),
        Err(Refusal::TaxDataMissing)
    );
    assert_eq!(
        accept(&official(102, &[]), &offer, &selected(), Some(&tax), closing()),
        Err(Refusal::NotFound)
    );
}

#[test]
fn only_a_contracting_authority_who_is_not_the_author_makes_the_offer() {
    let author = official(1, &[Role::Author, Role::ContractingAuthority]);
    assert_eq!(may_make_offer(&author, &selected(), &[]), Err(Refusal::DutiesSeparated));
    assert_eq!(may_make_offer(&approver(), &selected(), &[]), Err(Refusal::NotYourRole));
    assert_eq!(may_make_offer(&authority(), &open(), &[]), Err(Refusal::NotSelected));
}

#[test]
fn the_government_is_not_charged_for_posting_work_and_payment() {
    let day = |number: i64| Some(now() + Duration::days(number));
    let milestones = Milestones {
        created_at: day(0),
        sent_at: day(1),
        published_at: day(2),
        closed_at: day(5),
        selected_at: day(6),
        signed_at: day(7),
        delivered_at: day(17),
        accepted_at: day(18),
        invoiced_at: day(19),
        paid_at: day(29),
    };
    let minutes = |who: WaitsOn| -> u32 {
        let all = spans(&milestones);
        all.iter().filter(|span| span.waits_on == who).map(|span| span.minutes).sum()
    };
    const DAY: u32 = 24 * 60;
    assert_eq!(minutes(WaitsOn::Government), 5 * DAY);
    assert_eq!(minutes(WaitsOn::Posting), 3 * DAY);
    assert_eq!(minutes(WaitsOn::Vendor), 10 * DAY);
    assert_eq!(minutes(WaitsOn::Payment), 10 * DAY);
}

proptest! {
    #[test]
    fn the_offer_goes_to_the_first_who_has_room_whatever_the_order_of_rows(
        list in prop::collection::vec(0..4_u32, 1..8)
            .prop_map(|held| (1..).zip(held).map(|(rank, held)| candidate(rank, held)).collect::<Vec<_>>())
            .prop_shuffle()
    ) {
        let first = list.iter().filter(|one| one.unfinished < 2).map(|one| one.drawn.rank).min();
        let outcome = made(&list, &[], closing());
        match first {
            None => prop_assert_eq!(outcome, Err(Refusal::ReserveExhausted)),
            Some(rank) => {
                let offers = outcome.unwrap();
                let ranks: Vec<u32> = offers.iter().map(|offer| offer.rank).collect();
                prop_assert_eq!(ranks, (1..=rank).collect::<Vec<u32>>());
            }
        }
    }
}
