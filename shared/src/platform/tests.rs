//! The rules of the platform, each refusal provoked.

use chrono::NaiveDate;

use super::*;
use crate::actor::{Actor, PlatformRole};
use crate::ids::{ProgrammeId, TermId};
use crate::language::Bilingual;
use crate::money::TaxRate;
use crate::programmes::{MARKS, ProgrammeDocument, ProgrammeKey};
use crate::province::{Province, Tax, TaxKind, TaxRow};
use crate::refusal::Refusal;
use crate::samples::{at, both, micro, now, official, person};
use uuid::Uuid;

fn owner() -> Actor {
    Actor { platform_roles: vec![PlatformRole::ProductOwner], ..official(70, &[]) }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn document() -> ProgrammeDocument {
    let text = MARKS.map(|mark| format!("{{{mark}}}")).join(" ");
    ProgrammeDocument { terms: Bilingual::new(&text, &text), ..micro() }
}

fn version(number: u32, from: &str) -> ProgrammeVersion {
    let id = ProgrammeId(Uuid::from_u128(5));
    ProgrammeVersion { key: ProgrammeKey { id, number, settings: None }, from: at(from), withdrawn: false }
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, Unscheduled>) -> Refusal {
    match outcome {
        Err(Unscheduled::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_version_begins_after_today_and_never_on_the_day_of_another() {
    let versions = [version(1, "2021-01-01T00:00:00-05:00"), version(2, "2027-01-04T00:00:00-05:00")];
    let draft = |from: &str| VersionDraft { from: day(from), document: document() };
    let schedule = |from: &str| schedule_version(&owner(), &versions, &draft(from), now());
    assert_eq!(schedule("2027-02-01").unwrap().number, 3);
    assert_eq!(refused(schedule("2026-11-24")), Refusal::LaterDateNeeded);
    assert_eq!(refused(schedule("2027-01-04")), Refusal::AlreadyListed);
    let by_an_author = schedule_version(&official(1, &[]), &versions, &draft("2027-02-01"), now());
    assert_eq!(refused(by_an_author), Refusal::NotYourRole);
    let unsound = VersionDraft { document: micro(), ..draft("2027-02-01") };
    let outcome = schedule_version(&owner(), &versions, &unsound, now());
    assert!(matches!(outcome, Err(Unscheduled::Unsound(faults)) if !faults.is_empty()));
}

#[test]
fn what_has_begun_is_neither_corrected_nor_withdrawn() {
    let versions = [version(1, "2021-01-01T00:00:00-05:00"), version(2, "2027-01-04T00:00:00-05:00")];
    let correct = |number, from: &str| {
        let correction = VersionCorrection { number, from: day(from), document: document() };
        correct_version(&owner(), &versions, &correction, now())
    };
    assert_eq!(refused(correct(1, "2027-01-04")), Refusal::AlreadyBegun);
    assert_eq!(refused(correct(9, "2027-01-04")), Refusal::NotFound);
    // Its own day is free again; the number is new, so that nothing that was is changed.
    assert_eq!(correct(2, "2027-01-04").unwrap().number, 3);
    assert_eq!(withdraw_version(&owner(), &versions, 1, now()), Err(Refusal::AlreadyBegun));
    assert_eq!(withdraw_version(&owner(), &versions, 2, now()).unwrap().number, 2);
    // At midnight of its day it has begun.
    let begun = at("2027-01-04T00:00:00-05:00");
    assert_eq!(withdraw_version(&owner(), &versions, 2, begun), Err(Refusal::AlreadyBegun));
}

#[test]
fn one_row_of_a_thing_is_in_force_whatever_was_withdrawn() {
    let rows = [
        (day("2020-01-01"), false),
        (day("2025-04-01"), false),
        (day("2026-06-01"), true),
        (day("2027-01-01"), false),
    ];
    let expected = [Standing::Past, Standing::InForce, Standing::Withdrawn, Standing::Scheduled];
    assert_eq!(standings(&rows, now()), expected);
}

#[test]
fn taxes_are_dated_rows_of_their_province() {
    let hst = |rate| vec![Tax { kind: TaxKind::Hst, rate: TaxRate(rate) }];
    let dated = |from: &str, withdrawn| DatedTax {
        row: TaxRow { province: Province::Ns, from: day(from), taxes: hst(14_000) },
        withdrawn,
    };
    let rows = [dated("2025-04-01", false), dated("2027-04-01", false), dated("2027-07-01", true)];
    let draft = |from: &str, rate| TaxDraft { province: Province::Ns, from: day(from), taxes: hst(rate) };
    let schedule = |from: &str| schedule_taxes(&owner(), &rows, draft(from, 13_000), now());
    assert_eq!(schedule("2027-04-01"), Err(Refusal::AlreadyListed));
    assert_eq!(schedule("2026-11-24"), Err(Refusal::LaterDateNeeded));
    assert!(schedule("2027-07-01").is_ok(), "the day of a withdrawn row is free");
    let correct = |from: &str, rate| correct_taxes(&owner(), &rows, draft(from, rate), now());
    assert_eq!(correct("2025-04-01", 13_000), Err(Refusal::AlreadyBegun));
    assert_eq!(correct("2027-07-01", 13_000), Err(Refusal::NotFound));
    assert_eq!(correct("2027-04-01", 14_000), Err(Refusal::NothingChanged));
    assert!(correct("2027-04-01", 13_000).is_ok());
}

#[test]
fn holidays_to_come_may_be_added_renamed_and_withdrawn() {
    let holiday = |text: &str| Holiday { day: day(text), name: both("A day") };
    let there = [holiday("2026-09-07"), holiday("2026-12-25")];
    let draft = |text: &str, name: &str| HolidayDraft { day: day(text), name: both(name).into() };
    let add = |text: &str| add_holiday(&owner(), &there, &draft(text, "Mourning"), now());
    assert!(add("2026-12-24").is_ok());
    assert_eq!(add("2026-12-25"), Err(Refusal::AlreadyListed));
    assert_eq!(add("2026-11-24"), Err(Refusal::LaterDateNeeded));
    let rename = |text: &str, name: &str| rename_holiday(&owner(), &there, &draft(text, name), now());
    assert_eq!(rename("2026-12-25", "A day"), Err(Refusal::NothingChanged));
    assert_eq!(rename("2026-09-07", "Other"), Err(Refusal::AlreadyBegun));
    assert!(withdraw_holiday(&owner(), &there, day("2026-12-25"), now()).is_ok());
    assert_eq!(withdraw_holiday(&owner(), &there, day("2026-12-26"), now()), Err(Refusal::NotFound));
}

fn term(number: u128) -> TermId {
    TermId(Uuid::from_u128(number))
}

fn entry(number: u128, name: &str, retired: bool) -> ListEntry {
    ListEntry { id: term(number), name: both(name), retired }
}

#[test]
fn no_two_entries_of_a_list_are_called_alike() {
    let entries = [entry(1, "Rust", false), entry(2, "Python", true)];
    let add = |name: &str| add_term(&owner(), &entries, &TermDraft { name: both(name).into() }, term(3));
    assert_eq!(add(" rust "), Err(Refusal::AlreadyListed));
    assert_eq!(add("Go").unwrap().name, both("Go"));
    let rename =
        |name: &str| rename_term(&owner(), &entries, &Rename { id: entries[0].id, name: both(name).into() });
    assert_eq!(rename("PYTHON"), Err(Refusal::AlreadyListed));
    assert_eq!(rename("Rust"), Err(Refusal::NothingChanged));
    assert!(rename("RUST").is_ok(), "its own name may be written otherwise");
    assert_eq!(retire_term(&owner(), &entries, OneEntry { id: entries[1].id }), Err(Refusal::NothingChanged));
    assert!(!restore_term(&owner(), &entries, OneEntry { id: entries[1].id }).unwrap().retired);
}

#[test]
fn an_order_names_every_entry_once() {
    let entries = [entry(1, "a", false), entry(2, "b", true)];
    let ids = |numbers: &[u128]| Order { ids: numbers.iter().map(|number| term(*number)).collect() };
    assert!(order_terms(&owner(), &entries, &ids(&[2, 1])).is_ok());
    assert_eq!(order_terms(&owner(), &entries, &ids(&[1, 2])), Err(Refusal::NothingChanged));
    for wrong in [&[1_u128][..], &[1, 1], &[1, 3], &[1, 2, 2]] {
        assert_eq!(
            order_terms(&owner(), &entries, &ids(wrong)),
            Err(Refusal::NotTheSameEntries),
            "{wrong:?}"
        );
    }
}

#[test]
fn a_list_that_is_full_takes_no_more() {
    let entries: Vec<ListEntry> = (0..500).map(|n| entry(n, &n.to_string(), false)).collect();
    let draft = TermDraft { name: both("One more").into() };
    let outcome = add_term(&owner(), &entries, &draft, term(900));
    assert_eq!(outcome, Err(Refusal::ListFull));
}

fn facts(number: u128, roles: &[PlatformRole], others: u64) -> PersonFacts {
    PersonFacts {
        id: person(number),
        version: crate::ids::Version::FIRST,
        access: Access::Active,
        platform_roles: roles.to_vec(),
        other_product_owners: others,
    }
}

#[test]
fn nobody_decides_about_themself_and_somebody_always_stays() {
    let own = facts(70, &[PlatformRole::ProductOwner], 3);
    assert_eq!(deactivate(&owner(), &own), Err(Refusal::OwnAccess));
    assert_eq!(revoke(&owner(), &own, PlatformRole::ProductOwner), Err(Refusal::OwnAccess));
    assert_eq!(grant(&owner(), &own, PlatformRole::Auditor), Err(Refusal::OwnAccess));
    let last = facts(71, &[PlatformRole::ProductOwner], 0);
    assert_eq!(deactivate(&owner(), &last), Err(Refusal::LastProductOwner));
    assert_eq!(revoke(&owner(), &last, PlatformRole::ProductOwner), Err(Refusal::LastProductOwner));
    let one_of_two = facts(71, &[PlatformRole::ProductOwner], 1);
    assert!(revoke(&owner(), &one_of_two, PlatformRole::ProductOwner).unwrap().platform_roles.is_empty());
}

#[test]
fn access_is_taken_once_and_given_back_once() {
    let vendor = facts(71, &[], 1);
    let gone = deactivate(&owner(), &vendor).unwrap();
    assert_eq!(deactivate(&owner(), &gone), Err(Refusal::NothingChanged));
    assert_eq!(reactivate(&owner(), &gone).unwrap(), vendor);
    assert_eq!(reactivate(&owner(), &vendor), Err(Refusal::NothingChanged));
    let closed = PersonFacts { access: Access::Closed, ..vendor.clone() };
    assert_eq!(reactivate(&owner(), &closed), Err(Refusal::NothingChanged));
    assert_eq!(grant(&owner(), &closed, PlatformRole::Support), Err(Refusal::NothingChanged));
    assert_eq!(revoke(&owner(), &vendor, PlatformRole::Support), Err(Refusal::NothingChanged));
}

#[test]
fn an_announcement_is_shown_from_its_beginning_up_to_its_end() {
    let (from, until) = (at("2026-11-25T09:00:00-05:00"), at("2026-11-26T09:00:00-05:00"));
    let draft = AnnouncementDraft { level: Level::Info, text: both("Tonight").into(), from, until };
    let id = crate::ids::AnnouncementId(Uuid::from_u128(1));
    let made = announce(&owner(), &draft, id, now()).unwrap();
    assert!(!shown(&made, now()) && shown(&made, from) && !shown(&made, until));
    assert_eq!(announce(&owner(), &draft, id, until), Err(Refusal::LaterDateNeeded));
    let same = AnnouncementCorrection { id, announcement: draft };
    let there = [made];
    assert_eq!(correct_announcement(&owner(), &there, &same, now()), Err(Refusal::NothingChanged));
    assert_eq!(withdraw_announcement(&owner(), &there, id, until), Err(Refusal::AlreadyOver));
}
