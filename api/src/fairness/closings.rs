//! What closing stored, signed, with the receipts that it counted.

use shared::fairness::{ClosingView, Hash, Received, closing_text};
use shared::opportunities::{Closing, OpportunityFacts};
use shared::refusal::Refusal;

use super::{signed, store};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::proposals;

/// Signs what closing stored.
///
/// # Errors
/// `not_closed_yet`, if it stored nothing.
pub async fn sign(write: &Write, facts: &OpportunityFacts) -> Result<(), Problem> {
    let Closing { at, proposals, root } = facts.closing.ok_or(Refusal::NotClosedYet)?;
    let signed = signed(write.ctx(), |key| closing_text(facts.id, at, proposals, root, key));
    store::insert_signature(write, facts.id, signed).await
}

/// The receipts that closing counted, sorted by their bytes; nothing before.
///
/// # Errors
/// When the database does not answer.
pub async fn received(
    transaction: &Transaction,
    facts: &OpportunityFacts,
) -> Result<Option<Received>, Problem> {
    let Some(Closing { at, proposals, root }) = facts.closing else {
        return Ok(None);
    };
    let opened = proposals::store::opened_facts(transaction, facts.id).await?;
    let mut receipts: Vec<Hash> =
        opened.iter().filter_map(|proposal| Some(proposal.submission?.receipt)).collect();
    receipts.sort_unstable();
    let signed = store::signature(transaction, facts.id).await?;
    let closing = ClosingView { opportunity_id: facts.id, at, proposals, root, signed };
    Ok(Some(Received { closing, receipts }))
}
