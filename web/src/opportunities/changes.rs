//! What changed between two versions of the content, part by part, side by side.

use shared::language::{Bilingual, Language, Words};
use shared::opportunities::{Changes, Declarations, OpportunityContent, Part, Repository};
use yew::prelude::*;

use crate::format;
use crate::ui::diff;

/// The parts that differ, each with both texts in the reader's language. Below a heading of
/// level 2 or 3.
pub fn changes(before: &OpportunityContent, after: &OpportunityContent, language: Language) -> Html {
    let Changes(parts) = Changes::between(before, after);
    html! { { for parts.into_iter().map(|part| one(part, before, after, language)) } }
}

/// "The work, price"
pub fn part_names(changes: &Changes, language: Language) -> String {
    let names: Vec<&str> = changes.0.iter().map(|part| part.words().in_language(language)).collect();
    names.join(", ")
}

fn one(part: Part, before: &OpportunityContent, after: &OpportunityContent, language: Language) -> Html {
    let old = text(part, before, language);
    let new = text(part, after, language);
    html! {
        <>
            <h3>{ part.words().in_language(language) }</h3>
            if old == new {
                <p>{ Words::new("Changed in the other language only.", "Modifié dans l’autre langue seulement.").in_language(language) }</p>
            } else {
                { diff(&old, &new, language) }
            }
        </>
    }
}

/// A part of the content as plain text.
pub fn text(part: Part, content: &OpportunityContent, language: Language) -> String {
    let said = |text: &Bilingual| text.in_language(language).to_owned();
    match part {
        Part::Presentation => presentation(content, language),
        Part::Background => said(&content.background),
        Part::Work => said(&content.work),
        Part::Repository => match &content.repository {
            Some(Repository::Existing { url }) => url.clone(),
            Some(Repository::CreatedAtAward) => {
                Words::new("Created at award", "Créé à l’attribution").in_language(language).to_owned()
            }
            None => String::new(),
        },
        Part::Licence => content.licence.clone(),
        Part::AcceptanceCriteria => numbered(content.acceptance_criteria.iter().map(|one| said(&one.text))),
        Part::EvaluationCriteria => numbered(content.evaluation_criteria.iter().map(|one| said(&one.text))),
        Part::Price => content.price.map(|price| format::money(price, language)).unwrap_or_default(),
        Part::Closing => content.closes_at.map(|at| format::moment(at, language)).unwrap_or_default(),
        Part::WorkDates => work_dates(content, language),
        Part::Declarations => declarations(content.declarations, language),
    }
}

fn presentation(content: &OpportunityContent, language: Language) -> String {
    [
        content.title.in_language(language),
        content.summary.in_language(language),
        content.kind.words().in_language(language),
        &content.skills.join(", "),
        &content.contact.name,
        &content.contact.email,
    ]
    .join("\n")
}

fn numbered(texts: impl Iterator<Item = String>) -> String {
    let lines = texts.enumerate().map(|(index, text)| [&(index + 1).to_string(), ". ", &text].concat());
    lines.collect::<Vec<_>>().join("\n")
}

fn work_dates(content: &OpportunityContent, language: Language) -> String {
    let start = content.starts_on.map(|day| format::long_date(day, language)).unwrap_or_default();
    let delivery = content.delivery_at.map(|at| format::moment(at, language)).unwrap_or_default();
    let words = Words::new(
        "Start: {start}\nDelivery: {delivery}",
        "Début\u{a0}: {start}\nLivraison\u{a0}: {delivery}",
    );
    words.fill(language, &[("start", &start), ("delivery", &delivery)])
}

fn declarations(declarations: Declarations, language: Language) -> String {
    let Declarations { unclassified, remote, stand_alone, no_internal_capacity } = declarations;
    let made = [
        (unclassified, Words::new("Unclassified", "Non classifié")),
        (remote, Words::new("Done remotely", "Réalisé à distance")),
        (stand_alone, Words::new("Stands alone", "Autonome")),
        (no_internal_capacity, Words::new("No internal capacity", "Aucune capacité interne")),
    ];
    let made = made.into_iter().filter(|(declared, _)| *declared);
    let made: Vec<&str> = made.map(|(_, words)| words.in_language(language)).collect();
    made.join("\n")
}
