//! `POST /account/capabilities`.

use actix_web::post;
use serde_json::json;
use shared::organizations::ChosenCapabilities;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, Json, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audit};

/// Say what you can do.
///
/// Takes the whole list. The organizations you are in count it towards what they can do together.
#[utoipa::path(tag = "organizations")]
#[post("/account/capabilities")]
pub async fn choose_capabilities(
    SignedIn(actor): SignedIn,
    key: IdempotencyKey,
    chosen: Json<ChosenCapabilities>,
    ctx: Ctx,
) -> Result<Changed<ChosenCapabilities>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let ChosenCapabilities { mut capabilities } = chosen.into_inner();
    if act.replay().is_some() {
        return Ok(Changed(ChosenCapabilities { capabilities }));
    }
    let listed = store::capabilities(&act).await?;
    if let Some(place) = capabilities.iter().position(|id| listed.iter().all(|one| one.id != *id)) {
        return Err(Problem::field(&format!("/capabilities/{place}"), "unknown"));
    }
    capabilities.sort_unstable();
    capabilities.dedup();
    accounts::store::lock(&act, actor.person_id).await?;
    store::choose_capabilities(&act, actor.person_id, &capabilities).await?;
    let data = json!({ "count": capabilities.len() });
    audit::record(&act, Stream::Person(actor.person_id), "capabilities_chosen", &data).await?;
    act.commit(actor.person_id).await?;
    Ok(Changed(ChosenCapabilities { capabilities }))
}
