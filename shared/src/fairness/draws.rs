//! The draw with every input, and its replay, step by step.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{ALGORITHM, Check, Hash, Received, Secret, Step, commitment, order, seed, ticket};
use crate::evaluations::{DrawnProponent, SelectionView};
use crate::ids::OpportunityId;
use crate::language::Bilingual;

/// A value from outside, fixed after closing, that nobody could know before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PublicValueView {
    /// Where it comes from, as named at publication.
    pub source: Bilingual,
    /// The value, once it is fixed.
    pub value: Option<String>,
    /// Where anybody can look it up: an address, a page, a moment.
    pub proof: Option<String>,
    /// When it was fixed.
    pub fixed_at: Option<DateTime<Utc>>,
}

/// One place in the order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DrawnPlace {
    /// The place, from 1.
    pub rank: u32,
    /// The proposal's number in the evaluation.
    pub proponent: u32,
    /// Its receipt.
    pub receipt: Hash,
    /// What the receipts are sorted by: the HMAC of the receipt under the seed.
    pub ticket: Hash,
}

/// One draw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DrawRound {
    /// Which one, from 1.
    pub round: u32,
    /// The secret, revealed, as 64 hexadecimal digits.
    pub secret: String,
    /// The root that it used.
    pub root: Hash,
    /// The public value that it used; empty when none was named.
    pub public_value: String,
    /// The seed that followed, as 64 hexadecimal digits.
    pub seed: String,
    /// The outcome.
    pub order: Vec<DrawnPlace>,
}

/// The draw of an opportunity, with every input that is public so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DrawView {
    /// The version of the algorithm.
    pub algorithm: String,
    /// Of which opportunity.
    pub opportunity_id: OpportunityId,
    /// Its title.
    pub title: Bilingual,
    /// The hash of the secret, shown since publication.
    pub commitment: Hash,
    /// The value from outside, if one was named at publication.
    pub public_value: Option<PublicValueView>,
    /// The receipts that closing counted, once closed.
    pub received: Option<Received>,
    /// The draws, once made.
    pub rounds: Vec<DrawRound>,
}

impl DrawRound {
    /// A draw as it was kept, with what follows from it; nothing if its secret cannot be read.
    #[must_use]
    pub fn of(id: OpportunityId, kept: &SelectionView) -> Option<DrawRound> {
        let SelectionView { algorithm: _, round, commitment: _, secret, root, public_value, order } = kept;
        let seed = seed(Secret::parse(secret)?, *root, id, *round, public_value);
        let place = |one: &DrawnProponent| DrawnPlace {
            rank: one.rank,
            proponent: one.proponent,
            receipt: one.receipt,
            ticket: ticket(seed, one.receipt),
        };
        Some(DrawRound {
            round: *round,
            secret: secret.clone(),
            root: *root,
            public_value: public_value.clone(),
            seed: seed.reveal(),
            order: order.iter().map(place).collect(),
        })
    }
}

/// Replays everything that is public so far. Nothing is taken from the server but the inputs.
#[must_use]
pub fn verify_draw(view: &DrawView) -> Vec<Step> {
    let mut steps = vec![Step::same(Check::Format, &view.algorithm, ALGORITHM)];
    steps.extend(view.received.iter().flat_map(Received::check));
    for round in &view.rounds {
        let checked = verify_round(view, round);
        steps.extend(checked.into_iter().map(|step| Step { round: Some(round.round), ..step }));
    }
    steps
}

fn verify_round(view: &DrawView, draw: &DrawRound) -> Vec<Step> {
    let DrawRound { round, secret, root, public_value, seed: stated, order: places } = draw;
    let Some(secret) = Secret::parse(secret) else {
        return vec![Step::holds(Check::Commitment, secret, false)];
    };
    let computed = seed(secret, *root, view.opportunity_id, *round, public_value);
    let fixed = view.public_value.as_ref().and_then(|public| public.value.clone()).unwrap_or_default();
    let closed = view.received.as_ref().map(|received| received.closing.root.to_string());
    vec![
        Step::same(Check::Commitment, view.commitment, commitment(secret)),
        Step::same(Check::DrawnRoot, root, closed.unwrap_or_default()),
        Step::same(Check::PublicValue, public_value, fixed),
        drawn(view, places),
        Step::same(Check::Seed, stated, computed.reveal()),
        tickets(computed, places),
        ordered(computed, places),
    ]
}

/// Everybody drawn was received, and nobody stands there twice.
fn drawn(view: &DrawView, places: &[DrawnPlace]) -> Step {
    let received = view.received.as_ref().map(|received| received.receipts.as_slice()).unwrap_or_default();
    let mut distinct: Vec<Hash> = places.iter().map(|place| place.receipt).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let known = distinct.iter().filter(|receipt| received.contains(receipt)).count();
    Step::same(Check::Drawn, places.len(), known)
}

fn tickets(seed: Secret, places: &[DrawnPlace]) -> Step {
    let stated = places.iter().map(|place| place.ticket);
    let computed = places.iter().map(|place| ticket(seed, place.receipt));
    Step::same(Check::Tickets, lines(stated), lines(computed))
}

/// The places as stated, and as they follow from the seed.
fn ordered(seed: Secret, places: &[DrawnPlace]) -> Step {
    let receipts: Vec<Hash> = places.iter().map(|place| place.receipt).collect();
    let stated = places.iter().map(|place| format!("{}. {}", place.rank, place.receipt));
    let computed = (1_u32..).zip(order(seed, &receipts)).map(|(rank, receipt)| format!("{rank}. {receipt}"));
    Step::same(Check::Order, lines(stated), lines(computed))
}

fn lines(values: impl Iterator<Item = impl ToString>) -> String {
    values.map(|value| value.to_string()).collect::<Vec<_>>().join("\n")
}
