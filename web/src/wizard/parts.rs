//! The parts of the content as plain text, in both languages, for comparing two versions.

use shared::language::Language;
use shared::opportunities::{OpportunityContent, Part};
use yew::prelude::*;

use crate::opportunities::changes;
use crate::ui::diff;

/// Every part, in the order people read them.
const PARTS: [Part; 11] = [
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
pub fn part_diff(
    before: &OpportunityContent,
    after: &OpportunityContent,
    part: Part,
    language: Language,
) -> Html {
    diff(&text(before, part, language), &text(after, part, language), language)
}

/// What a part says, in both languages where it is written in both.
fn text(content: &OpportunityContent, part: Part, language: Language) -> String {
    let mut said = changes::text(part, content, language);
    match part {
        Part::Presentation
        | Part::Background
        | Part::Work
        | Part::AcceptanceCriteria
        | Part::EvaluationCriteria => {
            said.push('\n');
            said.push_str(&changes::text(part, content, language.other()));
        }
        Part::Repository
        | Part::Licence
        | Part::Price
        | Part::Closing
        | Part::WorkDates
        | Part::Declarations => {}
    }
    if part == Part::EvaluationCriteria {
        for criterion in &content.evaluation_criteria {
            for example in [&criterion.example.en, &criterion.example.fr] {
                said.push('\n');
                said.push_str(example);
            }
        }
    }
    said
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

#[cfg(test)]
mod tests {
    use super::*;
    use shared::language::Bilingual;
    use shared::money::Money;

    #[test]
    fn a_part_taken_over_no_longer_differs() {
        let mut mine = OpportunityContent {
            work: Bilingual::new("Mine", "Le mien").into(),
            ..OpportunityContent::default()
        };
        let theirs = OpportunityContent {
            title: Bilingual::new("Theirs", "Le leur").into(),
            price: Some(Money::dollars(5_000)),
            ..OpportunityContent::default()
        };
        let parts = differing(&mine, &theirs, Language::En);
        assert_eq!(parts, [Part::Presentation, Part::Work, Part::Price]);
        for part in parts {
            take(&mut mine, &theirs, part);
        }
        assert!(differing(&mine, &theirs, Language::Fr).is_empty());
    }
}
