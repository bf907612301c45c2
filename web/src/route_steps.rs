//! The steps of the two long forms, as they stand in addresses.

use shared::language::{Language, Words};

/// A step of proposing to an opportunity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposeStep {
    /// The task list.
    Tasks,
    Eligibility,
    /// The answer to one criterion, counted from 1.
    Answer(u32),
    /// Price, dates and terms accepted.
    Terms,
    /// Check everything, then submit.
    Check,
    /// Submitted: the receipt and what happens next.
    Receipt,
}

impl ProposeStep {
    /// The steps without a number.
    pub const FIXED: [ProposeStep; 5] = [
        ProposeStep::Tasks,
        ProposeStep::Eligibility,
        ProposeStep::Terms,
        ProposeStep::Check,
        ProposeStep::Receipt,
    ];

    fn slug(self) -> Words {
        match self {
            ProposeStep::Tasks => Words::new("", ""),
            ProposeStep::Eligibility => Words::new("eligibility", "admissibilite"),
            ProposeStep::Answer(_) => Words::new("answers", "reponses"),
            ProposeStep::Terms => Words::new("terms", "conditions"),
            ProposeStep::Check => Words::new("check", "verification"),
            ProposeStep::Receipt => Words::new("receipt", "recu"),
        }
    }

    /// What follows `/propose` in the address.
    pub fn path(self, language: Language) -> String {
        let slug = self.slug().in_language(language);
        match self {
            ProposeStep::Tasks => String::new(),
            ProposeStep::Answer(number) => ["/", slug, "/", &number.to_string()].concat(),
            _ => ["/", slug].concat(),
        }
    }

    /// Reads what follows `/propose`.
    pub fn parse(parts: &[&str], language: Language) -> Option<ProposeStep> {
        match parts {
            [] => Some(ProposeStep::Tasks),
            [slug] => {
                let mut named = ProposeStep::FIXED.into_iter().skip(1);
                named.find(|step| step.slug().in_language(language) == *slug)
            }
            [slug, number] => {
                let answers = ProposeStep::Answer(0).slug().in_language(language);
                (*slug == answers).then_some(ProposeStep::Answer(number.parse().ok()?))
            }
            _ => None,
        }
    }
}

/// A step of writing an opportunity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditStep {
    Need,
    Work,
    Acceptance,
    Evaluation,
    PriceAndDates,
    Declarations,
    Readiness,
    Preview,
}

impl EditStep {
    /// Every step, in order.
    pub const ALL: [EditStep; 8] = [
        EditStep::Need,
        EditStep::Work,
        EditStep::Acceptance,
        EditStep::Evaluation,
        EditStep::PriceAndDates,
        EditStep::Declarations,
        EditStep::Readiness,
        EditStep::Preview,
    ];

    /// Its part of the address.
    pub fn slug(self) -> Words {
        match self {
            EditStep::Need => Words::new("need", "besoin"),
            EditStep::Work => Words::new("work", "travaux"),
            EditStep::Acceptance => Words::new("acceptance", "acceptation"),
            EditStep::Evaluation => Words::new("evaluation", "evaluation"),
            EditStep::PriceAndDates => Words::new("price-and-dates", "prix-et-dates"),
            EditStep::Declarations => Words::new("declarations", "declarations"),
            EditStep::Readiness => Words::new("readiness", "verification"),
            EditStep::Preview => Words::new("preview", "apercu"),
        }
    }

    /// The step of an address.
    pub fn parse(slug: &str, language: Language) -> Option<EditStep> {
        EditStep::ALL.into_iter().find(|step| step.slug().in_language(language) == slug)
    }
}
