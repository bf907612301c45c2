//! Opportunities on their way in.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError, ValidationErrors};

use super::{OpportunityContent, OpportunityFacts, WorkKind};
use crate::ids::{DepartmentId, ProgrammeId};
use crate::language::Limited;
use crate::money::Money;
use crate::programmes::ApprovalKind;
use crate::validation;

/// Starts a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpportunityStart {
    /// Whose it will be.
    pub department_id: DepartmentId,
    /// The programme it will run by.
    pub programme_id: ProgrammeId,
    /// The kind of work.
    pub kind: WorkKind,
}

/// The whole content, replacing what was there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpportunityDraft {
    /// The content.
    #[validate(nested)]
    pub content: OpportunityContent,
}

/// Commits the money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoneyApproval {
    /// The number of the fund reservation.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_length = 1, max_length = 50)]
    pub reservation_number: String,
    /// The amount committed, with tax.
    pub amount: Money,
    /// The economic object, for disclosure: three to five digits.
    #[validate(length(max = 10))]
    #[schema(max_length = 10)]
    pub economic_object: String,
}

/// Says that the opportunity fits the programme and the rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FitApproval {
    /// The commodity code, for disclosure.
    #[validate(length(max = 20))]
    #[schema(max_length = 20)]
    pub commodity_code: String,
    /// The solicitation procedure, for disclosure.
    #[validate(length(max = 20))]
    #[schema(max_length = 20)]
    pub solicitation_procedure: String,
}

/// An approval on its way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApprovalGiven {
    /// The money is committed.
    Money(MoneyApproval),
    /// It fits.
    Fit(FitApproval),
}

impl ApprovalGiven {
    /// Of what.
    #[must_use]
    pub fn kind(&self) -> ApprovalKind {
        match self {
            ApprovalGiven::Money(_) => ApprovalKind::Money,
            ApprovalGiven::Fit(_) => ApprovalKind::Fit,
        }
    }
}

/// Sends the content back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangesRequest {
    /// Which approval is refused for now.
    pub kind: ApprovalKind,
    /// What should change and why.
    #[validate(length(min = 10, max = 3000))]
    #[schema(min_length = 10, max_length = 3000)]
    pub reasons: String,
}

/// Publishes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublicationDraft {
    /// Why similar work bought recently is not splitting; needed only when the check finds some.
    #[serde(default)]
    #[validate(length(min = 20, max = 2000))]
    #[schema(min_length = 20, max_length = 2000)]
    pub splitting_reason: Option<String>,
    /// Where a value that nobody can know yet will come from after closing, for the draw to mix in: a
    /// lottery or a beacon, and which of its results. Without one the operator must be trusted.
    #[serde(default)]
    #[validate(nested, custom(function = "both_halves"))]
    pub public_value_source: Option<Limited<300>>,
}

fn both_halves(text: &Limited<300>) -> Result<(), ValidationError> {
    validation::both(text)
}

/// Publishes an amendment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AmendmentDraft {
    /// Why, in both languages.
    #[validate(nested, custom(function = "both"))]
    pub reason: Limited<2000>,
}

fn both(text: &Limited<2000>) -> Result<(), ValidationError> {
    validation::both(text)
}

/// Calls it off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancellationDraft {
    /// Why; in both languages once it is public.
    #[validate(nested)]
    pub reason: Limited<2000>,
}

impl CancellationDraft {
    /// What the public reads says something in both languages.
    ///
    /// # Errors
    /// `missing_english` or `missing_french` on `/reason`.
    pub fn validate_for(&self, opportunity: &OpportunityFacts) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        if opportunity.is_public()
            && let Err(fault) = validation::both(&self.reason)
        {
            errors.add("reason", fault);
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

/// Starts a new draft from an opportunity; the dates are left open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CopyDraft {
    /// Whose the new draft will be.
    pub department_id: DepartmentId,
}
