//! The texts could have been typed by people: they pass what the application asks of people.

use std::collections::BTreeSet;

use chrono::Utc;
use serde::Deserialize;
use shared::calendar::Calendar;
use shared::demonstration::Persona;
use shared::evaluations::rationale_is_long_enough;
use shared::opportunities::OpportunityContent;
use shared::opportunities::readiness::{Check, Conditions, missing};
use shared::programmes::ProgrammeDocument;
use shared::proposals::{Acceptances, Eligibility, ProposalContent};
use shared::province::{Province, TaxRow, taxes_on};
use validator::Validate;

use super::chapter::{Chapter, Deed};
use super::files::chapters;
use super::texts::{Said, content, said};

const PROGRAMMES: &str = include_str!("../../../data/programmes.json");
const TAX_RATES: &str = include_str!("../../../data/tax_rates.json");
/// The one that its author has only begun.
const HALF_FINISHED: &str = "appointment-line-status";

#[derive(Deserialize)]
struct Programme {
    document: ProgrammeDocument,
}

fn programme() -> ProgrammeDocument {
    let mut programmes: Vec<Programme> = serde_json::from_str(PROGRAMMES).unwrap();
    programmes.remove(0).document
}

/// What a chapter's opportunity says; a copy says what the original does.
fn content_of(chapter: &Chapter) -> OpportunityContent {
    let original = chapter.scenes.iter().flat_map(|(_, deeds)| deeds).find_map(|deed| match deed {
        Deed::CopyOf(slug) => Some(*slug),
        _ => None,
    });
    content(original.unwrap_or(chapter.slug)).unwrap()
}

fn said_of(chapter: &Chapter) -> Said {
    said(chapter.slug).unwrap()
}

#[test]
fn every_opportunity_is_valid_and_ready_apart_from_its_dates() {
    let rows: Vec<TaxRow> = serde_json::from_str(TAX_RATES).unwrap();
    let programme = programme();
    for chapter in chapters().iter().filter(|chapter| chapter.slug != HALF_FINISHED) {
        let content = content_of(chapter);
        assert_eq!(content.validate(), Ok(()), "{}", chapter.slug);
        let province = if chapter.office == "eccc" { Province::Qc } else { Province::On };
        let taxes = taxes_on(&rows, province, "2026-09-14".parse().unwrap());
        let now = "2026-09-14T13:00:00Z".parse::<chrono::DateTime<Utc>>().unwrap();
        let calendar = Calendar::default();
        let conditions = Conditions { programme: &programme, taxes: &taxes, calendar: &calendar, now };
        let mut found = missing(&content, &conditions);
        found.retain(|missing| missing.check != Check::Dates);
        assert_eq!(found, [], "{}", chapter.slug);
    }
}

#[test]
fn the_half_finished_draft_is_valid_and_not_ready() {
    let content = content(HALF_FINISHED).unwrap();
    assert_eq!(content.validate(), Ok(()));
    assert!(!content.title.is_complete());
}

#[test]
fn every_estimate_comes_to_its_price() {
    let calculator = programme().calculator;
    for chapter in chapters() {
        let OpportunityContent { price, estimate, .. } = content_of(&chapter);
        let computed = estimate.map(|estimate| calculator.price(estimate.rate, estimate.hours));
        assert_eq!(computed, price, "{}", chapter.slug);
    }
}

#[test]
fn every_proposal_that_is_submitted_is_complete_and_every_rationale_long_enough() {
    let programme = programme();
    for chapter in chapters() {
        let opportunity = content_of(&chapter);
        for proposal in said_of(&chapter).proposals {
            let written = ProposalContent {
                language: proposal.language,
                eligibility: Eligibility { age_of_majority: true, status: Some(proposal.status) },
                answers: proposal.answers,
                accepts: Acceptances { price: true, delivery: true, terms: true },
                public_servant_approval: String::new(),
            };
            assert_eq!(written.validate(), Ok(()), "{}", chapter.slug);
            let outside = shared::proposals::PublicService::Outside;
            let faults = shared::proposals::missing(&written, &opportunity, &programme, outside);
            assert!(
                faults.is_empty() || is_only_begun(&chapter, proposal.by),
                "{}: {faults:?}",
                chapter.slug
            );
            for verdict in proposal.assessments {
                assert!(rationale_is_long_enough(&verdict.rationale, &programme), "{}", chapter.slug);
            }
        }
    }
}

fn is_only_begun(chapter: &Chapter, who: Persona) -> bool {
    chapter
        .scenes
        .iter()
        .flat_map(|(_, deeds)| deeds)
        .any(|deed| matches!(deed, Deed::Begin(by) if *by == who))
}

#[test]
fn every_review_of_a_delivery_decides_every_criterion_and_gives_reasons() {
    for chapter in chapters() {
        let criteria = content_of(&chapter).acceptance_criteria.len();
        for delivery in said_of(&chapter).deliveries {
            let checks = delivery.checks();
            assert!(checks.is_empty() || checks.len() == criteria, "{}", chapter.slug);
            assert!(checks.iter().all(|check| !check.lacks_reason()), "{}", chapter.slug);
        }
    }
}

#[test]
fn no_two_chapters_tell_of_the_same_file() {
    let chapters = chapters();
    let slugs: BTreeSet<&str> = chapters.iter().map(|chapter| chapter.slug).collect();
    assert_eq!(slugs.len(), chapters.len());
}
