//! `POST /contracts/{id}/extend`.

use actix_web::post;
use serde_json::json;
use shared::contracts::commands::extend;
use shared::contracts::{ContractView, ExtensionDraft};
use shared::ids::ContractId;
use shared::notifications::{NoticeKind, same};

use super::sign::set_clocks;
use super::{notices, store, view};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::opportunities::notices::moment;
use crate::stream::Stream;

/// Give more time.
///
/// By the contracting authority, to a later date, with the reason. The price stays as it is.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/extend")]
pub async fn extend_delivery(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<ExtensionDraft>,
    ctx: Ctx,
) -> Result<Changed<ContractView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let contract = store::lock(&act, *id, &actor).await?;
    version.check(contract.version)?;
    let now = act.now().await?;
    let ExtensionDraft { delivery_due_at, reason } = draft.into_inner();
    let extended = extend(&actor, &contract, delivery_due_at, now)?;
    store::save(&act, &extended).await?;
    let data = json!({
        "from": contract.delivery_due_at, "to": extended.delivery_due_at, "reason": reason,
    });
    audit::record(&act, Stream::Contract(*id), "delivery_extended", &data).await?;
    set_clocks(&act, &extended).await?;
    let mut people = notices::vendor(&act, &extended).await?;
    people.push(extended.author_id);
    let more = [("due", moment(extended.delivery_due_at)), ("reason", same(reason))];
    notices::tell(&act, &extended, people, NoticeKind::DeadlineExtended, &more).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
