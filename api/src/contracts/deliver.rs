//! `POST /contracts/{id}/deliver`.

use actix_web::post;
use serde_json::json;
use shared::contracts::commands::deliver;
use shared::contracts::{ContractView, DeliveryDraft};
use shared::ids::{ContractId, DeliveryId};
use shared::notifications::NoticeKind;

use super::{notices, store, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::opportunities::notices::moment;
use crate::reminders::{self, Reminder};
use crate::stream::Stream;
use crate::{audit, machine, programmes};

/// Deliver the work.
///
/// The public repository and the commit or pull request, with notes; again after a revision.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/deliver")]
pub async fn deliver_work(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<DeliveryDraft>,
    ctx: Ctx,
) -> Result<Changed<ContractView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let contract = store::lock(&act, *id, &actor).await?;
    version.check(contract.version)?;
    let now = act.now().await?;
    let delivery_id = DeliveryId(machine::new_id());
    let delivered = deliver(&actor, &contract, delivery_id, now)?;
    store::save(&act, &delivered).await?;
    store::insert_delivery(&act, *id, delivery_id, &draft).await?;
    let data = json!({
        "delivery_id": delivery_id, "repository": draft.repository, "commit": draft.commit,
        "notes": draft.notes,
    });
    let stream = Stream::Contract(*id);
    audit::record(&act, stream, "work_delivered", &data).await?;
    let programme = view::programme_of(&act, &contract).await?;
    let calendar = programmes::store::calendar(&act).await?;
    let due = calendar.add_business_days(now, programme.review_business_days);
    reminders::schedule(&act, Reminder::Acceptance, stream, due).await?;
    let author = vec![contract.author_id];
    notices::tell(&act, &delivered, author, NoticeKind::Delivered, &[("due", moment(due))]).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
