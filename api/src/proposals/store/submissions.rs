//! What was submitted: sealed, with the nonce that salts its receipt. The receipt is over the exact
//! text, which comes out of the seal as it went in.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use shared::fairness::{Hash, Secret, receipt};
use shared::proposals::{ProposalContent, ProposalFacts, Submission};
use shared::sealing::{Place, SealedVersion};

use crate::columns::{inconsistent, millis, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::machine;
use crate::opportunities::facts::small;
use crate::proposals::entity::submissions::{ActiveModel, Entity};
use crate::sealing::{self, Own};

/// A content made ready to be submitted: itself, a nonce, and the receipt over both.
pub struct Sealed {
    content: ProposalContent,
    nonce: Secret,
    receipt: Hash,
}

impl Sealed {
    /// Salts and hashes a content.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn new(content: &ProposalContent) -> Result<Sealed, Problem> {
        let text = to_document(content)?;
        let nonce = Secret(machine::random_bytes()?);
        Ok(Sealed { receipt: receipt(nonce, text.as_bytes()), content: content.clone(), nonce })
    }

    /// The receipt over nonce and text.
    #[must_use]
    pub fn receipt(&self) -> Hash {
        self.receipt
    }
}

/// Keeps what was submitted, under its number.
///
/// # Errors
/// A fault, if the facts name no submission.
pub async fn insert_submission(write: &Write, facts: &ProposalFacts, sealed: &Sealed) -> Result<(), Problem> {
    let submission = facts.submission.ok_or_else(|| inconsistent("proposals.submission_number"))?;
    let key = sealing::of_opportunity(write, facts.opportunity_id).await?;
    let content = sealing::seal_submission(&key, &place(facts, submission), &sealed.content, sealed.nonce)?;
    let row = ActiveModel {
        proposal_id: Set(facts.id.0),
        number: Set(small(submission.number)?),
        submitted_at: Set(millis(submission.at)),
        content: Set(content),
        nonce: Set(None),
        receipt: Set(sealed.receipt.to_string()),
        opportunity_number: Set(small(submission.content_number)?),
    };
    Entity::insert(row).exec_without_returning(&**write).await?;
    Ok(())
}

/// Where a submission is sealed.
fn place(facts: &ProposalFacts, submission: Submission) -> Place {
    let version = SealedVersion::Submission(submission.number);
    Place { opportunity_id: facts.opportunity_id, proposal_id: facts.id, version }
}

/// What was submitted last, and its nonce; for the proponent.
///
/// # Errors
/// A fault, if it is gone.
pub async fn submitted(
    transaction: &Transaction,
    own: &Own<'_>,
) -> Result<Option<(ProposalContent, String)>, Problem> {
    let facts = own.proposal();
    let Some(submission) = facts.submission else {
        return Ok(None);
    };
    let row = Entity::find_by_id((facts.id.0, small(submission.number)?)).one(transaction).await?;
    let row = row.ok_or_else(|| inconsistent("proposal_submissions"))?;
    let key = sealing::of_opportunity(transaction, facts.opportunity_id).await?;
    let place = place(facts, submission);
    let content = sealing::whole(&key, &place, &row.content)?;
    Ok(Some((content, sealing::nonce(&key, &place, &row.content)?)))
}

/// What was submitted last as the exact text that the receipt is over, and its nonce; for the
/// proponent.
///
/// # Errors
/// A fault, if it is gone.
pub async fn submitted_text(
    transaction: &Transaction,
    own: &Own<'_>,
) -> Result<Option<(String, String)>, Problem> {
    let found = submitted(transaction, own).await?;
    found.map(|(content, nonce)| Ok((to_document(&content)?, nonce))).transpose()
}
