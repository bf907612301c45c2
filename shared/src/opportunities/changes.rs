//! What differs between two versions of the content, and what follows from it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::OpportunityContent;
use crate::language::Words;
use crate::programmes::ApprovalKind;

/// A part of the content that people know by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Kind of work, title, short description, skills, contact.
    Presentation,
    /// Background.
    Background,
    /// The work.
    Work,
    /// Repository.
    Repository,
    /// Licence.
    Licence,
    /// Work acceptance criteria.
    AcceptanceCriteria,
    /// Evaluation criteria.
    EvaluationCriteria,
    /// Price.
    Price,
    /// The instant of closing.
    Closing,
    /// Start and delivery.
    WorkDates,
    /// What the author declares.
    Declarations,
}

impl Part {
    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Part::Presentation => Words::new("Title and description", "Titre et description"),
            Part::Background => Words::new("Background", "Contexte"),
            Part::Work => Words::new("The work", "Les travaux"),
            Part::Repository => Words::new("Repository", "Dépôt"),
            Part::Licence => Words::new("Licence", "Licence"),
            Part::AcceptanceCriteria => {
                Words::new("Work acceptance criteria", "Critères d’acceptation des travaux")
            }
            Part::EvaluationCriteria => Words::new("Evaluation criteria", "Critères d’évaluation"),
            Part::Price => Words::new("Price", "Prix"),
            Part::Closing => Words::new("Closing", "Clôture"),
            Part::WorkDates => Words::new("Start and delivery", "Début et livraison"),
            Part::Declarations => Words::new("Declarations", "Déclarations"),
        }
    }

    /// Whether a change here changes what a vendor agreed to.
    #[must_use]
    pub fn is_material(self) -> bool {
        match self {
            Part::Work
            | Part::Licence
            | Part::AcceptanceCriteria
            | Part::EvaluationCriteria
            | Part::Price
            | Part::WorkDates => true,
            Part::Presentation | Part::Background | Part::Repository | Part::Closing | Part::Declarations => {
                false
            }
        }
    }

    /// Whether an approval given before no longer holds.
    #[must_use]
    pub fn touches(self, kind: ApprovalKind) -> bool {
        match kind {
            ApprovalKind::Money => self == Part::Price,
            ApprovalKind::Fit => self != Part::Presentation,
        }
    }
}

/// The parts that differ between two versions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
pub struct Changes(pub Vec<Part>);

impl Changes {
    /// Compares two versions part by part.
    #[must_use]
    pub fn between(before: &OpportunityContent, after: &OpportunityContent) -> Changes {
        let presentation = before.kind != after.kind
            || before.title != after.title
            || before.summary != after.summary
            || before.skills != after.skills
            || before.contact != after.contact;
        let examples_aside = |content: &OpportunityContent| -> Vec<crate::language::Limited<2000>> {
            content.evaluation_criteria.iter().map(|criterion| criterion.text.clone()).collect()
        };
        let found = [
            (Part::Presentation, presentation),
            (Part::Background, before.background != after.background),
            (Part::Work, before.work != after.work),
            (Part::Repository, before.repository != after.repository),
            (Part::Licence, before.licence != after.licence),
            (Part::AcceptanceCriteria, before.acceptance_criteria != after.acceptance_criteria),
            (Part::EvaluationCriteria, examples_aside(before) != examples_aside(after)),
            (Part::Price, before.price != after.price),
            (Part::Closing, before.closes_at != after.closes_at),
            (Part::WorkDates, before.starts_on != after.starts_on || before.delivery_at != after.delivery_at),
            (Part::Declarations, before.declarations != after.declarations),
        ];
        Changes(found.into_iter().filter(|(_, differs)| *differs).map(|(part, _)| part).collect())
    }

    /// Whether nothing that people know by name differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether submitted proposals must be confirmed.
    #[must_use]
    pub fn is_material(&self) -> bool {
        self.0.iter().any(|part| part.is_material())
    }

    /// Whether an approval given before no longer holds.
    #[must_use]
    pub fn touches(&self, kind: ApprovalKind) -> bool {
        self.0.iter().any(|part| part.touches(kind))
    }
}
