//! What is still missing in a draft, as steps and as fields at fault.

use shared::language::Language;
use shared::problem::FieldError;
use shared::programmes::ProgrammeDocument;
use shared::proposals::MissingAnswer;
use shared::validation::words;

use crate::route_steps::ProposeStep;

/// Every step that asks something, in order.
pub fn steps(answers: usize) -> Vec<ProposeStep> {
    let answers = (1_u32..).take(answers).map(ProposeStep::Answer);
    let mut steps = vec![ProposeStep::Eligibility];
    steps.extend(answers);
    steps.extend([ProposeStep::Terms, ProposeStep::Check]);
    steps
}

/// What is missing at a step; everything, at the check.
pub fn at_step(step: ProposeStep, missing: &[MissingAnswer]) -> Vec<MissingAnswer> {
    missing.iter().filter(|one| belongs(step, &one.pointer)).cloned().collect()
}

fn belongs(step: ProposeStep, pointer: &str) -> bool {
    match step {
        ProposeStep::Eligibility => {
            pointer.starts_with("/eligibility") || pointer == "/public_servant_approval"
        }
        ProposeStep::Answer(number) => pointer == answer_pointer(number),
        ProposeStep::Terms => pointer.starts_with("/accepts"),
        ProposeStep::Tasks | ProposeStep::Check | ProposeStep::Receipt => true,
    }
}

/// Where the answer with a number, from 1, stands in the content.
pub fn answer_pointer(number: u32) -> String {
    ["/answers/", &number.saturating_sub(1).to_string()].concat()
}

/// As fields at fault, in the reader's language.
pub fn errors(
    missing: &[MissingAnswer],
    programme: &ProgrammeDocument,
    language: Language,
) -> Vec<FieldError> {
    let max = programme.answer_words_max().to_string();
    let error = |one: &MissingAnswer| FieldError {
        pointer: one.pointer.clone(),
        code: one.code.clone(),
        detail: words(&one.code).fill(language, &[("max", &max)]),
    };
    missing.iter().map(error).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing(pointer: &str) -> MissingAnswer {
        MissingAnswer { pointer: pointer.to_owned(), code: "required".to_owned() }
    }

    #[test]
    fn each_step_finds_what_it_asked() {
        let all = [
            missing("/eligibility/status"),
            missing("/answers/0"),
            missing("/answers/10"),
            missing("/accepts/price"),
            missing("/public_servant_approval"),
        ];
        assert_eq!(at_step(ProposeStep::Eligibility, &all).len(), 2);
        assert_eq!(at_step(ProposeStep::Answer(1), &all), vec![missing("/answers/0")]);
        assert_eq!(at_step(ProposeStep::Terms, &all), vec![missing("/accepts/price")]);
        assert_eq!(at_step(ProposeStep::Check, &all).len(), 5);
    }

    #[test]
    fn answers_stand_between_eligibility_and_terms() {
        let expected = [
            ProposeStep::Eligibility,
            ProposeStep::Answer(1),
            ProposeStep::Answer(2),
            ProposeStep::Terms,
            ProposeStep::Check,
        ];
        assert_eq!(steps(2), expected);
    }
}
