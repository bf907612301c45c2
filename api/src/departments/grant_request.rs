//! `POST /role-requests/{id}/grant`.

use actix_web::post;
use serde_json::json;
use shared::departments::rules::may_administer;
use shared::departments::{RoleRequestView, grant_request as grant};
use shared::ids::RoleRequestId;
use shared::language::Words;
use shared::refusal::Refusal;

use super::{notices, store, views};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audit};

const GRANTED: Words = Words::new("granted", "acceptée");

/// Grant a request for roles: they are the person's at once.
///
/// By an administrator who is not the one who asks.
#[utoipa::path(tag = "departments", params(IfMatch))]
#[post("/role-requests/{id}/grant")]
pub async fn grant_role_request(
    SignedIn(actor): SignedIn,
    id: Path<RoleRequestId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<RoleRequestView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let seen = store::request(&act, *id).await?;
    may_administer(&actor, seen.department_id)?;
    if act.replay().is_some() {
        return Ok(Changed(views::request(&act, &seen).await?));
    }
    let department = store::lock_facts(&act, seen.department_id).await?;
    accounts::store::lock_active(&act, seen.person_id, Refusal::NotAnOfficial).await?;
    let request = store::lock_request(&act, *id).await?;
    version.check(request.version)?;
    let now = act.now().await?;
    let (granted, changed) = grant(&actor, &department, &request, now)?;
    store::save_request(&act, &granted).await?;
    store::save_people(&act, &department, &changed).await?;
    let data = json!({ "request_id": *id, "person_id": request.person_id, "roles": request.roles });
    audit::record(&act, Stream::Department(department.id), "roles_granted", &data).await?;
    notices::decided(&act, request.person_id, department.id, GRANTED.bilingual()).await?;
    let view = views::request(&act, &granted).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
