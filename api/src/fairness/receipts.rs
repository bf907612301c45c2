//! Signed receipts: issued by every act of a proposal, kept sealed, read by their vendor.

use shared::fairness::{ReceiptAct, Signed, SignedReceipt, receipt_text};
use shared::ids::ProposalId;
use shared::proposals::ProposalFacts;

use super::{signed, store};
use crate::columns::{from_document, inconsistent, to_document};
use crate::ctx::{Ctx, Write};
use crate::db::Transaction;
use crate::http::problem::Problem;

/// What receipts are sealed for: a sealed text opens for one purpose and one proposal.
const PURPOSE: &str = "signed-receipt";
/// Every receipt is padded to this length, so that its row says nothing about the act.
const LENGTH: usize = 640;

/// Signs and keeps the receipt of an act. `facts` are the proposal's after it.
///
/// # Errors
/// A fault, if nothing was ever submitted.
pub async fn issue(write: &Write, facts: &ProposalFacts, act: ReceiptAct) -> Result<(), Problem> {
    let submission = facts.submission.ok_or_else(|| inconsistent("proposals.submission_number"))?;
    let at = write.now().await?;
    let opportunity = (facts.opportunity_id, submission.content_number);
    let ctx = write.ctx();
    let Signed { public_key, signature } =
        signed(ctx, |key| receipt_text(act, opportunity, submission.receipt, at, key));
    let receipt = SignedReceipt {
        act,
        opportunity_id: facts.opportunity_id,
        opportunity_version: submission.content_number,
        receipt: submission.receipt,
        at,
        public_key,
        signature,
    };
    let text = format!("{:<LENGTH$}", to_document(&receipt)?);
    let sealed = ctx.secrets.seal(PURPOSE, facts.id.0.as_bytes(), text.as_bytes());
    store::insert_receipt(write, facts.id, facts.version, sealed.map_err(Problem::fault)?).await
}

/// The receipt of a proposal's last act; none, if the act was before receipts were signed.
///
/// # Errors
/// A fault, if it cannot be opened.
pub async fn last(
    ctx: &Ctx,
    transaction: &Transaction,
    id: ProposalId,
) -> Result<Option<SignedReceipt>, Problem> {
    let Some(sealed) = store::last_receipt(transaction, id).await? else {
        return Ok(None);
    };
    let opened = ctx.secrets.open(PURPOSE, id.0.as_bytes(), &sealed);
    let text = opened.and_then(|bytes| String::from_utf8(bytes).ok());
    from_document(&text.ok_or_else(|| inconsistent("signed_receipts.sealed"))?)
}
