//! `POST /departments/{id}/delegations`.

use actix_web::post;
use shared::departments::rules::may_read;
use shared::departments::{DelegationDraft, DelegationView, delegate, wrong_days};
use shared::ids::{DelegationId, DepartmentId};
use shared::notifications::NoticeKind;

use super::{notices, store, views};
use crate::ctx::{Act, Ctx};
use crate::http::{Created, IdempotencyKey, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, machine};

/// Lend a role of yours to another official of the department, for some days.
///
/// They act in it for you, and the record says so. On one file you both count for the separation of
/// duties. A role that was lent is not lent onward, and two people never stand in for each other.
#[utoipa::path(tag = "departments")]
#[post("/departments/{id}/delegations")]
pub async fn delegate_role(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    key: IdempotencyKey,
    draft: Json<DelegationDraft>,
    ctx: Ctx,
) -> Result<Created<DelegationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    may_read(&actor, *id)?;
    if let Some(made) = act.replay() {
        return Ok(created(rendered(&act, DelegationId(made)).await?));
    }
    let department = store::lock_facts(&act, *id).await?;
    let now = act.now().await?;
    let draft = draft.into_inner();
    if let Some((place, code)) = wrong_days(draft.from, draft.to, now) {
        return Err(Problem::field(place, code));
    }
    let new_id = DelegationId(machine::new_id());
    let delegation = delegate(&actor, &department, &draft, new_id)?;
    store::insert_delegation(&act, &delegation).await?;
    let data = notices::data_of(&delegation);
    audit::record(&act, Stream::Department(*id), "role_delegated", &data).await?;
    let view = rendered(&act, new_id).await?;
    notices::lent(&act, NoticeKind::RoleDelegated, &view).await?;
    act.commit(new_id).await?;
    Ok(created(view))
}

fn created(view: DelegationView) -> Created<DelegationView> {
    Created::at(format!("/delegations/{}", view.id), view)
}

async fn rendered(act: &Act, id: DelegationId) -> Result<DelegationView, Problem> {
    views::delegation(act, &store::delegation(act, id).await?, act.now().await?).await
}
