//! `POST /opportunities/{id}/send-for-review`.

use actix_web::post;
use serde_json::json;
use shared::ids::OpportunityId;
use shared::opportunities::FileView;
use shared::opportunities::commands::send_for_review as send;
use shared::programmes::ApprovalKind;

use super::{file_view, notices, store};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::reminders::{self, Reminder};
use crate::stream::Stream;
use crate::{audit, departments, programmes};

/// Send an opportunity for approval.
///
/// From here on this version of the content never changes. Whoever has to approve is told, with
/// a clock.
#[utoipa::path(tag = "opportunities", params(IfMatch))]
#[post("/opportunities/{id}/send-for-review")]
pub async fn send_for_review(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<FileView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(file_view::saved(&act, *id).await?));
    }
    let facts = store::lock(&act, *id, &actor).await?;
    version.check(facts.version)?;
    let now = act.now().await?;
    let sent = send(&actor, &facts, now)?;
    store::save(&act, &sent).await?;
    let stream = Stream::Opportunity(*id);
    let data = json!({ "content_number": sent.content_number });
    audit::record(&act, stream, "opportunity_sent_for_review", &data).await?;
    let programme = programmes::store::of_file(&act, sent.programme).await?.document;
    let calendar = programmes::store::calendar(&act).await?;
    let due = calendar.add_business_days(now, programme.approval_business_days);
    let content = store::content(&act, *id, sent.content_number).await?;
    let missing = |kind: &ApprovalKind| sent.approval(*kind).is_none();
    let waiting: Vec<ApprovalKind> = programme.approvals.iter().copied().filter(missing).collect();
    let settings = departments::store::settings_of_file(&act, &sent).await?;
    let asked = settings.routing.asked(&waiting);
    notices::review_requested(&act, &sent, &content, &asked, due).await?;
    reminders::schedule(&act, Reminder::Review, stream, due).await?;
    let view = file_view::saved(&act, *id).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
