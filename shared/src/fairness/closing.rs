//! What closing stored, for everybody to read, and the proof that one receipt is in it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::receipts::{instant, line};
use super::{Check, Hash, PublicKey, Signed, Step, merkle, nodes, root};
use crate::ids::OpportunityId;

/// What closing stored, once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ClosingView {
    /// Of which opportunity.
    pub opportunity_id: OpportunityId,
    /// When it was done; never before the closing instant.
    pub at: DateTime<Utc>,
    /// How many live proposals there were.
    pub proposals: u32,
    /// The root over their receipts.
    pub root: Hash,
    /// The signature on these facts; files closed before there were signatures have
    /// none, and cannot be proved.
    pub signed: Option<Signed>,
}

/// The receipts that closing counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = ReceivedAtClosing)]
pub struct Received {
    /// What closing stored.
    pub closing: ClosingView,
    /// The last receipt of each live proposal, sorted by its bytes.
    pub receipts: Vec<Hash>,
}

/// The proof that a receipt is among those counted, without the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InclusionProof {
    /// What closing stored.
    pub closing: ClosingView,
    /// The receipt.
    pub receipt: Hash,
    /// Its place among the sorted receipts, from 0.
    pub place: u64,
    /// The nodes beside the way from the receipt up to the root.
    pub way: Vec<Hash>,
}

/// The exact text that is signed at closing: six lines, each ended by a line feed.
#[must_use]
pub fn closing_text(
    id: OpportunityId,
    at: DateTime<Utc>,
    proposals: u32,
    root: Hash,
    key: PublicKey,
) -> String {
    let mut text = String::from("gcdevexchange/closing/1\n");
    line(&mut text, "opportunity", &id.0.to_string());
    line(&mut text, "at", &instant(at));
    line(&mut text, "proposals", &proposals.to_string());
    line(&mut text, "root", &root.to_string());
    line(&mut text, "key", &key.id().to_string());
    text
}

impl ClosingView {
    /// The signature, checked. One that was taken away is as bad as a wrong one.
    fn check(&self) -> Step {
        let ClosingView { opportunity_id, at, proposals, root, signed } = self;
        let Some(signed) = signed else {
            return Step::holds(Check::ClosingSignature, "–", false);
        };
        let text = closing_text(*opportunity_id, *at, *proposals, *root, signed.public_key);
        Step::holds(Check::ClosingSignature, String::from(signed.signature), signed.fits(&text))
    }
}

impl Received {
    /// The proof for one receipt, if it is there.
    #[must_use]
    pub fn proof(&self, receipt: Hash) -> Option<InclusionProof> {
        let mut sorted = self.receipts.clone();
        sorted.sort_unstable();
        let place = sorted.binary_search(&receipt).ok()?;
        let way = merkle::inclusion(&nodes(&sorted), place)?;
        Some(InclusionProof {
            closing: self.closing.clone(),
            receipt,
            place: u64::try_from(place).ok()?,
            way,
        })
    }

    /// Whether count, root and signature are right.
    #[must_use]
    pub fn check(&self) -> Vec<Step> {
        let Received { closing, receipts } = self;
        vec![
            Step::same(Check::Count, closing.proposals, receipts.len()),
            Step::same(Check::Root, closing.root, root(receipts)),
            closing.check(),
        ]
    }
}

/// Checks that a receipt is among those that closing counted.
#[must_use]
pub fn check_inclusion(proof: &InclusionProof) -> Vec<Step> {
    let InclusionProof { closing, receipt, place, way } = proof;
    let size = u64::from(closing.proposals);
    let is_in = merkle::includes(closing.root, size, merkle::leaf(&receipt.0), *place, way);
    vec![Step::holds(Check::Inclusion, closing.root, is_in), closing.check()]
}
