//! Closing: what the clock does at the closing instant, once, in one transaction that no submission
//! can share. It counts the live proposals, stores the root over their receipts, opens them under
//! numbers, and lets those not confirmed lapse.

use serde_json::json;
use shared::fairness::{Hash, Secret, root};
use shared::language::Bilingual;
use shared::notifications::{Link, NoticeKind, same};
use shared::opportunities::OpportunityFacts;
use shared::opportunities::commands::close as close_opportunity;
use shared::proposals::commands::close_all;
use shared::proposals::{ProposalFacts, ProposalState};
use shared::refusal::Refusal;

use super::{notices, store};
use crate::columns::inconsistent;
use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::notifications::notify_all;
use crate::proposals::notices::notify_proponent;
use crate::reminders::{self, Reminder};
use crate::sealing::{self, Opening};
use crate::stream::Stream;
use crate::timers::{self, TimerAct};
use crate::{audit, fairness, machine, programmes, proposals};

/// Closes an opportunity. Run before its instant, it sets itself for that instant.
///
/// # Errors
/// `already_closed`, also when it was cancelled: nothing is left to do.
pub async fn close(write: &Write, subject: Stream) -> Result<(), Problem> {
    let Stream::Opportunity(id) = subject else {
        return Err(inconsistent("timers.subject_kind"));
    };
    let facts = store::lock_unchecked(write, id).await?;
    let all = proposals::store::lock_all(write, id).await?;
    let now = write.now().await?;
    let decided = close_all(&all, &facts, Secret(machine::random_bytes()?), now);
    let receipts: Vec<Hash> = decided.iter().filter_map(live_receipt).collect();
    let count = u32::try_from(receipts.len()).map_err(Problem::fault)?;
    let closed = match close_opportunity(&facts, count, root(&receipts), now) {
        Err(Refusal::NotClosedYet) => return wait(write, &facts).await,
        closed => closed?,
    };
    store::save(write, &closed).await?;
    fairness::closings::sign(write, &closed).await?;
    let heads = open(write, &decided).await?;
    let data = json!({ "proposals": count, "root": root(&receipts), "heads": heads });
    audit::record(write, subject, "opportunity_closed", &data).await?;
    let programme = programmes::store::of_file(write, closed.programme).await?.document;
    let parts = programme.closing_opens();
    sealing::open(write, &closed, Opening::Closing, parts, receipts.len()).await?;
    reminders::cancel_all(write, subject).await?;
    tell(write, &closed, &decided, count).await
}

fn live_receipt(proposal: &ProposalFacts) -> Option<Hash> {
    match proposal.state {
        ProposalState::Opened { .. } => proposal.submission.map(|submission| submission.receipt),
        _ => None,
    }
}

/// Closing was moved while this timer was already on its way. The detail keeps the new timer apart
/// from the one that runs.
async fn wait(write: &Write, facts: &OpportunityFacts) -> Result<(), Problem> {
    let closes_at = facts.publication.as_ref().ok_or(Refusal::NotPublished)?.closes_at;
    let detail = closes_at.timestamp_millis().to_string();
    timers::schedule(write, TimerAct::Close, Stream::Opportunity(facts.id), &detail, closes_at).await
}

/// Saves what closing made of each proposal; returns the heads of their records, of those opened and of
/// those lapsed, for the opportunity's own record.
async fn open(write: &Write, decided: &[ProposalFacts]) -> Result<Vec<String>, Problem> {
    let mut heads = Vec::new();
    for proposal in decided {
        proposals::store::save(write, proposal).await?;
        let stream = Stream::Proposal(proposal.id);
        match proposal.state.number() {
            Some(number) => {
                audit::record(write, stream, "proposal_opened", &json!({ "number": number })).await?;
            }
            None => audit::record(write, stream, "proposal_lapsed", &json!({})).await?,
        }
        let (_, head) = audit::head(write, stream).await?;
        heads.push(head);
    }
    Ok(heads)
}

async fn tell(
    write: &Write,
    facts: &OpportunityFacts,
    decided: &[ProposalFacts],
    count: u32,
) -> Result<(), Problem> {
    let title = store::listing(write, facts.id).await?.title;
    tell_vendors(write, &title, decided).await?;
    let officials = notices::on_file(write, facts).await?;
    if count == 0 {
        let kind = NoticeKind::ClosedWithoutProposals;
        let notice = notices::about(kind, &title, &[], Link::File(facts.id));
        return notify_all(write, officials, &notice).await;
    }
    let more = [("count", same(count))];
    let notice = notices::about(NoticeKind::Closed, &title, &more, Link::Evaluation(facts.id));
    notify_all(write, officials, &notice).await?;
    let stream = Stream::Opportunity(facts.id);
    let programme = programmes::store::of_file(write, facts.programme).await?.document;
    reminders::schedule_step(write, Reminder::Evaluation, stream, &programme).await
}

async fn tell_vendors(write: &Write, title: &Bilingual, decided: &[ProposalFacts]) -> Result<(), Problem> {
    for proposal in decided {
        let kind = match proposal.state {
            ProposalState::Lapsed { .. } => NoticeKind::ProposalLapsed,
            _ => NoticeKind::ClosedForVendor,
        };
        let notice = notices::about(kind, title, &[], Link::Proposal(proposal.id));
        notify_proponent(write, proposal, &notice).await?;
    }
    Ok(())
}
