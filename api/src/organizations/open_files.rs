//! What an organization has under way: live proposals and unfinished contracts. They stand in the way
//! of archiving it.

use chrono::{DateTime, Utc};
use shared::ids::OrganizationId;
use shared::language::Language;
use shared::notifications::Link;
use shared::organizations::OpenFile;
use shared::proposals::{ProposalPhase, ProposalSummary};

use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::{contracts, proposals};

/// Every live proposal and unfinished contract of an organization.
///
/// # Errors
/// When the database does not answer.
pub async fn of(
    transaction: &Transaction,
    id: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<OpenFile>, Problem> {
    let facts = proposals::store::live_of_organization(transaction, id).await?;
    let summaries = proposals::view::summaries(transaction, &facts, now).await?;
    let mut files: Vec<OpenFile> = summaries.into_iter().filter(is_live).map(of_proposal).collect();
    let unfinished = contracts::store::unfinished_of_organization(transaction, id).await?;
    let references: Vec<_> = unfinished.iter().collect();
    for contract in contracts::view::summaries(transaction, &references).await? {
        files.push(OpenFile { title: contract.title, path: path(Link::Contract(contract.id)) });
    }
    Ok(files)
}

/// A draft binds nobody, and what was accepted has its contract.
fn is_live(proposal: &ProposalSummary) -> bool {
    match proposal.phase {
        ProposalPhase::Submitted
        | ProposalPhase::ToConfirm
        | ProposalPhase::InEvaluation
        | ProposalPhase::Reserve
        | ProposalPhase::Offered => true,
        ProposalPhase::Draft
        | ProposalPhase::Withdrawn
        | ProposalPhase::Lapsed
        | ProposalPhase::NotPassed
        | ProposalPhase::Accepted
        | ProposalPhase::Declined
        | ProposalPhase::Expired
        | ProposalPhase::PassedOver
        | ProposalPhase::Disqualified
        | ProposalPhase::NotSelected => false,
    }
}

fn of_proposal(proposal: ProposalSummary) -> OpenFile {
    OpenFile { title: proposal.title, path: path(Link::Proposal(proposal.id)) }
}

fn path(link: Link) -> shared::language::Bilingual {
    shared::language::Bilingual { en: link.path(Language::En), fr: link.path(Language::Fr) }
}
