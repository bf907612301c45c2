//! `PUT /account/capabilities`.

use actix_web::put;
use serde_json::json;
use shared::accounts::Account;
use shared::organizations::{ChosenCapabilities, OwnCapabilities};

use super::store;
use crate::ctx::Ctx;
use crate::http::{Changed, IfMatch, Json, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audit};

/// Say what you can do.
///
/// Takes the whole list. The organizations you are in count it towards what they can do together.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[put("/account/capabilities")]
pub async fn choose_capabilities(
    SignedIn(actor): SignedIn,
    version: IfMatch,
    chosen: Json<ChosenCapabilities>,
    ctx: Ctx,
) -> Result<Changed<OwnCapabilities>, Problem> {
    let write = ctx.begin_write(&actor).await?;
    let account = accounts::store::lock(&write, actor.person_id).await?;
    version.check(account.version)?;
    let ChosenCapabilities { mut capabilities } = chosen.into_inner();
    let listed = store::capabilities(&write).await?;
    if let Some(place) = capabilities.iter().position(|id| listed.iter().all(|one| one.id != *id)) {
        return Err(Problem::field(&format!("/capabilities/{place}"), "unknown"));
    }
    capabilities.sort_unstable();
    capabilities.dedup();
    let changed = Account { version: account.version.next(), ..account };
    accounts::store::save(&write, &changed).await?;
    store::choose_capabilities(&write, actor.person_id, &capabilities).await?;
    let data = json!({ "count": capabilities.len() });
    audit::record(&write, Stream::Person(actor.person_id), "capabilities_chosen", &data).await?;
    write.commit().await?;
    Ok(Changed(OwnCapabilities { version: changed.version, capabilities }))
}
