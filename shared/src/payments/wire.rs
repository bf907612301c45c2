//! Money on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{InvoiceFacts, InvoiceSender, PaymentMethod};
use crate::accounts::TaxStanding;
use crate::province::Amounts;

/// Sends an invoice back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeficiencyDraft {
    /// What is wrong with it.
    #[validate(length(min = 10, max = 2000))]
    #[schema(min_length = 10, max_length = 2000)]
    pub reasons: String,
}

/// Certifies under section 34.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CertificationDraft {
    /// That the work was received and the price accords with the contract.
    #[validate(custom(function = "agreed"))]
    pub certify: bool,
}

fn agreed(agree: &bool) -> Result<(), validator::ValidationError> {
    if *agree { Ok(()) } else { Err(crate::validation::fault("must_agree")) }
}

/// Pays under section 33.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaymentDraft {
    /// How.
    pub method: PaymentMethod,
    /// The requisition number, or the cardholder and the transaction number.
    #[validate(length(min = 3, max = 100))]
    #[schema(min_length = 3, max_length = 100)]
    pub reference: String,
}

/// One minute of feedback.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FeedbackDraft {
    /// From 1 (poor) to 5 (very good).
    #[validate(range(min = 1, max = 5))]
    #[schema(minimum = 1, maximum = 5)]
    pub rating: u8,
    /// What could be better; may stay empty.
    #[serde(default)]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub comment: String,
}

/// An invoice as it would be sent now: its vendor checks it first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InvoiceDraft {
    /// The number it will have.
    pub number: String,
    /// Name and address, from the vendor's account.
    pub from: InvoiceSender,
    /// Price, taxes and total.
    pub amounts: Amounts,
    /// How the vendor stands towards sales tax, from their account.
    pub tax: TaxStanding,
}

/// An invoice as both sides read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InvoiceView {
    /// What decisions depend on.
    pub facts: InvoiceFacts,
}
