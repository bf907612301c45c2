//! What stages of the programme opened, for whoever holds their proof: as many queries for one proposal
//! as for a hundred.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use shared::ids::OpportunityId;
use shared::proposals::ProposalFacts;
use shared::sealing::{Answers, Identity, Place, SealedVersion};

use super::lists::opened_facts;
use crate::columns::inconsistent;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::opportunities::facts::small;
use crate::proposals::entity::submissions::{Column, Entity};
use crate::sealing::{self, Key, OpenedAnswers, OpenedIdentity};

/// The answers of the proposals opened at closing, by number.
///
/// # Errors
/// When the database does not answer.
pub async fn opened_answers(
    transaction: &Transaction,
    opened: &OpenedAnswers,
) -> Result<Vec<(ProposalFacts, Answers)>, Problem> {
    let (key, found) = sealed(transaction, opened.opportunity()).await?;
    found.into_iter().map(|one| Ok((one.facts, sealing::answers(&key, &one.place, &one.document)?))).collect()
}

/// Who made the proposals opened at closing, by number, once that was opened.
///
/// # Errors
/// When the database does not answer.
pub async fn opened_identities(
    transaction: &Transaction,
    opened: &OpenedIdentity,
) -> Result<Vec<(ProposalFacts, Identity)>, Problem> {
    let (key, found) = sealed(transaction, opened.opportunity()).await?;
    found
        .into_iter()
        .map(|one| Ok((one.facts, sealing::identity(&key, &one.place, &one.document)?)))
        .collect()
}

/// What was submitted last, still sealed.
struct Found {
    facts: ProposalFacts,
    place: Place,
    document: String,
}

async fn sealed(transaction: &Transaction, id: OpportunityId) -> Result<(Key, Vec<Found>), Problem> {
    let proposals = opened_facts(transaction, id).await?;
    let ids = proposals.iter().map(|facts| facts.id.0);
    let rows = Entity::find().filter(Column::ProposalId.is_in(ids)).all(transaction).await?;
    let mut documents: HashMap<(Uuid, i32), String> =
        rows.into_iter().map(|row| ((row.proposal_id, row.number), row.content)).collect();
    let found: Result<Vec<Found>, Problem> = proposals
        .into_iter()
        .map(|facts| {
            let missing = || inconsistent("proposal_submissions");
            let number = facts.submission.ok_or_else(missing)?.number;
            let document = documents.remove(&(facts.id.0, small(number)?)).ok_or_else(missing)?;
            let version = SealedVersion::Submission(number);
            let place = Place { opportunity_id: id, proposal_id: facts.id, version };
            Ok(Found { facts, place, document })
        })
        .collect();
    Ok((sealing::of_opportunity(transaction, id).await?, found?))
}
