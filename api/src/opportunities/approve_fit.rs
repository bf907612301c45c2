//! `POST /opportunities/{id}/approve-fit`, and what both approvals share.

use actix_web::post;
use shared::actor::{Actor, Role};
use shared::departments::Routing;
use shared::ids::OpportunityId;
use shared::notifications::{Link, NoticeKind};
use shared::opportunities::commands::approve;
use shared::opportunities::rules::may_approve;
use shared::opportunities::{ApprovalGiven, FileView, FitApproval, OpportunityContent, OpportunityFacts};
use shared::programmes::{ApprovalKind, ProgrammeDocument};
use shared::province::Amounts;
use shared::refusal::Refusal;

use super::{file_view, notices, store, view};
use crate::ctx::{Act, Ctx};
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::notifications::{notify, notify_all};
use crate::reminders::{self, Reminder};
use crate::stream::Stream;
use crate::{audience, audit, departments, programmes};

/// Say that an opportunity fits the programme and the rules.
///
/// By a contracting authority who is not the author.
#[utoipa::path(tag = "opportunities", params(IfMatch))]
#[post("/opportunities/{id}/approve-fit")]
pub async fn approve_fit(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<FitApproval>,
    ctx: Ctx,
) -> Result<Changed<FileView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    approve_as(act, &actor, *id, version, ApprovalGiven::Fit(draft.into_inner())).await
}

/// Gives an approval: the recipe of both kinds.
///
/// # Errors
/// The refusals of the command; `not_ready` when there is no price to approve.
pub async fn approve_as(
    act: Act,
    actor: &Actor,
    id: OpportunityId,
    version: IfMatch,
    given: ApprovalGiven,
) -> Result<Changed<FileView>, Problem> {
    if act.replay().is_some() {
        return Ok(Changed(file_view::saved(&act, id).await?));
    }
    let facts = store::lock(&act, id, actor).await?;
    version.check(facts.version)?;
    let now = act.now().await?;
    let kind = given.kind();
    may_approve(actor, &facts, kind, now)?;
    let content = store::content(&act, id, facts.content_number).await?;
    let amounts = amounts_of(&act, &facts, &content).await?;
    let approved = approve(actor, &facts, given, &amounts, now)?;
    store::save(&act, &approved).await?;
    let event = match kind {
        ApprovalKind::Money => "money_approved",
        ApprovalKind::Fit => "fit_approved",
    };
    audit::record(&act, Stream::Opportunity(id), event, &approved.approval(kind)).await?;
    tell(&act, &approved, &content, kind).await?;
    let view = file_view::saved(&act, id).await?;
    act.commit(id).await?;
    Ok(Changed(view))
}

async fn amounts_of(
    act: &Act,
    facts: &OpportunityFacts,
    content: &OpportunityContent,
) -> Result<Amounts, Problem> {
    let department = departments::store::of_file(act, facts).await?;
    let amounts = view::amounts(act, content, &department, act.now().await?).await?;
    Ok(amounts.ok_or(Refusal::NotReady)?)
}

async fn tell(
    act: &Act,
    facts: &OpportunityFacts,
    content: &OpportunityContent,
    kind: ApprovalKind,
) -> Result<(), Problem> {
    let link = Link::File(facts.id);
    let more = [("approval", kind.words().bilingual())];
    let given = notices::about(NoticeKind::ApprovalGiven, &content.title, &more, link);
    notify(act, facts.author_id, &given).await?;
    let programme = programmes::store::of_file(act, facts.programme).await?.document;
    if facts.is_approved(&programme.approvals) {
        let stream = Stream::Opportunity(facts.id);
        reminders::schedule_step(act, Reminder::Publish, stream, &programme).await?;
        let ready = notices::about(NoticeKind::ReadyToPublish, &content.title, &[], link);
        let role = Role::ContractingAuthority;
        let mut people = audience::officials(act, facts.department_id, role).await?;
        people.retain(|person| *person != facts.author_id);
        return notify_all(act, people, &ready).await;
    }
    ask_next(act, facts, content, &programme).await
}

/// Where a department asks for one approval after the other, whoever comes next is asked now.
async fn ask_next(
    act: &Act,
    facts: &OpportunityFacts,
    content: &OpportunityContent,
    programme: &ProgrammeDocument,
) -> Result<(), Problem> {
    let settings = departments::store::settings_of_file(act, facts).await?;
    if settings.routing == Routing::SideBySide {
        return Ok(());
    }
    let missing = |kind: &ApprovalKind| facts.approval(*kind).is_none();
    let waiting: Vec<ApprovalKind> = programme.approvals.iter().copied().filter(missing).collect();
    let calendar = programmes::store::calendar(act).await?;
    let due = calendar.add_business_days(act.now().await?, programme.approval_business_days);
    notices::review_requested(act, facts, content, &waiting, due).await?;
    reminders::schedule(act, Reminder::Review, Stream::Opportunity(facts.id), due).await
}
