//! What was submitted: the exact text that the receipt is over, and the nonce that salts it.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use shared::fairness::{Hash, Secret, receipt};
use shared::proposals::{ProposalContent, ProposalFacts};

use crate::columns::{from_document, inconsistent, millis, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::machine;
use crate::opportunities::facts::small;
use crate::proposals::entity::submissions::{ActiveModel, Entity};

/// A content made ready to be submitted: its exact text, a nonce, and the receipt over both.
pub struct Sealed {
    text: String,
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
        Ok(Sealed { receipt: receipt(nonce, text.as_bytes()), text, nonce })
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
    let row = ActiveModel {
        proposal_id: Set(facts.id.0),
        number: Set(small(submission.number)?),
        submitted_at: Set(millis(submission.at)),
        content: Set(sealed.text.clone()),
        nonce: Set(sealed.nonce.reveal()),
        receipt: Set(sealed.receipt.to_string()),
        opportunity_number: Set(small(submission.content_number)?),
    };
    Entity::insert(row).exec_without_returning(&**write).await?;
    Ok(())
}

/// What was submitted last, and its nonce; for the proponent alone until closing.
///
/// # Errors
/// A fault, if it is gone.
pub async fn submitted(
    transaction: &Transaction,
    facts: &ProposalFacts,
) -> Result<Option<(ProposalContent, String)>, Problem> {
    let Some(submission) = facts.submission else {
        return Ok(None);
    };
    let key = (facts.id.0, small(submission.number)?);
    let row = Entity::find_by_id(key).one(transaction).await?;
    let row = row.ok_or_else(|| inconsistent("proposal_submissions"))?;
    Ok(Some((from_document(&row.content)?, row.nonce)))
}
