//! `POST /contracts/{id}/give-feedback`.

use actix_web::post;
use serde_json::json;
use shared::contracts::ContractView;
use shared::ids::ContractId;
use shared::payments::FeedbackDraft;
use shared::payments::commands::give_feedback as give;

use crate::audit;
use crate::contracts::{store, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Give feedback on the other side.
///
/// By the contractor and by the author, once each, after payment.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/give-feedback")]
pub async fn give_feedback(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<FeedbackDraft>,
    ctx: Ctx,
) -> Result<Changed<ContractView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let contract = store::lock(&act, *id, &actor).await?;
    version.check(contract.version)?;
    let now = act.now().await?;
    let rating = draft.rating;
    let given = give(&actor, &contract, draft.into_inner(), now)?;
    store::save(&act, &given).await?;
    audit::record(&act, Stream::Contract(*id), "feedback_given", &json!({ "rating": rating })).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
