//! `GET /proposals/{id}/receipt`.

use actix_web::get;
use shared::fairness::{RECEIPT_FILE, ReceiptFile};
use shared::ids::ProposalId;
use shared::refusal::Refusal;

use super::receipts;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};
use crate::proposals;
use crate::sealing::Own;

/// Read the signed receipt of your proposal.
///
/// Of the last act: submitting, changing, confirming or withdrawing. With the nonce and the exact text that
/// was hashed, so that anybody you show it to can check it without us. Nobody else can read it here.
#[utoipa::path(tag = "proposals")]
#[get("/proposals/{id}/receipt")]
pub async fn read_receipt(
    SignedIn(actor): SignedIn,
    id: Path<ProposalId>,
    ctx: Ctx,
) -> Result<Found<ReceiptFile>, Problem> {
    let read = ctx.begin_read().await?;
    let facts = proposals::store::find(&read, *id, &actor).await?;
    let signed = receipts::last(&ctx, &read, *id).await?.ok_or(Refusal::NotFound)?;
    let text = proposals::store::submitted_text(&read, &Own::of(&actor, &facts)?).await?;
    let (content, nonce) = text.ok_or(Refusal::NotFound)?;
    Ok(Found(ReceiptFile { format: RECEIPT_FILE.to_owned(), signed, nonce, content }))
}
