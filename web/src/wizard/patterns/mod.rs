//! What authors start from: texts by kind of work, in both languages, to be changed at will.

mod acceptance;
mod evaluation;
mod outline;

pub use acceptance::{AcceptancePattern, LICENCE, acceptance};
pub use evaluation::{EvaluationPattern, evaluation};
pub use outline::{Outline, outline};

use shared::opportunities::{AcceptanceCriterion, EvaluationCriterion, OpportunityContent};

/// Fills what is still empty with the texts of the content's kind; overwrites nothing.
pub fn start(content: &mut OpportunityContent) {
    let Outline { background, work, skills } = outline(content.kind);
    if content.background.is_empty() {
        content.background = background.bilingual().into();
    }
    if content.work.is_empty() {
        content.work = work.bilingual().into();
    }
    if content.skills.is_empty() {
        content.skills = skills.iter().map(|skill| (*skill).to_owned()).collect();
    }
    if content.acceptance_criteria.is_empty() {
        let own = acceptance(content.kind).iter();
        content.acceptance_criteria = std::iter::once(&LICENCE).chain(own).map(accepted).collect();
    }
    if content.evaluation_criteria.is_empty() {
        content.evaluation_criteria = evaluation(content.kind).into_iter().take(1).map(evaluated).collect();
    }
}

/// Whether nobody wrote anything that `start` would fill.
pub fn is_blank(content: &OpportunityContent) -> bool {
    content.background.is_empty()
        && content.work.is_empty()
        && content.acceptance_criteria.is_empty()
        && content.evaluation_criteria.is_empty()
}

/// Whether a text still has lines of its outline that were meant to be replaced.
pub fn has_placeholders(content: &OpportunityContent) -> bool {
    let Outline { background, work, .. } = outline(content.kind);
    let pairs = [
        (background.en, &content.background.en),
        (background.fr, &content.background.fr),
        (work.en, &content.work.en),
        (work.fr, &content.work.fr),
    ];
    let left = |(outline, text): &(&str, &String)| {
        let mut open = outline.lines().filter(|line| line.contains('['));
        open.any(|line| text.lines().any(|written| written == line))
    };
    pairs.iter().any(left)
}

/// A pattern as a criterion.
pub fn accepted(pattern: &AcceptancePattern) -> AcceptanceCriterion {
    AcceptanceCriterion { kind: pattern.kind, text: pattern.text.bilingual().into() }
}

/// A pattern as a criterion.
pub fn evaluated(pattern: &EvaluationPattern) -> EvaluationCriterion {
    EvaluationCriterion { text: pattern.text.bilingual().into(), example: pattern.example.bilingual().into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::opportunities::WorkKind;
    use validator::Validate;

    #[test]
    fn every_kind_starts_with_texts_that_hold_up() {
        for kind in WorkKind::ALL {
            let mut content = OpportunityContent { kind, ..Default::default() };
            assert!(is_blank(&content));
            start(&mut content);
            assert!(content.validate().is_ok(), "{kind:?}");
            assert!(content.background.is_complete() && content.work.is_complete());
            assert!(has_placeholders(&content));
            assert!(content.acceptance_criteria.len() >= 3);
            assert!(content.acceptance_criteria.iter().all(|one| one.text.is_complete()));
            assert!(
                content
                    .evaluation_criteria
                    .iter()
                    .all(|one| one.text.is_complete() && one.example.is_complete())
            );
        }
    }

    #[test]
    fn what_was_written_stays() {
        let work = shared::language::Bilingual::new("Mine", "").into();
        let mut content = OpportunityContent { work, ..OpportunityContent::default() };
        start(&mut content);
        assert_eq!(content.work.en, "Mine");
        content.background = shared::language::Bilingual::new("See [1].", "Voir [1].").into();
        assert!(!has_placeholders(&content));
    }
}
