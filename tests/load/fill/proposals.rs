//! Three proposals an opportunity, and drafts that only wait to be submitted.

use api::db::Transaction;
use api::http::Problem;
use api::machine;
use api::sealing::{Key, Wrapped, of_opportunities, seal_draft, seal_submission};
use chrono::Duration;
use sea_orm::Value;
use shared::fairness::{Hash, Secret, receipt};
use shared::ids::{OpportunityId, PersonId, ProposalId, SessionId};
use shared::proposals::ProposalState;
use shared::sealing::{Place, SealedVersion};
use uuid::Uuid;

use super::bulk::Bulk;
use super::millis;
use super::opportunities::Opportunity;
use super::people::People;
use crate::{Failure, texts};

/// A draft and a session of its vendor.
pub type Ready = (ProposalId, SessionId);

const EACH: usize = 3;
const PROPOSAL: &str = "id version opportunity_id vendor_id status state number draft created_at changed_at \
    submission_number submitted_at receipt opportunity_number";
const SUBMISSION: &str = "proposal_id number submitted_at content receipt opportunity_number";
const KEY: &str = "opportunity_id key_id wrapped escrow_id escrow";
const OPENING: &str = "opportunity_id part stage opened_at";

/// Inserts those that were submitted: sealed where it is open, passed where it closed.
pub async fn insert(
    transaction: &Transaction,
    opportunities: &[Opportunity],
    people: &People,
) -> Result<(), Failure> {
    let mut proposals = Bulk::new("proposals", PROPOSAL);
    let mut submissions = Bulk::new("proposal_submissions", SUBMISSION);
    let mut keys = Bulk::new("opportunity_keys", KEY);
    let mut openings = Bulk::new("proposal_openings", OPENING);
    for one in opportunities {
        let key = Key::fresh()?;
        keys.add(wrapped(transaction.keyring().wrap(one.id, &key)?, one));
        if let Some(closed_at) = one.closed_at {
            openings.add([one.id.0.into(), "answers".into(), "closing".into(), millis(closed_at).into()]);
            openings.add([one.id.0.into(), "identity".into(), "selection".into(), millis(closed_at).into()]);
        }
        for place in 0..EACH {
            let number = one.number * EACH + place;
            let vendor = people.earlier[number % people.earlier.len()];
            let id = ProposalId(machine::new_id());
            let state = match one.is_open() {
                true => ProposalState::Submitted,
                false => ProposalState::Passed { number: u32::try_from(place)? + 1 },
            };
            let content = texts::proposal(number);
            let nonce = nonce(id);
            let receipt = receipt(nonce, serde_json::to_string(&content)?.as_bytes());
            let draft = sealed(seal_draft(&key, &at_place(one, id, SealedVersion::Draft), &content))?;
            let place = at_place(one, id, SealedVersion::Submission(1));
            let submission = sealed(seal_submission(&key, &place, &content, nonce))?;
            let at = millis(one.closes_at.min(machine::now()) - Duration::hours(30));
            proposals.add(row(id, one, vendor, &state, &draft)?);
            proposals.add(submitted(Some((at, receipt))));
            submissions.add([id.0.into(), 1.into(), at.into(), submission.into()]);
            submissions.add([receipt.to_string().into(), 1.into()]);
        }
    }
    keys.insert(transaction).await?;
    openings.insert(transaction).await?;
    proposals.insert(transaction).await?;
    submissions.insert(transaction).await
}

/// Inserts so many drafts by those who will submit; none has two on one opportunity.
pub async fn insert_drafts(
    transaction: &Transaction,
    open: &[&Opportunity],
    people: &People,
    count: usize,
) -> Result<Vec<Ready>, Failure> {
    let mut proposals = Bulk::new("proposals", PROPOSAL);
    let mut made = Vec::new();
    let vendors = people.submitters.len();
    let ids: Vec<OpportunityId> = open.iter().map(|one| one.id).collect();
    let keys = of_opportunities(transaction, &ids).await.map_err(|problem| problem.to_string())?;
    for number in 0..count.min(open.len() * vendors) {
        let (vendor, session) = people.submitters[number % vendors];
        let one = open[(number / vendors + number) % open.len()];
        let id = ProposalId(machine::new_id());
        let place = at_place(one, id, SealedVersion::Draft);
        let content = sealed(seal_draft(&keys[&one.id], &place, &texts::proposal(number)))?;
        proposals.add(row(id, one, vendor, &ProposalState::Draft, &content)?);
        proposals.add(submitted(None));
        made.push((id, session));
    }
    proposals.insert(transaction).await?;
    Ok(made)
}

fn at_place(one: &Opportunity, proposal_id: ProposalId, version: SealedVersion) -> Place {
    Place { opportunity_id: one.id, proposal_id, version }
}

fn sealed(document: Result<String, Problem>) -> Result<String, Failure> {
    Ok(document.map_err(|problem| problem.to_string())?)
}

fn wrapped(key: Wrapped, one: &Opportunity) -> [Value; 5] {
    let Wrapped { key_id, wrapped, escrow_id, escrow } = key;
    [one.id.0.into(), key_id.into(), wrapped.into(), escrow_id.into(), escrow.into()]
}

fn row(
    id: ProposalId,
    one: &Opportunity,
    vendor: PersonId,
    state: &ProposalState,
    content: &str,
) -> Result<[Value; 10], Failure> {
    let number = state.number().map(i32::try_from).transpose()?;
    let at = millis(one.closes_at.min(machine::now()) - Duration::hours(30));
    Ok([
        id.0.into(),
        1_i64.into(),
        one.id.0.into(),
        vendor.0.into(),
        state.code().into(),
        serde_json::to_string(state)?.into(),
        number.into(),
        content.into(),
        at.into(),
        at.into(),
    ])
}

fn submitted(submission: Option<(i64, Hash)>) -> [Value; 4] {
    let one: Option<i32> = submission.map(|_| 1);
    let at: Option<i64> = submission.map(|(at, _)| at);
    [one.into(), at.into(), submission.map(|(_, receipt)| receipt.to_string()).into(), one.into()]
}

fn nonce(id: ProposalId) -> Secret {
    let mut bytes = [3; 32];
    let id: Uuid = id.into();
    for (place, byte) in bytes.iter_mut().zip(id.into_bytes()) {
        *place = byte;
    }
    Secret(bytes)
}
