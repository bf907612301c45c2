//! `POST /opportunities/{id}/amend`.

use actix_web::post;
use serde_json::json;
use shared::ids::OpportunityId;
use shared::language::Bilingual;
use shared::notifications::{Link, NoticeKind};
use shared::opportunities::commands::amend;
use shared::opportunities::rules::may_amend;
use shared::opportunities::{AmendmentDraft, Changes, FileView, OpportunityContent, OpportunityFacts};
use shared::refusal::Refusal;

use super::publish::{make_public, require_ready};
use super::{file_view, notices, store};
use crate::ctx::{Act, Ctx};
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::notifications::notify_all;
use crate::proposals::notices::notify_proponent;
use crate::stream::Stream;
use crate::{audience, audit, programmes, proposals};

/// Publish an amendment.
///
/// The content that its author changed and sent while the opportunity is open, with every
/// approval that still must hold. After a change of price, dates or work, submitted proposals
/// must be confirmed; in the last business day closing moves by one.
#[utoipa::path(tag = "opportunities", params(IfMatch))]
#[post("/opportunities/{id}/amend")]
pub async fn amend_opportunity(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<AmendmentDraft>,
    ctx: Ctx,
) -> Result<Changed<FileView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(file_view::saved(&act, *id).await?));
    }
    let facts = store::lock(&act, *id, &actor).await?;
    version.check(facts.version)?;
    let now = act.now().await?;
    let reason = draft.into_inner().reason.0;
    let programme = programmes::store::of_file(&act, facts.programme).await?.document;
    let calendar = programmes::store::calendar(&act).await?;
    may_amend(&actor, &facts, &programme.approvals, now)?;
    let published = facts.publication.as_ref().ok_or(Refusal::NotPublished)?.content_number;
    let before = store::content(&act, *id, published).await?;
    let after = store::content(&act, *id, facts.content_number).await?;
    let amended = amend(&actor, &facts, &before, &after, &programme, &calendar, now)?;
    require_ready(&act, &facts, &after, &programme).await?;
    let changes = Changes::between(&before, &after);
    let numbers = (published, facts.content_number);
    let number = store::insert_amendment(&act, *id, &reason, numbers, &changes).await?;
    make_public(&act, &amended, &after).await?;
    let data =
        json!({ "number": number, "reason": reason, "changes": changes, "publication": amended.publication });
    audit::record(&act, Stream::Opportunity(*id), "opportunity_amended", &data).await?;
    tell(&act, &amended, &after, &reason, &changes).await?;
    let view = file_view::saved(&act, *id).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}

async fn tell(
    act: &Act,
    facts: &OpportunityFacts,
    content: &OpportunityContent,
    reason: &Bilingual,
    changes: &Changes,
) -> Result<(), Problem> {
    let publication = facts.publication.as_ref().ok_or(Refusal::NotPublished)?;
    let closing = notices::moment(publication.closes_at);
    let more = [("reason", reason.clone()), ("closing", closing.clone())];
    let link = Link::Opportunity(facts.id);
    let told = notices::about(NoticeKind::Amended, &content.title, &more, link);
    let mut people = audience::vendors_concerned(act, facts.id).await?;
    people.extend(notices::on_file(act, facts).await?);
    notify_all(act, people, &told).await?;
    if changes.is_material() {
        for proposal in proposals::store::lock_all(act, facts.id).await? {
            if proposal.is_to_confirm(facts) {
                let link = Link::Proposal(proposal.id);
                let more = [("closing", closing.clone())];
                let asked = notices::about(NoticeKind::ConfirmationNeeded, &content.title, &more, link);
                notify_proponent(act, &proposal, &asked).await?;
            }
        }
    }
    Ok(())
}
