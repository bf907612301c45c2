//! `POST /delegations/{id}/end`.

use actix_web::post;
use shared::departments::rules::may_read;
use shared::departments::{DelegationView, end};
use shared::ids::DelegationId;
use shared::notifications::NoticeKind;

use super::{notices, store, views};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;

/// End a delegation early.
///
/// By whoever lent the role, by whoever got it, or by an administrator. Both are told.
#[utoipa::path(tag = "departments", params(IfMatch))]
#[post("/delegations/{id}/end")]
pub async fn end_delegation(
    SignedIn(actor): SignedIn,
    id: Path<DelegationId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<DelegationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let seen = store::delegation(&act, *id).await?;
    may_read(&actor, seen.department_id)?;
    let now = act.now().await?;
    if act.replay().is_some() {
        return Ok(Changed(views::delegation(&act, &seen, now).await?));
    }
    store::lock(&act, seen.department_id).await?;
    let delegation = store::lock_delegation(&act, *id).await?;
    version.check(delegation.version)?;
    let ended = end(&actor, &delegation, now)?;
    store::save_delegation(&act, &ended).await?;
    let data = notices::data_of(&ended);
    audit::record(&act, Stream::Department(ended.department_id), "delegation_ended", &data).await?;
    let view = views::delegation(&act, &ended, now).await?;
    notices::lent(&act, NoticeKind::DelegationEnded, &view).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
