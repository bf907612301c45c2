//! What a vendor is told about their own proposal. Nobody else is told anything before closing.

use shared::language::Bilingual;
use shared::notifications::{Link, Notice, NoticeKind};
use shared::opportunities::OpportunityFacts;
use shared::proposals::ProposalFacts;
use shared::refusal::Refusal;

use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::notify_all;
use crate::opportunities;
use crate::opportunities::notices::{about, moment};
use crate::organizations::party;

/// Tells everybody on the proponent's side.
///
/// # Errors
/// When the database does not answer.
pub async fn notify_proponent(
    write: &Write,
    proposal: &ProposalFacts,
    notice: &Notice,
) -> Result<(), Problem> {
    let people = party::people(write, proposal.vendor_id, proposal.organization_id).await?;
    notify_all(write, people, notice).await
}

/// Tells the vendor; title and closing are always filled in.
///
/// # Errors
/// When the database does not answer.
pub async fn tell_vendor(
    write: &Write,
    proposal: &ProposalFacts,
    opportunity: &OpportunityFacts,
    kind: NoticeKind,
    more: &[(&str, Bilingual)],
) -> Result<(), Problem> {
    let publication = opportunity.publication.as_ref().ok_or(Refusal::NotPublished)?;
    let title = opportunities::store::listing(write, opportunity.id).await?.title;
    let mut values = vec![("closing", moment(publication.closes_at))];
    values.extend_from_slice(more);
    let notice = about(kind, &title, &values, Link::Proposal(proposal.id));
    notify_proponent(write, proposal, &notice).await
}
