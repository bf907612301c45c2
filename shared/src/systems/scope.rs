//! Scopes: what a department lets one of its systems do, one family of acts each.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::language::Words;

/// A family of acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
pub enum Scope {
    /// Read the department and its files.
    #[serde(rename = "opportunities:read")]
    OpportunitiesRead,
    /// Write opportunities, send them for approval, answer questions.
    #[serde(rename = "opportunities:write")]
    OpportunitiesWrite,
    /// Transmit approvals of money and fit, and requests for changes.
    #[serde(rename = "approvals")]
    Approvals,
    /// Transmit publications, amendments and cancellations.
    #[serde(rename = "publication")]
    Publication,
    /// Read and transmit evaluations, once closed.
    #[serde(rename = "evaluations")]
    Evaluations,
    /// Read and transmit offers.
    #[serde(rename = "awards")]
    Awards,
    /// Read contracts; transmit signatures, reviews of the work, extensions, terminations.
    #[serde(rename = "contracts")]
    Contracts,
    /// Transmit certifications, payments and invoices sent back.
    #[serde(rename = "payments")]
    Payments,
}

impl Scope {
    /// Every scope, in the order of a file's life.
    pub const ALL: [Scope; 8] = [
        Scope::OpportunitiesRead,
        Scope::OpportunitiesWrite,
        Scope::Approvals,
        Scope::Publication,
        Scope::Evaluations,
        Scope::Awards,
        Scope::Contracts,
        Scope::Payments,
    ];

    /// The stable code, as stored, on the wire and in tokens.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Scope::OpportunitiesRead => "opportunities:read",
            Scope::OpportunitiesWrite => "opportunities:write",
            Scope::Approvals => "approvals",
            Scope::Publication => "publication",
            Scope::Evaluations => "evaluations",
            Scope::Awards => "awards",
            Scope::Contracts => "contracts",
            Scope::Payments => "payments",
        }
    }

    /// The scope of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Scope> {
        Scope::ALL.into_iter().find(|scope| scope.code() == code)
    }

    /// What it lets a system do.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Scope::OpportunitiesRead => {
                Words::new("Read the department’s files", "Lire les dossiers du ministère")
            }
            Scope::OpportunitiesWrite => Words::new(
                "Write opportunities and answer questions",
                "Rédiger des occasions et répondre aux questions",
            ),
            Scope::Approvals => {
                Words::new("Transmit approvals (section 32)", "Transmettre les approbations (article 32)")
            }
            Scope::Publication => Words::new(
                "Transmit publications, amendments and cancellations (section 41)",
                "Transmettre les publications, les modifications et les annulations (article 41)",
            ),
            Scope::Evaluations => {
                Words::new("Read and transmit evaluations", "Lire et transmettre les évaluations")
            }
            Scope::Awards => Words::new(
                "Read and transmit offers (section 41)",
                "Lire et transmettre les offres (article 41)",
            ),
            Scope::Contracts => Words::new(
                "Read contracts; transmit signatures and reviews of the work",
                "Lire les contrats; transmettre les signatures et l’examen des travaux",
            ),
            Scope::Payments => Words::new(
                "Transmit certifications and payments (sections 34 and 33)",
                "Transmettre les attestations et les paiements (articles 34 et 33)",
            ),
        }
    }
}

/// Scopes as OAuth writes them: codes with a space between.
#[must_use]
pub fn said(scopes: &[Scope]) -> String {
    scopes.iter().map(|scope| scope.code()).collect::<Vec<_>>().join(" ")
}

/// The scopes of an OAuth list; nothing if it names one that there is not.
#[must_use]
pub fn scopes_of(list: &str) -> Option<Vec<Scope>> {
    list.split_ascii_whitespace().map(Scope::from_code).collect()
}
