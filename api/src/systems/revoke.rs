//! `POST /systems/{id}/revoke`.

use actix_web::post;
use serde_json::json;
use shared::departments::rules::may_administer;
use shared::ids::ClientId;
use shared::systems::{ClientView, SystemRevocation, revoke};

use super::{store, views};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, departments};

/// End a departmental system: none of its keys and tokens counts any more, at once.
#[utoipa::path(tag = "systems", params(IfMatch))]
#[post("/systems/{id}/revoke")]
pub async fn revoke_system(
    SignedIn(actor): SignedIn,
    id: Path<ClientId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<SystemRevocation>,
    ctx: Ctx,
) -> Result<Changed<ClientView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let seen = store::read(&act, *id).await?.facts;
    may_administer(&actor, seen.department_id)?;
    departments::store::lock(&act, seen.department_id).await?;
    let client = store::lock(&act, *id).await?.facts;
    let now = act.now().await?;
    if act.replay().is_some() {
        return Ok(Changed(views::of(&act, *id, now).await?));
    }
    version.check(client.version)?;
    let revoked = revoke(&actor, &client, now)?;
    store::save(&act, &revoked).await?;
    let data = json!({ "client_id": *id, "name": client.name, "reason": draft.reason });
    audit::record(&act, Stream::Department(client.department_id), "system_revoked", &data).await?;
    let view = views::of(&act, *id, now).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
