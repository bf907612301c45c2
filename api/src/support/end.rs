//! `POST /support/looks/{id}/end`.

use actix_web::post;
use serde_json::json;
use shared::ids::SupportLookId;
use shared::support::{SupportLookView, end, may_read_look};

use super::{store, view};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;

/// End a look before its time.
#[utoipa::path(tag = "support", params(IfMatch))]
#[post("/support/looks/{id}/end")]
pub async fn end_support_look(
    SignedIn(actor): SignedIn,
    id: Path<SupportLookId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<SupportLookView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let seen = store::read(&act, *id).await?;
    may_read_look(&actor, &seen)?;
    if act.replay().is_some() {
        return Ok(Changed(view::of(&act, &seen, act.now().await?).await?));
    }
    // Its person first: the event goes into their stream.
    crate::accounts::store::lock(&act, seen.person_id).await?;
    let look = store::lock(&act, *id).await?;
    version.check(look.version)?;
    let now = act.now().await?;
    let ended = end(&actor, &look, now)?;
    store::save(&act, &ended).await?;
    let data = json!({ "look_id": *id });
    audit::record(&act, Stream::Person(look.person_id), "support_look_ended", &data).await?;
    let view = view::of(&act, &ended, now).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
