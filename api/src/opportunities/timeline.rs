//! The public timeline: what happened and what comes next, with dates.

use chrono::{DateTime, Utc};
use shared::awards::AwardView;
use shared::calendar::{clock, eastern};
use shared::language::{Bilingual, Words};
use shared::opportunities::{
    AmendmentView, OpportunityContent, OpportunityFacts, OpportunityState, TimelineEntry,
};

/// Every entry, in the order of time.
#[must_use]
pub fn public(
    facts: &OpportunityFacts,
    content: &OpportunityContent,
    amendments: &[AmendmentView],
    award: Option<&AwardView>,
) -> Vec<TimelineEntry> {
    let mut entries = Vec::new();
    opening(facts, amendments, &mut entries);
    ending(facts, award, &mut entries);
    if !facts.state.is_over() {
        planned(content, award, &mut entries);
    }
    entries.sort_by_key(|entry| entry.at);
    entries
}

fn happened(at: DateTime<Utc>, what: &str, title: Words, detail: Option<Bilingual>) -> TimelineEntry {
    TimelineEntry { at, what: what.to_owned(), title: title.bilingual(), detail, planned: false }
}

fn to_come(at: DateTime<Utc>, what: &str, title: Words) -> TimelineEntry {
    TimelineEntry { planned: true, ..happened(at, what, title, None) }
}

fn opening(facts: &OpportunityFacts, amendments: &[AmendmentView], entries: &mut Vec<TimelineEntry>) {
    let Some(publication) = &facts.publication else {
        return;
    };
    entries.push(happened(publication.published_at, "published", Words::new("Published", "Publiée"), None));
    entries.extend(amendments.iter().map(|amendment| {
        let reason = Some(amendment.reason.clone());
        happened(amendment.at, "amended", Words::new("Amended", "Modifiée"), reason)
    }));
    let is_open = facts.closing.is_none() && matches!(facts.state, OpportunityState::Published);
    if is_open {
        let until = publication.questions_until;
        entries.push(to_come(until, "questions_end", Words::new("Questions end", "Fin des questions")));
        entries.push(to_come(publication.closes_at, "closes", Words::new("Closes", "Clôture")));
    }
    if let Some(closing) = &facts.closing {
        let count = closing.proposals.to_string();
        let words = Words::new("Proposals received: {count}", "Propositions reçues\u{a0}: {count}");
        let detail = Bilingual {
            en: words.fill(shared::language::Language::En, &[("count", &count)]),
            fr: words.fill(shared::language::Language::Fr, &[("count", &count)]),
        };
        entries.push(happened(closing.at, "closed", Words::new("Closed", "Close"), Some(detail)));
    }
}

fn ending(facts: &OpportunityFacts, award: Option<&AwardView>, entries: &mut Vec<TimelineEntry>) {
    match &facts.state {
        OpportunityState::Selected { at } => {
            entries.push(happened(*at, "selected", Words::new("Order drawn", "Ordre tiré"), None));
        }
        OpportunityState::Cancelled { at, reason } => {
            let title = Words::new("Cancelled", "Annulée");
            entries.push(happened(*at, "cancelled", title, Some(reason.clone())));
        }
        OpportunityState::Unsuccessful { at, cause } => {
            let title = Words::new("Unsuccessful", "Infructueuse");
            let detail = Some(cause.words().bilingual());
            entries.push(happened(*at, "unsuccessful", title, detail));
        }
        OpportunityState::Unpublished
        | OpportunityState::Published
        | OpportunityState::Contracted { .. }
        | OpportunityState::Completed { .. } => {}
    }
    let Some(award) = award else {
        return;
    };
    let moments = [
        (award.signed_at, "contracted", Words::new("Contract awarded", "Contrat attribué")),
        (award.accepted_at, "accepted", Words::new("Work accepted", "Travaux acceptés")),
        (award.paid_at, "paid", Words::new("Paid", "Payé")),
    ];
    for (at, what, title) in moments {
        entries.extend(at.map(|at| happened(at, what, title, None)));
    }
}

fn planned(content: &OpportunityContent, award: Option<&AwardView>, entries: &mut Vec<TimelineEntry>) {
    let is_signed = award.is_some_and(|award| award.signed_at.is_some());
    let is_accepted = award.is_some_and(|award| award.accepted_at.is_some());
    if let Some(day) = content.starts_on.filter(|_| !is_signed) {
        entries.push(to_come(
            eastern(day, clock(9)),
            "starts",
            Words::new("Work starts", "Début des travaux"),
        ));
    }
    if let Some(at) = content.delivery_at.filter(|_| !is_accepted) {
        entries.push(to_come(at, "delivery", Words::new("Delivery is due", "Livraison attendue")));
    }
}
