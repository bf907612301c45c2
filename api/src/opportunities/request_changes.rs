//! `POST /opportunities/{id}/request-changes`.

use actix_web::post;
use serde_json::json;
use shared::ids::OpportunityId;
use shared::notifications::{Link, NoticeKind, same};
use shared::opportunities::commands::request_changes as request;
use shared::opportunities::{ChangesRequest, FileView};

use super::{file_view, notices, store};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::notifications::notify;
use crate::reminders::{self, Reminder};
use crate::stream::Stream;
use crate::{audit, programmes};

/// Ask for changes to an opportunity.
///
/// By whoever may give the approval. The other approval, if it was given, goes on holding until a
/// change touches it.
#[utoipa::path(tag = "opportunities", params(IfMatch))]
#[post("/opportunities/{id}/request-changes")]
pub async fn request_changes(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<ChangesRequest>,
    ctx: Ctx,
) -> Result<Changed<FileView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(file_view::saved(&act, *id).await?));
    }
    let facts = store::lock(&act, *id, &actor).await?;
    version.check(facts.version)?;
    let ChangesRequest { kind, reasons } = draft.into_inner();
    let now = act.now().await?;
    let returned = request(&actor, &facts, kind, reasons.clone(), now)?;
    store::save(&act, &returned).await?;
    let stream = Stream::Opportunity(*id);
    let data = json!({ "kind": kind, "reasons": reasons });
    audit::record(&act, stream, "changes_requested", &data).await?;
    let programme = programmes::store::of_file(&act, facts.programme).await?.document;
    reminders::schedule_step(&act, Reminder::Changes, stream, &programme).await?;
    let content = store::content(&act, *id, facts.content_number).await?;
    let more = [("reason", same(&reasons))];
    let told = notices::about(NoticeKind::ChangesRequested, &content.title, &more, Link::Edit(*id));
    notify(&act, facts.author_id, &told).await?;
    let view = file_view::saved(&act, *id).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
