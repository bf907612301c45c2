//! The proofs without which nothing sealed is opened. They can be made here alone: the proponent's
//! own right, and what a stage of the programme opened in an act of its own. Code that has neither
//! cannot read a sealed part, not even by mistake.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use serde_json::json;
use shared::actor::{Actor, Visitor};
use shared::ids::{OpportunityId, PersonId};
use shared::opportunities::OpportunityFacts;
use shared::programmes::SealPart;
use shared::proposals::ProposalFacts;
use shared::proposals::rules::may_read;
use shared::refusal::Refusal;
use shared::sealing::may_open;

use super::entity::openings::{ActiveModel, Column, Entity};
use crate::audit;
use crate::columns::millis;
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::stream::Stream;

/// The proponent's right to all of their own proposal, at any time.
pub struct Own<'a>(&'a ProposalFacts);

impl<'a> Own<'a> {
    /// The right of somebody on the proponent's side.
    ///
    /// # Errors
    /// `not_found`, for anybody else.
    pub fn of(actor: &Actor, facts: &'a ProposalFacts) -> Result<Own<'a>, Refusal> {
        may_read(&Visitor::Person(actor.clone()), facts)?;
        Ok(Own(facts))
    }

    /// The right of who wrote or submitted it to a copy of what they wrote.
    ///
    /// # Errors
    /// `not_found`, for anybody else.
    pub fn of_writer(person: PersonId, facts: &'a ProposalFacts) -> Result<Own<'a>, Refusal> {
        match facts.vendor_id == person || facts.submitted_by == Some(person) {
            true => Ok(Own(facts)),
            false => Err(Refusal::NotFound),
        }
    }

    /// Whose right it is about.
    #[must_use]
    pub fn proposal(&self) -> &ProposalFacts {
        self.0
    }
}

/// Proof that the answers to an opportunity were opened.
#[derive(Debug)]
pub struct OpenedAnswers(OpportunityId);

/// Proof that it was opened who proposed on an opportunity.
#[derive(Debug)]
pub struct OpenedIdentity(OpportunityId);

impl OpenedAnswers {
    /// On which opportunity.
    #[must_use]
    pub fn opportunity(&self) -> OpportunityId {
        self.0
    }
}

impl OpenedIdentity {
    /// On which opportunity.
    #[must_use]
    pub fn opportunity(&self) -> OpportunityId {
        self.0
    }
}

/// What was opened of the proposals on an opportunity.
#[derive(Debug)]
pub struct Openings {
    /// The answers.
    pub answers: Option<OpenedAnswers>,
    /// Who proposed.
    pub identity: Option<OpenedIdentity>,
}

/// What was opened on an opportunity so far.
///
/// # Errors
/// When the database does not answer.
pub async fn openings(transaction: &Transaction, id: OpportunityId) -> Result<Openings, Problem> {
    let rows = Entity::find().filter(Column::OpportunityId.eq(id.0)).all(transaction).await?;
    let has = |part: SealPart| rows.iter().any(|row| SealPart::from_code(&row.part) == Some(part));
    Ok(Openings {
        answers: has(SealPart::Answers).then_some(OpenedAnswers(id)),
        identity: has(SealPart::Identity).then_some(OpenedIdentity(id)),
    })
}

/// What opens parts.
#[derive(Clone, Copy, Debug)]
pub enum Opening {
    /// Closing, for the first stage.
    Closing,
    /// The selection.
    Selection,
}

impl Opening {
    fn code(self) -> &'static str {
        match self {
            Opening::Closing => "closing",
            Opening::Selection => "selection",
        }
    }
}

/// Opens parts of so many proposals, once, and says so in the record of the opportunity, which the
/// caller holds the lock of.
///
/// # Errors
/// `not_closed_yet`, by the business time read under that lock.
pub async fn open(
    write: &Write,
    opportunity: &OpportunityFacts,
    opening: Opening,
    parts: &[SealPart],
    count: usize,
) -> Result<(), Problem> {
    let now = write.now().await?;
    may_open(opportunity, now)?;
    if count == 0 || parts.is_empty() {
        return Ok(());
    }
    let rows = parts.iter().map(|part| ActiveModel {
        opportunity_id: Set(opportunity.id.0),
        part: Set(part.code().to_owned()),
        stage: Set(opening.code().to_owned()),
        opened_at: Set(millis(now)),
    });
    Entity::insert_many(rows).on_conflict_do_nothing().exec_without_returning(&**write).await?;
    let data = json!({ "stage": opening.code(), "parts": parts, "proposals": count });
    audit::record(write, Stream::Opportunity(opportunity.id), "proposals_opened", &data).await
}
