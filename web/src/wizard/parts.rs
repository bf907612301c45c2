//! The parts of the content as plain text, in both languages, for comparing two versions.

use shared::language::{Bilingual, Language, Words};
use shared::opportunities::{OpportunityContent, Part, Repository};
use yew::prelude::*;

use crate::format;
use crate::ui::diff;

/// Every part, in the order people read them.
pub const PARTS: [Part; 11] = [
    Part::Presentation,
    Part::Background,
    Part::Work,
    Part::Repository,
    Part::Licence,
    Part::AcceptanceCriteria,
    Part::EvaluationCriteria,
    Part::Price,
    Part::Closing,
    Part::WorkDates,
    Part::Declarations,
];

/// The parts whose text differs, examples and estimates included.
pub fn differing(one: &OpportunityContent, other: &OpportunityContent, language: Language) -> Vec<Part> {
    let differs = |part: &Part| text(one, *part, language) != text(other, *part, language);
    PARTS.into_iter().filter(differs).collect()
}

/// What went and what came in a part.
pub fn part_diff(before: &OpportunityContent, after: &OpportunityContent, part: Part, language: Language) -> Html {
    diff(&text(before, part, language), &text(after, part, language), language)
}

/// What a part says.
pub fn text(content: &OpportunityContent, part: Part, language: Language) -> String {
    let mut lines = Lines(String::new(), language);
    match part {
        Part::Presentation => presentation(content, &mut lines),
        Part::Background => lines.both(&content.background),
        Part::Work => lines.both(&content.work),
        Part::Repository => lines.line(&repository(content, language)),
        Part::Licence => lines.line(&content.licence),
        Part::AcceptanceCriteria => {
            for criterion in &content.acceptance_criteria {
                lines.line(criterion.kind.words().in_language(language));
                lines.both(&criterion.text);
            }
        }
        Part::EvaluationCriteria => {
            for criterion in &content.evaluation_criteria {
                lines.both(&criterion.text);
                lines.both(&criterion.example);
            }
        }
        Part::Price => lines.line(&content.price.map(|price| format::money(price, language)).unwrap_or_default()),
        Part::Closing => lines.line(&content.closes_at.map(|at| format::moment(at, language)).unwrap_or_default()),
        Part::WorkDates => {
            lines.line(&content.starts_on.map(|day| format::long_date(day, language)).unwrap_or_default());
            lines.line(&content.delivery_at.map(|at| format::moment(at, language)).unwrap_or_default());
        }
        Part::Declarations => declarations(content, &mut lines),
    }
    lines.0
}

/// Takes a part over from another version.
pub fn take(into: &mut OpportunityContent, from: &OpportunityContent, part: Part) {
    let from = from.clone();
    match part {
        Part::Presentation => {
            (into.kind, into.title, into.summary) = (from.kind, from.title, from.summary);
            (into.skills, into.contact) = (from.skills, from.contact);
        }
        Part::Background => into.background = from.background,
        Part::Work => into.work = from.work,
        Part::Repository => into.repository = from.repository,
        Part::Licence => into.licence = from.licence,
        Part::AcceptanceCriteria => into.acceptance_criteria = from.acceptance_criteria,
        Part::EvaluationCriteria => into.evaluation_criteria = from.evaluation_criteria,
        Part::Price => (into.price, into.estimate) = (from.price, from.estimate),
        Part::Closing => into.closes_at = from.closes_at,
        Part::WorkDates => (into.starts_on, into.delivery_at) = (from.starts_on, from.delivery_at),
        Part::Declarations => into.declarations = from.declarations,
    }
}

/// Where the code lives, in words.
pub fn repository(content: &OpportunityContent, language: Language) -> String {
    match &content.repository {
        None => String::new(),
        Some(Repository::Existing { url }) => url.clone(),
        Some(Repository::CreatedAtAward) => {
            Words::new("Created at award", "Créé à l’attribution").in_language(language).to_owned()
        }
    }
}

struct Lines(String, Language);

impl Lines {
    fn line(&mut self, text: &str) {
        if !text.is_empty() {
            self.0.push_str(text);
            self.0.push('\n');
        }
    }

    fn both(&mut self, text: &Bilingual) {
        self.line(text.in_language(self.1));
        self.line(text.in_language(self.1.other()));
    }
}

fn presentation(content: &OpportunityContent, lines: &mut Lines) {
    lines.line(content.kind.words().in_language(lines.1));
    lines.both(&content.title);
    lines.both(&content.summary);
    lines.line(&content.skills.join(", "));
    lines.line(&content.contact.name);
    lines.line(&content.contact.email);
}

fn declarations(content: &OpportunityContent, lines: &mut Lines) {
    for (declared, words) in declared(content) {
        if declared {
            lines.line(words.in_language(lines.1));
        }
    }
}

/// The four declarations, whether they are made, and what they say.
pub fn declared(content: &OpportunityContent) -> [(bool, Words); 4] {
    let made = &content.declarations;
    [
        (
            made.unclassified,
            Words::new(
                "The work and everything needed for it is unclassified",
                "Les travaux et tout ce qu’ils exigent sont non classifiés",
            ),
        ),
        (made.remote, Words::new("The work is done remotely", "Les travaux se font à distance")),
        (
            made.stand_alone,
            Words::new(
                "The work stands alone: it is not a part of a larger purchase",
                "Les travaux sont autonomes : ils ne font pas partie d’un achat plus important",
            ),
        ),
        (
            made.no_internal_capacity,
            Words::new(
                "Nobody in the department has the time or the skills to do it",
                "Personne au ministère n’a le temps ou les compétences pour les faire",
            ),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::money::Money;

    #[test]
    fn a_part_taken_over_no_longer_differs() {
        let mut mine = OpportunityContent::default();
        let mut theirs = OpportunityContent::default();
        theirs.title = Bilingual::new("Theirs", "Le leur").into();
        theirs.price = Some(Money::dollars(5_000));
        mine.work = Bilingual::new("Mine", "Le mien").into();
        let parts = differing(&mine, &theirs, Language::En);
        assert_eq!(parts, [Part::Presentation, Part::Work, Part::Price]);
        for part in parts {
            take(&mut mine, &theirs, part);
        }
        assert!(differing(&mine, &theirs, Language::Fr).is_empty());
    }
}
