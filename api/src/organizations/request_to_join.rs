//! `POST /organizations/{id}/join-requests`.

use actix_web::post;
use serde_json::json;
use shared::ids::{JoinRequestId, OrganizationId};
use shared::notifications::NoticeKind;
use shared::organizations::commands::request_to_join as ask;
use shared::organizations::{JoinRequestDraft, OrganizationView};

use super::store::{self, JoinRequest};
use super::{notices, view};
use crate::ctx::Ctx;
use crate::http::{Created, IdempotencyKey, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, machine};

/// Ask to join an organization.
///
/// Its owner and administrators read the note and answer.
#[utoipa::path(tag = "organizations")]
#[post("/organizations/{id}/join-requests")]
pub async fn request_to_join(
    SignedIn(actor): SignedIn,
    id: Path<OrganizationId>,
    key: IdempotencyKey,
    draft: Json<JoinRequestDraft>,
    ctx: Ctx,
) -> Result<Created<OrganizationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_none() {
        let organization = store::lock(&act, *id, &actor).await?;
        let facts = ask(&actor, &organization.facts, JoinRequestId(machine::new_id()))?;
        let JoinRequestDraft { note } = draft.into_inner();
        let request = JoinRequest { facts, note: note.trim().to_owned(), asked_at: act.now().await? };
        store::insert_request(&act, &request).await?;
        audit::record(&act, Stream::Organization(*id), "join_requested", &json!({})).await?;
        let people = organization.facts.binding();
        let told = (NoticeKind::JoinRequested, actor.person_id);
        notices::tell(&act, &organization, people, told, &[]).await?;
        act.commit(*id).await?;
    } else {
        drop(act);
    }
    let view = view::fresh(&ctx, *id, &actor).await?;
    Ok(Created::at(format!("/organizations/{}", *id), view))
}
