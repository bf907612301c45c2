//! `POST /departments/{id}/systems`.

use actix_web::post;
use serde_json::json;
use shared::departments::rules::may_administer;
use shared::ids::{ClientId, DepartmentId};
use shared::systems::{ClientDraft, NewKeyView, create, wrong_end};

use super::{remind, store, views};
use crate::ctx::Ctx;
use crate::http::{Created, IdempotencyKey, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, departments, machine};

/// Make a departmental system, with its first key.
///
/// By an administrator of the department. The key is shown this once: what is kept is its hash. A request
/// that is sent again shows the system without it.
#[utoipa::path(tag = "systems")]
#[post("/departments/{id}/systems")]
pub async fn create_system(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    key: IdempotencyKey,
    draft: Json<ClientDraft>,
    ctx: Ctx,
) -> Result<Created<NewKeyView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    may_administer(&actor, *id)?;
    if let Some(made) = act.replay() {
        let view = views::with_key(&act, ClientId(made), None, act.now().await?).await?;
        return Ok(Created::at(format!("/systems/{made}"), view));
    }
    departments::store::lock(&act, *id).await?;
    let now = act.now().await?;
    let draft = draft.into_inner();
    if let Some((place, code)) = wrong_end(&draft, now) {
        return Err(Problem::field(place, code));
    }
    let live = store::count_live(&act, *id, now).await?;
    let client = create(&actor, *id, live, draft, ClientId(machine::new_id()), now)?;
    store::insert(&act, &client).await?;
    let (key_id, secret) = views::make_key(&act, client.id).await?;
    let data = json!({
        "client_id": client.id,
        "name": client.name,
        "scopes": client.scopes,
        "ends_at": client.ends_at,
        "key_id": key_id,
    });
    audit::record(&act, Stream::Department(*id), "system_created", &data).await?;
    remind::schedule(&act, &client).await?;
    let view = views::with_key(&act, client.id, Some(secret), now).await?;
    act.commit(client.id).await?;
    Ok(Created::at(format!("/systems/{}", client.id), view))
}
