//! What still can be done before closing: drafts to submit, proposals to confirm, questions to
//! answer. Vendors alone are told of proposals.

use shared::ids::OpportunityId;
use shared::language::Bilingual;
use shared::notifications::{Link, NoticeKind};
use shared::opportunities::OpportunityFacts;
use shared::proposals::{ProposalFacts, ProposalPhase};

use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::notify;
use crate::opportunities::notices::{about, moment};
use crate::proposals::notices::notify_proponent;
use crate::{opportunities, proposals, questions};

/// Vendors whose proposal is still a draft.
///
/// # Errors
/// When the database does not answer.
pub async fn draft(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    vendors(write, id, ProposalPhase::Draft, NoticeKind::ReminderDraft).await
}

/// Vendors whose proposal is not confirmed after an amendment.
///
/// # Errors
/// When the database does not answer.
pub async fn confirm(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    vendors(write, id, ProposalPhase::ToConfirm, NoticeKind::ReminderConfirm).await
}

async fn vendors(
    write: &Write,
    id: OpportunityId,
    phase: ProposalPhase,
    kind: NoticeKind,
) -> Result<(), Problem> {
    let Some((facts, title, closing)) = open(write, id).await? else {
        return Ok(());
    };
    let now = write.now().await?;
    let is_there = |proposal: &ProposalFacts| proposal.phase(&facts, None, now) == phase;
    let all = proposals::store::lock_all(write, id).await?;
    for proposal in all.into_iter().filter(is_there) {
        let more = [("closing", closing.clone())];
        let notice = about(kind, &title, &more, Link::Proposal(proposal.id));
        notify_proponent(write, &proposal, &notice).await?;
    }
    Ok(())
}

/// The author, while a question has no answer.
///
/// # Errors
/// When the database does not answer.
pub async fn question(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    let Some((facts, title, closing)) = open(write, id).await? else {
        return Ok(());
    };
    if questions::store::unanswered(write, &[id]).await?.is_empty() {
        return Ok(());
    }
    let more = [("closing", closing)];
    let notice = about(NoticeKind::ReminderQuestion, &title, &more, Link::File(id));
    notify(write, facts.author_id, &notice).await
}

/// The opportunity with its title and the moment it closes, while it is open.
async fn open(
    write: &Write,
    id: OpportunityId,
) -> Result<Option<(OpportunityFacts, Bilingual, Bilingual)>, Problem> {
    let facts = opportunities::store::lock_unchecked(write, id).await?;
    let now = write.now().await?;
    let Some(publication) = facts.publication.as_ref().filter(|_| facts.is_open(now)) else {
        return Ok(None);
    };
    let closing = moment(publication.closes_at);
    let title = opportunities::store::listing(write, id).await?.title;
    Ok(Some((facts, title, closing)))
}
