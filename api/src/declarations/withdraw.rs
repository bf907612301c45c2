//! `POST /account/declarations/withdraw`.

use actix_web::post;
use serde_json::json;
use shared::declarations::{self, Declarations, DeclarationsView};

use super::store;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audit};

/// Delete what you declared.
///
/// At once, and from the statistics too: they are counted anew whenever somebody looks.
#[utoipa::path(tag = "accounts", params(IfMatch))]
#[post("/account/declarations/withdraw")]
pub async fn withdraw_declarations(
    SignedIn(actor): SignedIn,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<DeclarationsView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(store::find(&act, actor.person_id).await?.into()));
    }
    accounts::store::lock(&act, actor.person_id).await?;
    let kept = store::find(&act, actor.person_id).await?;
    version.check(kept.version)?;
    declarations::withdraw(&actor, &kept)?;
    store::delete(&act, actor.person_id).await?;
    audit::record(&act, Stream::Person(actor.person_id), "declarations_deleted", &json!({})).await?;
    act.commit(actor.person_id).await?;
    Ok(Changed(Declarations::none(actor.person_id).into()))
}
