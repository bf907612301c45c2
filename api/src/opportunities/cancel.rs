//! `POST /opportunities/{id}/cancel`.

use actix_web::post;
use serde_json::json;
use shared::ids::OpportunityId;
use shared::notifications::{Link, NoticeKind};
use shared::opportunities::commands::cancel;
use shared::opportunities::{CancellationDraft, FileView, OpportunityFacts};

use super::{file_view, notices, store};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::notifications::notify_all;
use crate::stream::Stream;
use crate::timers::{self, TimerAct};
use crate::{audience, audit, reminders};

/// Call an opportunity off.
///
/// Before publication also by its author. The reason is given in both languages once it is
/// public; proposals are never opened.
#[utoipa::path(tag = "opportunities", params(IfMatch))]
#[post("/opportunities/{id}/cancel")]
pub async fn cancel_opportunity(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<CancellationDraft>,
    ctx: Ctx,
) -> Result<Changed<FileView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(file_view::saved(&act, *id).await?));
    }
    let facts = store::lock(&act, *id, &actor).await?;
    version.check(facts.version)?;
    let now = act.now().await?;
    let cancelled = cancel(&actor, &facts, draft.reason.0.clone(), now)?;
    draft.validate_for(&facts)?;
    let reason = draft.into_inner().reason.0;
    store::save(&act, &cancelled).await?;
    let stream = Stream::Opportunity(*id);
    audit::record(&act, stream, "opportunity_cancelled", &json!({ "reason": reason })).await?;
    timers::cancel(&act, TimerAct::Close, stream).await?;
    reminders::cancel_all(&act, stream).await?;
    crate::awards::withdraw_open_offer(&act, *id).await?;
    let told = told_of(&cancelled, &store::listing(&act, *id).await?.title, &reason);
    let mut people = audience::vendors_concerned(&act, *id).await?;
    people.extend(notices::on_file(&act, &facts).await?);
    notify_all(&act, people, &told).await?;
    let view = file_view::saved(&act, *id).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}

fn told_of(
    facts: &OpportunityFacts,
    title: &shared::language::Bilingual,
    reason: &shared::language::Bilingual,
) -> shared::notifications::Notice {
    let link = if facts.is_public() { Link::Opportunity(facts.id) } else { Link::File(facts.id) };
    notices::about(NoticeKind::OpportunityCancelled, title, &[("reason", reason.clone())], link)
}
