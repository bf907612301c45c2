//! `POST /contracts/{id}/post-message`.

use actix_web::post;
use serde_json::json;
use shared::contracts::rules::may_post_message;
use shared::contracts::{ContractView, MessageDraft};
use shared::ids::{ContractId, MessageId};
use shared::notifications::{NoticeKind, same};

use super::{notices, store, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audience, audit, machine};

/// Write a message on the file of a contract.
///
/// Both sides and auditors read it. It changes nothing that a version names: whoever is signing or
/// reviewing at the same moment is not interrupted.
#[utoipa::path(tag = "contracts", params(IfMatch))]
#[post("/contracts/{id}/post-message")]
pub async fn post_message(
    SignedIn(actor): SignedIn,
    id: Path<ContractId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<MessageDraft>,
    ctx: Ctx,
) -> Result<Changed<ContractView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::saved(&act, *id, &actor).await?));
    }
    let contract = store::lock(&act, *id, &actor).await?;
    version.check(contract.version)?;
    may_post_message(&actor, &contract)?;
    let message_id = MessageId(machine::new_id());
    let text = draft.into_inner().text;
    store::insert_message(&act, *id, message_id, actor.person_id, text).await?;
    // The message itself is on the file; the record says that it was written, and when.
    let data = json!({ "message_id": message_id });
    audit::record(&act, Stream::Contract(*id), "message_posted", &data).await?;
    let name = audience::name(&act, actor.person_id).await?;
    let people = notices::other_side(&act, &contract, &actor).await?;
    notices::tell(&act, &contract, people, NoticeKind::MessagePosted, &[("name", same(name))]).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
