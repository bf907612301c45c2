//! `POST /departments`.

use actix_web::post;
use serde_json::json;
use shared::actor::Role;
use shared::departments::rules::may_create;
use shared::departments::{
    DepartmentDetail, DepartmentDraft, DepartmentInvitationDraft, DepartmentSettings, invite,
};
use shared::ids::{DepartmentId, DepartmentInvitationId, Version};
use shared::refusal::Refusal;

use super::invite::send;
use super::store;
use crate::ctx::{Act, Ctx};
use crate::http::{Created, IdempotencyKey, Json, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, machine, programmes};

/// Make a department.
///
/// By the product owner, who verified its e-mail domains. Its first administrator is invited, and does
/// the rest.
#[utoipa::path(tag = "departments")]
#[post("/departments")]
pub async fn create_department(
    SignedIn(actor): SignedIn,
    key: IdempotencyKey,
    draft: Json<DepartmentDraft>,
    ctx: Ctx,
) -> Result<Created<DepartmentDetail>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if let Some(made) = act.replay() {
        return rendered(&act, DepartmentId(made)).await;
    }
    may_create(&actor)?;
    let now = act.now().await?;
    let DepartmentDraft { identity, slug, settings, administrator_email, administrator_language } =
        draft.into_inner();
    let programmes = programmes::store::in_force(&act, now).await?;
    let settings = DepartmentSettings { templates: Vec::new(), ..settings };
    let faults: Vec<_> = settings
        .faults(&programmes)
        .into_iter()
        .map(|(place, code)| (format!("/settings{place}"), code))
        .collect();
    if !faults.is_empty() {
        return Err(Problem::Fields(faults));
    }
    let id = DepartmentId(machine::new_id());
    let province = settings.address.province.ok_or(Refusal::NotReady)?;
    store::insert(&act, id, &slug, &identity, province).await?;
    store::insert_settings(&act, id, Version::FIRST, &settings).await?;
    let data = json!({ "slug": slug, "identity": identity, "settings": settings });
    audit::record(&act, Stream::Department(id), "department_created", &data).await?;
    let administrator = DepartmentInvitationDraft {
        email: administrator_email,
        roles: vec![Role::DepartmentAdministrator],
        language: administrator_language,
        reason: None,
    };
    let department = store::lock_facts(&act, id).await?;
    let invited = invite(&actor, &department, administrator, DepartmentInvitationId(machine::new_id()), now)
        .map_err(|refusal| {
            Problem::RefusedAt(refusal, vec![("/administrator_email".to_owned(), "email".to_owned())])
        })?;
    send(&act, &invited).await?;
    let reply = rendered(&act, id).await?;
    act.commit(id).await?;
    Ok(reply)
}

async fn rendered(act: &Act, id: DepartmentId) -> Result<Created<DepartmentDetail>, Problem> {
    Ok(Created::at(format!("/departments/{id}"), store::detail(act, id).await?))
}
