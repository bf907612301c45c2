//! `POST /opportunities/{id}/approve-money`.

use actix_web::post;
use shared::ids::OpportunityId;
use shared::opportunities::{ApprovalGiven, FileView, MoneyApproval};

use super::approve_fit::approve_as;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};

/// Commit the money for an opportunity.
///
/// Under section 32 of the Financial Administration Act, by an approver who is not the author.
/// The amount must cover the price with tax.
#[utoipa::path(tag = "opportunities", params(IfMatch))]
#[post("/opportunities/{id}/approve-money")]
pub async fn approve_money(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<MoneyApproval>,
    ctx: Ctx,
) -> Result<Changed<FileView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    approve_as(act, &actor, *id, version, ApprovalGiven::Money(draft.into_inner())).await
}
