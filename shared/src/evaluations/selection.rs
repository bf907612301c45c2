//! The selection: the draw that orders those who passed, and everything needed to replay it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::fairness::{self, Hash, Secret};
use crate::ids::OpportunityId;

/// One place in the order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DrawnProponent {
    /// The place, from 1.
    pub rank: u32,
    /// The proposal's number in the evaluation.
    pub proponent: u32,
    /// Its receipt.
    pub receipt: Hash,
}

/// A draw with every input, so that anybody can replay it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SelectionView {
    /// The version of the algorithm.
    pub algorithm: String,
    /// Which draw of this opportunity, from 1.
    pub round: u32,
    /// The hash of the secret, shown at publication.
    pub commitment: Hash,
    /// The secret, revealed with the result.
    pub secret: String,
    /// The root over all receipts, stored at closing.
    pub root: Hash,
    /// A value fixed after closing that nobody could know before; empty when none was named.
    pub public_value: String,
    /// The order.
    pub order: Vec<DrawnProponent>,
}

/// Draws the order of those who passed. `public` is a value fixed after closing, or empty; `passed` are
/// numbers with their receipts.
#[must_use]
pub fn draw(
    id: OpportunityId,
    secret: Secret,
    root: Hash,
    round: u32,
    public: &str,
    passed: &[(u32, Hash)],
) -> SelectionView {
    let receipts: Vec<Hash> = passed.iter().map(|(_, receipt)| *receipt).collect();
    let seed = fairness::seed(secret, root, id, round, public);
    let order = fairness::order(seed, &receipts)
        .into_iter()
        .filter_map(|receipt| passed.iter().find(|(_, one)| *one == receipt))
        .zip(1..)
        .map(|((proponent, receipt), rank)| DrawnProponent { rank, proponent: *proponent, receipt: *receipt })
        .collect();
    SelectionView {
        algorithm: fairness::ALGORITHM.to_owned(),
        round,
        commitment: fairness::commitment(secret),
        secret: secret.reveal(),
        root,
        public_value: public.to_owned(),
        order,
    }
}

/// Whether a published draw follows from its inputs.
#[must_use]
pub fn replay(id: OpportunityId, published: &SelectionView) -> bool {
    let Some(secret) = Secret::parse(&published.secret) else {
        return false;
    };
    let receipts: Vec<Hash> = published.order.iter().map(|one| one.receipt).collect();
    let seed = fairness::seed(secret, published.root, id, published.round, &published.public_value);
    fairness::commitment(secret) == published.commitment && fairness::order(seed, &receipts) == receipts
}
