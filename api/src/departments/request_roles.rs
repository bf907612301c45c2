//! `POST /departments/{id}/role-requests`.

use actix_web::post;
use serde_json::json;
use shared::departments::{RoleRequestDraft, RoleRequestView, request};
use shared::ids::{DepartmentId, RoleRequestId};
use shared::notifications::{NoticeKind, same};

use super::{notices, store, views};
use crate::ctx::{Act, Ctx};
use crate::http::{Created, IdempotencyKey, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audit, machine};

/// Ask for roles in a department.
///
/// For anybody whose confirmed address is of one of its e-mail domains. Its administrators are told.
#[utoipa::path(tag = "departments")]
#[post("/departments/{id}/role-requests")]
pub async fn request_roles(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    key: IdempotencyKey,
    draft: Json<RoleRequestDraft>,
    ctx: Ctx,
) -> Result<Created<RoleRequestView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if let Some(made) = act.replay() {
        return rendered(&act, RoleRequestId(made)).await;
    }
    let department = store::lock_facts(&act, *id).await?;
    let account = accounts::store::find(&act, actor.person_id).await?;
    let new_id = RoleRequestId(machine::new_id());
    let now = act.now().await?;
    let asked = request(&actor, &account.email, &department, draft.into_inner(), new_id, now)?;
    store::insert_request(&act, &asked).await?;
    let data = json!({ "request_id": new_id, "roles": asked.roles });
    audit::record(&act, Stream::Department(*id), "roles_requested", &data).await?;
    let more = [("name", same(&account.name)), ("roles", notices::roles(&asked.roles))];
    let people = notices::administrators(&department);
    notices::tell_all(&act, people, NoticeKind::RolesRequested, *id, &more).await?;
    let reply = rendered(&act, new_id).await?;
    act.commit(new_id).await?;
    Ok(reply)
}

async fn rendered(act: &Act, id: RoleRequestId) -> Result<Created<RoleRequestView>, Problem> {
    let view = views::request(act, &store::request(act, id).await?).await?;
    Ok(Created::at(format!("/role-requests/{id}"), view))
}
