//! Approvals that still wait when their time is over.

use shared::ids::OpportunityId;
use shared::notifications::{Link, NoticeKind};
use shared::programmes::ApprovalKind;
use shared::work::{Step, opportunity_steps};

use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::notify_all;
use crate::opportunities::notices::{about, reviewers};
use crate::{opportunities, programmes};

/// Whoever may give an approval that is missing.
///
/// # Errors
/// When the database does not answer.
pub async fn review(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    let facts = opportunities::store::lock_unchecked(write, id).await?;
    let programme = programmes::store::of_file(write, facts.programme).await?.document;
    let title = opportunities::store::listing(write, id).await?.title;
    for (step, _) in opportunity_steps(&facts, &programme.approvals, false) {
        let Some(kind) = approval_of(step) else {
            continue;
        };
        let more = [("approval", kind.words().bilingual())];
        let notice = about(NoticeKind::ReminderReview, &title, &more, Link::File(id));
        notify_all(write, reviewers(write, &facts, kind).await?, &notice).await?;
    }
    Ok(())
}

fn approval_of(step: Step) -> Option<ApprovalKind> {
    match step {
        Step::ApproveMoney => Some(ApprovalKind::Money),
        Step::ApproveFit => Some(ApprovalKind::Fit),
        _ => None,
    }
}
