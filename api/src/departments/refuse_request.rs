//! `POST /role-requests/{id}/refuse`.

use actix_web::post;
use serde_json::json;
use shared::departments::rules::may_administer;
use shared::departments::{RoleRequestRefusal, RoleRequestView, refuse_request as refuse};
use shared::ids::RoleRequestId;
use shared::language::{Bilingual, Language, Words};

use super::{notices, store, views};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;

const REFUSED: Words = Words::new("refused. {reasons}", "refusée. {reasons}");

/// Refuse a request for roles, with reasons.
#[utoipa::path(tag = "departments", params(IfMatch))]
#[post("/role-requests/{id}/refuse")]
pub async fn refuse_role_request(
    SignedIn(actor): SignedIn,
    id: Path<RoleRequestId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<RoleRequestRefusal>,
    ctx: Ctx,
) -> Result<Changed<RoleRequestView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let seen = store::request(&act, *id).await?;
    may_administer(&actor, seen.department_id)?;
    if act.replay().is_some() {
        return Ok(Changed(views::request(&act, &seen).await?));
    }
    store::lock(&act, seen.department_id).await?;
    let request = store::lock_request(&act, *id).await?;
    version.check(request.version)?;
    let RoleRequestRefusal { reasons } = draft.into_inner();
    let refused = refuse(&actor, &request, reasons.clone(), act.now().await?)?;
    store::save_request(&act, &refused).await?;
    let department_id = request.department_id;
    let data = json!({ "request_id": *id, "person_id": request.person_id, "reasons": reasons });
    audit::record(&act, Stream::Department(department_id), "roles_refused", &data).await?;
    let said = |language| REFUSED.fill(language, &[("reasons", &reasons)]);
    let answer = Bilingual { en: said(Language::En), fr: said(Language::Fr) };
    notices::decided(&act, request.person_id, department_id, answer).await?;
    let view = views::request(&act, &refused).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
