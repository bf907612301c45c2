//! `POST /systems/{id}/rotate-key`.

use actix_web::post;
use serde_json::json;
use shared::departments::rules::may_administer;
use shared::ids::ClientId;
use shared::systems::{ClientKey, KeyRotation, NewKeyView, ends_of_keys, rotate};

use super::{store, views};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, departments};

/// Give a departmental system its next key.
///
/// The key before goes on for as many days as are asked, seven at most: none where it may have leaked. The
/// new one is shown this once. A request that is sent again shows the system without it.
#[utoipa::path(tag = "systems", params(IfMatch))]
#[post("/systems/{id}/rotate-key")]
pub async fn rotate_key(
    SignedIn(actor): SignedIn,
    id: Path<ClientId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<KeyRotation>,
    ctx: Ctx,
) -> Result<Changed<NewKeyView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let seen = store::read(&act, *id).await?.facts;
    may_administer(&actor, seen.department_id)?;
    departments::store::lock(&act, seen.department_id).await?;
    let client = store::lock(&act, *id).await?.facts;
    let now = act.now().await?;
    if act.replay().is_some() {
        return Ok(Changed(views::with_key(&act, *id, None, now).await?));
    }
    version.check(client.version)?;
    let rotated = rotate(&actor, &client, now)?;
    let before: Vec<ClientKey> =
        store::live_keys(&act, &[*id], now).await?.into_iter().map(|(_, key)| key).collect();
    store::save_ends(&act, &ends_of_keys(&before, draft.overlap_days, now)).await?;
    store::save(&act, &rotated).await?;
    let (key_id, secret) = views::make_key(&act, *id).await?;
    let data = json!({ "client_id": *id, "key_id": key_id, "overlap_days": draft.overlap_days });
    audit::record(&act, Stream::Department(client.department_id), "system_key_rotated", &data).await?;
    let view = views::with_key(&act, *id, Some(secret), now).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
