//! Awards on the wire.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{OfferFacts, Span};
use crate::contracts::Termination;
use crate::evaluations::SelectionView;
use crate::ids::{OfferId, Version};
use crate::language::Bilingual;
use crate::opportunities::content::OpportunityContent;
use crate::province::Amounts;

/// Makes the offer to the next on the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfferDraft {
    /// Why contracts of this department with the same vendor are not splitting; needed only when
    /// their sum passes the ceiling.
    #[serde(default)]
    #[validate(length(min = 20, max = 2000))]
    #[schema(min_length = 20, max_length = 2000)]
    pub splitting_reason: Option<String>,
}

/// Declines an offer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclineDraft {
    /// Why; may stay empty.
    #[serde(default)]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    pub reason: String,
}

/// An offer as its vendor and the department read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OfferView {
    /// Which one.
    pub id: OfferId,
    /// The version of the row.
    pub version: Version,
    /// What decisions depend on.
    pub facts: OfferFacts,
    /// The title of the opportunity.
    pub title: Bilingual,
    /// The vendor's name.
    pub vendor_name: String,
    /// The content that the contract would be about.
    pub content: OpportunityContent,
    /// Price and taxes as things stand; without tax for a small supplier.
    pub amounts: Amounts,
    /// By whose written approval a public servant proposed, as they said it. For those whom
    /// [`super::may_read_approval`] names.
    pub public_servant_approval: Option<String>,
    /// The terms with their blanks filled in, in both languages, rendered and sanitised.
    pub terms_html: Bilingual,
}

/// Who got the contract and how: public from the signatures on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AwardView {
    /// How many proposals were received.
    pub proposals: u32,
    /// How many met every criterion.
    pub passed: u32,
    /// The draw, with every input.
    pub selection: Option<SelectionView>,
    /// The contractor, once both have signed.
    pub vendor_name: Option<String>,
    /// The contractor's place in the draw.
    pub rank: Option<u32>,
    /// The number of the contract.
    pub contract_number: Option<String>,
    /// The value of the contract.
    pub amounts: Option<Amounts>,
    /// How the contract ended before the work was accepted, if it did.
    pub termination: Option<Termination>,
    /// When both had signed.
    pub signed_at: Option<DateTime<Utc>>,
    /// When the work was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was paid.
    pub paid_at: Option<DateTime<Utc>>,
    /// Where the accepted work is: repository and commit.
    pub work: Option<String>,
    /// How long each phase took and who it waited on.
    pub spans: Vec<Span>,
}
