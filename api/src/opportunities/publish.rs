//! `POST /opportunities/{id}/publish`.

use actix_web::post;
use serde_json::json;
use shared::fairness::{Secret, commitment};
use shared::ids::OpportunityId;
use shared::notifications::{Link, NoticeKind};
use shared::opportunities::commands::publish;
use shared::opportunities::readiness::{Conditions, missing_on_file};
use shared::opportunities::splitting::{self, SplittingFinding};
use shared::opportunities::{FileView, OpportunityContent, OpportunityFacts, PublicationDraft};
use shared::programmes::{ApprovalKind, ProgrammeDocument};
use shared::refusal::Refusal;

use super::{file_view, notices, store, view};
use crate::ctx::{Act, Ctx};
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::notifications::notify_all;
use crate::stream::Stream;
use crate::timers::{self, TimerAct};
use crate::{audit, departments, fairness, machine, programmes, reminders, sealing};

/// Publish an opportunity.
///
/// By a contracting authority who is not the author, with every approval for this version and
/// nothing missing. From now on it can be read by everybody, the hash of the secret that will
/// decide the draw is shown, and the clock closes it.
#[utoipa::path(tag = "opportunities", params(IfMatch))]
#[post("/opportunities/{id}/publish")]
pub async fn publish_opportunity(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<PublicationDraft>,
    ctx: Ctx,
) -> Result<Changed<FileView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(file_view::saved(&act, *id).await?));
    }
    let facts = store::lock(&act, *id, &actor).await?;
    version.check(facts.version)?;
    let now = act.now().await?;
    let programme = programmes::store::of_file(&act, facts.programme).await?.document;
    let calendar = programmes::store::calendar(&act).await?;
    let content = store::content(&act, *id, facts.content_number).await?;
    let secret = Secret(machine::random_bytes()?);
    let published = publish(&actor, &facts, &content, &programme, &calendar, commitment(secret), now)?;
    require_ready(&act, &facts, &content, &programme).await?;
    let PublicationDraft { splitting_reason: reason, public_value_source } = draft.into_inner();
    let splitting = decide_splitting(&act, &facts, &content, &programme, reason.as_deref()).await?;
    store::insert_secret(&act, *id, secret).await?;
    sealing::make_key(&act, *id).await?;
    if let Some(source) = &public_value_source {
        fairness::store::insert_source(&act, *id, source).await?;
    }
    make_public(&act, &published, &content).await?;
    let data = json!({ "publication": published.publication, "splitting": splitting, "reason": reason,
        "public_value_source": public_value_source });
    audit::record(&act, Stream::Opportunity(*id), "opportunity_published", &data).await?;
    tell(&act, &published, &content).await?;
    let view = file_view::saved(&act, *id).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}

/// Refuses content that lacks something, and says what and where.
///
/// # Errors
/// `not_ready`, with the places.
pub async fn require_ready(
    act: &Act,
    facts: &OpportunityFacts,
    content: &OpportunityContent,
    programme: &ProgrammeDocument,
) -> Result<(), Problem> {
    let department = departments::store::of_file(act, facts).await?;
    let now = act.now().await?;
    let taxes = programmes::store::taxes(act, department.contracting_province, now).await?;
    let calendar = programmes::store::calendar(act).await?;
    let conditions = Conditions { programme, taxes: &taxes, calendar: &calendar, now };
    let published = match &facts.publication {
        Some(publication) => Some(store::content(act, facts.id, publication.content_number).await?),
        None => None,
    };
    let found = missing_on_file(facts, content, published.as_ref(), &conditions);
    if found.is_empty() {
        return Ok(());
    }
    let places = found.into_iter().map(|missing| (missing.pointer, missing.code));
    Err(Problem::Lacking(Refusal::NotReady, places.collect()))
}

/// What the splitting check found; the contracting authority must have decided it with a reason.
async fn decide_splitting(
    act: &Act,
    facts: &OpportunityFacts,
    content: &OpportunityContent,
    programme: &ProgrammeDocument,
    reason: Option<&str>,
) -> Result<Option<SplittingFinding>, Problem> {
    let department = departments::store::of_file(act, facts).await?;
    let now = act.now().await?;
    let amounts = view::amounts(act, content, &department, now).await?;
    let found = file_view::splitting(act, facts, content, programme, amounts.as_ref(), now).await?;
    splitting::decided(found.as_ref(), reason)?;
    Ok(found)
}

/// Saves what is public, puts it where searches find it, and sets the clocks.
///
/// # Errors
/// When the database does not answer.
pub async fn make_public(
    act: &Act,
    facts: &OpportunityFacts,
    content: &OpportunityContent,
) -> Result<(), Problem> {
    let publication = facts.publication.as_ref().ok_or(Refusal::NotPublished)?;
    store::save_public(act, facts, content).await?;
    let stream = Stream::Opportunity(facts.id);
    timers::schedule(act, TimerAct::Close, stream, "", publication.closes_at).await?;
    reminders::schedule_before_closing(act, facts.id, publication.closes_at).await
}

async fn tell(act: &Act, facts: &OpportunityFacts, content: &OpportunityContent) -> Result<(), Problem> {
    let publication = facts.publication.as_ref().ok_or(Refusal::NotPublished)?;
    let more = [("closing", notices::moment(publication.closes_at))];
    let told = notices::about(NoticeKind::Published, &content.title, &more, Link::File(facts.id));
    let mut people = vec![facts.author_id];
    people.extend(facts.approval(ApprovalKind::Money).map(|approval| approval.by));
    notify_all(act, people, &told).await
}
