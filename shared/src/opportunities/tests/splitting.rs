//! The splitting check.

use proptest::prelude::*;
use uuid::Uuid;

use crate::ids::OpportunityId;
use crate::money::Money;
use crate::opportunities::splitting::{Similar, alike, finding};
use crate::opportunities::{OpportunityContent, Repository};
use crate::samples::*;

fn similar(cents: i64) -> Similar {
    Similar {
        opportunity_id: OpportunityId(Uuid::from_u128(1)),
        title: both("Earlier"),
        total: Money::from_cents(cents).unwrap(),
    }
}

fn at_repository(url: &str) -> OpportunityContent {
    OpportunityContent { repository: Some(Repository::Existing { url: url.to_owned() }), ..content() }
}

#[test]
fn a_finding_begins_one_cent_above_the_ceiling() {
    let ceiling = Some(Money::dollars(10_000));
    let total = Money::dollars(4_000);
    assert_eq!(finding(total, vec![similar(600_000)], ceiling), None);
    let found = finding(total, vec![similar(600_001)], ceiling).unwrap();
    assert_eq!(found.sum.to_string(), "10000.01");
    assert_eq!(found.similar.len(), 1);
}

#[test]
fn alone_or_without_a_ceiling_there_is_no_finding() {
    let large = Money::dollars(20_000);
    assert_eq!(finding(large, Vec::new(), Some(Money::dollars(10_000))), None);
    assert_eq!(finding(large, vec![similar(1)], None), None);
}

#[test]
fn the_same_place_is_recognised_however_it_is_written() {
    for url in [
        "https://github.example.ca/benefits/form/",
        "https://github.example.ca/benefits/form.git",
        "https://GitHub.example.ca/Benefits/Form",
    ] {
        assert!(alike(&content(), &at_repository(url)), "{url}");
    }
    assert!(!alike(&content(), &at_repository("https://github.example.ca/taxes/form")));
}

#[test]
fn without_a_repository_on_either_side_the_texts_decide() {
    let nowhere = OpportunityContent { repository: Some(Repository::CreatedAtAward), ..content() };
    let undecided = OpportunityContent { repository: None, ..content() };
    assert!(alike(&nowhere, &undecided));
    assert!(!alike(&nowhere, &content()));
}

#[test]
fn other_work_in_the_same_place_is_another_need() {
    let other = OpportunityContent {
        title: both("Translate the release notes").into(),
        summary: both("Forty pages of release notes from English").into(),
        work: both("Translate and proofread every page").into(),
        ..content()
    };
    assert!(!alike(&content(), &other));
    let reworded = OpportunityContent {
        title: both("Repair keyboard traps in the benefits form, part two").into(),
        ..content()
    };
    assert!(alike(&content(), &reworded));
}

proptest! {
    #[test]
    fn the_sum_counts_every_file_once(cents in prop::collection::vec(1..2_000_000_i64, 1..6)) {
        let list: Vec<Similar> = cents.iter().map(|one| similar(*one)).collect();
        let sum: i64 = cents.iter().sum::<i64>() + 100;
        let total = Money::from_cents(100).unwrap();
        let found = finding(total, list, Money::from_cents(1_000_000));
        prop_assert_eq!(found.map(|one| one.sum.cents()), (sum > 1_000_000).then_some(sum));
    }
}
