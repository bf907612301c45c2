//! What still waits before publication when its time is over: approvals, changes, publishing.

use shared::ids::OpportunityId;
use shared::language::Bilingual;
use shared::notifications::{Link, NoticeKind};
use shared::opportunities::OpportunityFacts;
use shared::programmes::ApprovalKind;
use shared::work::{Step, opportunity_steps};

use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::{notify, notify_all};
use crate::opportunities::notices::{about, reviewers};
use crate::{opportunities, programmes};

/// Whoever may give an approval that is missing.
///
/// # Errors
/// When the database does not answer.
pub async fn review(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    let (facts, title, steps) = steps(write, id).await?;
    for step in steps {
        let Some(kind) = approval_of(step) else {
            continue;
        };
        let more = [("approval", kind.words().bilingual())];
        let notice = about(NoticeKind::ReminderReview, &title, &more, Link::File(id));
        notify_all(write, reviewers(write, &facts, kind).await?, &notice).await?;
    }
    Ok(())
}

/// The author, while changes are asked for.
///
/// # Errors
/// When the database does not answer.
pub async fn changes(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    let (facts, title, steps) = steps(write, id).await?;
    // Begun and not sent again counts as not made.
    if !steps.iter().any(|step| matches!(step, Step::MakeChanges | Step::FinishDraft)) {
        return Ok(());
    }
    let notice = about(NoticeKind::ReminderChanges, &title, &[], Link::Edit(id));
    notify(write, facts.author_id, &notice).await
}

/// Whoever may publish what is approved, or its amendment.
///
/// # Errors
/// When the database does not answer.
pub async fn publication(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    let (facts, title, steps) = steps(write, id).await?;
    if !steps.iter().any(|step| matches!(step, Step::Publish | Step::Amend)) {
        return Ok(());
    }
    let people = reviewers(write, &facts, ApprovalKind::Fit).await?;
    let notice = about(NoticeKind::ReminderPublish, &title, &[], Link::File(id));
    notify_all(write, people, &notice).await
}

/// The file, what it is called, and what it waits for.
async fn steps(
    write: &Write,
    id: OpportunityId,
) -> Result<(OpportunityFacts, Bilingual, Vec<Step>), Problem> {
    let facts = opportunities::store::lock_unchecked(write, id).await?;
    let programme = programmes::store::of_file(write, facts.programme).await?.document;
    let title = opportunities::store::listing(write, id).await?.title;
    let steps = opportunity_steps(&facts, &programme.approvals, false);
    let steps = steps.into_iter().map(|(step, _)| step).collect();
    Ok((facts, title, steps))
}

fn approval_of(step: Step) -> Option<ApprovalKind> {
    match step {
        Step::ApproveMoney => Some(ApprovalKind::Money),
        Step::ApproveFit => Some(ApprovalKind::Fit),
        _ => None,
    }
}
