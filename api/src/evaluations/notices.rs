//! Who is told what when an evaluation is complete.

use shared::evaluations::SelectionView;
use shared::language::Bilingual;
use shared::notifications::{Link, NoticeKind, same};
use shared::opportunities::OpportunityFacts;
use shared::programmes::ApprovalKind;
use shared::proposals::ProposalFacts;

use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::notify_all;
use crate::opportunities;
use crate::opportunities::notices::{about, on_file, reviewers};
use crate::proposals::notices::notify_proponent;

/// The vendors: passed, with their place, or not; and the officials whose move it is.
///
/// # Errors
/// When the database does not answer.
pub async fn completed(
    write: &Write,
    facts: &OpportunityFacts,
    decided: &[ProposalFacts],
    selection: Option<&SelectionView>,
) -> Result<(), Problem> {
    let title = opportunities::store::listing(write, facts.id).await?.title;
    for proposal in decided {
        result(write, proposal, selection, &title).await?;
    }
    match selection {
        Some(selection) => {
            let count = [("count", same(selection.order.len()))];
            let told = about(NoticeKind::SelectionMade, &title, &count, Link::File(facts.id));
            notify_all(write, reviewers(write, facts, ApprovalKind::Fit).await?, &told).await
        }
        None => {
            let told = about(NoticeKind::NonePassed, &title, &[], Link::File(facts.id));
            notify_all(write, on_file(write, facts).await?, &told).await
        }
    }
}

async fn result(
    write: &Write,
    proposal: &ProposalFacts,
    selection: Option<&SelectionView>,
    title: &Bilingual,
) -> Result<(), Problem> {
    let order = selection.map_or(&[][..], |selection| &selection.order);
    let place = order.iter().find(|drawn| Some(drawn.proponent) == proposal.state.number());
    let link = Link::Proposal(proposal.id);
    let told = match place {
        Some(drawn) => {
            let more = [("rank", same(drawn.rank)), ("count", same(order.len()))];
            about(NoticeKind::ProposalOnList, title, &more, link)
        }
        None => about(NoticeKind::ProposalNotPassed, title, &[], link),
    };
    notify_proponent(write, proposal, &told).await
}
