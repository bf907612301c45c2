//! What a vendor holds: a receipt that the server signed, and everything needed to check it without us.

use std::fmt::Write;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Check, Hash, PublicKey, Secret, Signature, Signed, Step, receipt};
use crate::ids::OpportunityId;
use crate::language::Words;
use crate::proposals::ProposalState;

/// The format of a receipt on a vendor's own disk.
pub const RECEIPT_FILE: &str = "gcdevexchange-receipt-1";

/// What a receipt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptAct {
    /// A proposal was submitted where none was.
    Submitted,
    /// Another one took the place of what was submitted.
    Changed,
    /// What was submitted stands after an amendment.
    Confirmed,
    /// What was submitted was taken back.
    Withdrawn,
}

impl ReceiptAct {
    /// What submitting a proposal is, by where it stood before.
    #[must_use]
    pub fn of_submission(before: ProposalState) -> ReceiptAct {
        match before {
            ProposalState::Submitted => ReceiptAct::Changed,
            ProposalState::Draft
            | ProposalState::Withdrawn { .. }
            | ProposalState::Lapsed { .. }
            | ProposalState::Opened { .. }
            | ProposalState::Passed { .. }
            | ProposalState::Failed { .. } => ReceiptAct::Submitted,
        }
    }

    /// As it stands in the text that is signed.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            ReceiptAct::Submitted => "submitted",
            ReceiptAct::Changed => "changed",
            ReceiptAct::Confirmed => "confirmed",
            ReceiptAct::Withdrawn => "withdrawn",
        }
    }

    /// What people read.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            ReceiptAct::Submitted => Words::new("Submitted", "Soumise"),
            ReceiptAct::Changed => Words::new("Changed", "Modifiée"),
            ReceiptAct::Confirmed => Words::new("Confirmed", "Confirmée"),
            ReceiptAct::Withdrawn => Words::new("Withdrawn", "Retirée"),
        }
    }
}

/// A signed receipt. It has a time and no number: it says nothing about how many others there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SignedReceipt {
    /// What for.
    pub act: ReceiptAct,
    /// What the proposal answers.
    pub opportunity_id: OpportunityId,
    /// The version of the opportunity's content that was read.
    pub opportunity_version: u32,
    /// The hash over nonce and text.
    pub receipt: Hash,
    /// When, in business time.
    pub at: DateTime<Utc>,
    /// The key that signed.
    pub public_key: PublicKey,
    /// The signature over the text of these facts.
    pub signature: Signature,
}

/// The exact text that is signed: seven lines, each ended by a line feed.
#[must_use]
pub fn receipt_text(
    act: ReceiptAct,
    opportunity: (OpportunityId, u32),
    receipt: Hash,
    at: DateTime<Utc>,
    key: PublicKey,
) -> String {
    let (id, version) = opportunity;
    let mut text = String::from("gcdevexchange/signed-receipt/1\n");
    line(&mut text, "act", act.code());
    line(&mut text, "opportunity", &id.0.to_string());
    line(&mut text, "version", &version.to_string());
    line(&mut text, "receipt", &receipt.to_string());
    line(&mut text, "at", &instant(at));
    line(&mut text, "key", &key.id().to_string());
    text
}

/// `name: value` and a line feed.
pub(super) fn line(text: &mut String, name: &str, value: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{name}: {value}");
}

/// A time as it is signed: UTC, to the millisecond.
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

impl SignedReceipt {
    /// The text that is signed.
    #[must_use]
    pub fn text(&self) -> String {
        let opportunity = (self.opportunity_id, self.opportunity_version);
        receipt_text(self.act, opportunity, self.receipt, self.at, self.public_key)
    }

    /// Who signed, and the signature.
    #[must_use]
    pub fn signed(&self) -> Signed {
        Signed { public_key: self.public_key, signature: self.signature }
    }
}

/// A receipt as its vendor keeps it: with the nonce and the text it is over, it needs nobody to check it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReceiptFile {
    /// `gcdevexchange-receipt-1`.
    pub format: String,
    /// The receipt.
    pub signed: SignedReceipt,
    /// The salt, as 64 hexadecimal digits.
    pub nonce: String,
    /// What was submitted, as the exact text that was hashed.
    pub content: String,
}

/// Checks a receipt, by itself and without a network. Whether the key is ours is another question: compare
/// its id with those published.
#[must_use]
pub fn check_receipt(file: &ReceiptFile) -> Vec<Step> {
    let ReceiptFile { format, signed, nonce, content } = file;
    let computed = Secret::parse(nonce).map(|nonce| receipt(nonce, content.as_bytes()));
    let computed = computed.map(|hash| hash.to_string()).unwrap_or_default();
    let good = signed.signed().fits(&signed.text());
    vec![
        Step::same(Check::Format, format, RECEIPT_FILE),
        Step::same(Check::Content, signed.receipt, computed),
        Step::holds(Check::ReceiptSignature, String::from(signed.signature), good),
    ]
}
