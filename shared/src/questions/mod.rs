//! Questions: asked by anybody signed in, answered in both languages, published to everybody
//! without the name of who asked.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::actor::{Actor, Visitor};
use crate::ids::{OpportunityId, PersonId, QuestionId, Version};
use crate::language::{Bilingual, Language, Limited, Text};
use crate::opportunities::OpportunityFacts;
use crate::opportunities::rules::{is_author, is_outsider, may_read_file};
use crate::refusal::Refusal;
use crate::validation;

/// What decisions about a question depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionFacts {
    /// Which one.
    pub id: QuestionId,
    /// The version of the row.
    pub version: Version,
    /// What it is about.
    pub opportunity_id: OpportunityId,
    /// Who asked; never shown.
    pub asked_by: PersonId,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// The question as asked.
    pub text: Text,
    /// The answer, once there is one.
    pub answer: Option<Answer>,
}

/// A published answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The question in both languages.
    pub question: Bilingual,
    /// The answer in both languages.
    pub answer: Bilingual,
    /// Who answered.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Whose waiting questions somebody reads; answered ones everybody reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitingOf {
    /// Everybody's: they read the file.
    Everybody,
    /// Their own.
    Person(PersonId),
    /// Nobody's.
    Nobody,
}

/// Until they are answered, questions are read by those who asked them and by those who read the
/// file.
#[must_use]
pub fn readable_waiting(visitor: &Visitor, opportunity: &OpportunityFacts) -> WaitingOf {
    match visitor.actor() {
        _ if may_read_file(visitor, opportunity).is_ok() => WaitingOf::Everybody,
        Some(actor) => WaitingOf::Person(actor.person_id),
        None => WaitingOf::Nobody,
    }
}

/// Anybody who may read the opportunity reads its answered questions; waiting ones as
/// [`readable_waiting`] says.
///
/// # Errors
/// `not_found`: nobody else learns that somebody asked.
pub fn may_read(
    visitor: &Visitor,
    opportunity: &OpportunityFacts,
    question: &QuestionFacts,
) -> Result<(), Refusal> {
    let is_readable = match readable_waiting(visitor, opportunity) {
        WaitingOf::Everybody => true,
        WaitingOf::Person(person_id) => question.answer.is_some() || question.asked_by == person_id,
        WaitingOf::Nobody => question.answer.is_some(),
    };
    if is_readable { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Anybody with a confirmed address asks, until the time for questions is over; not whoever works in
/// the department or for the platform.
///
/// # Errors
/// As [`is_outsider`], `not_open`, `questions_over`.
pub fn may_ask(actor: &Actor, opportunity: &OpportunityFacts, now: DateTime<Utc>) -> Result<(), Refusal> {
    is_outsider(actor, opportunity)?;
    let publication = opportunity.publication.as_ref().ok_or(Refusal::NotFound)?;
    if !opportunity.is_open(now) {
        return Err(Refusal::NotOpen);
    }
    if now >= publication.questions_until {
        return Err(Refusal::QuestionsOver);
    }
    Ok(())
}

/// The author answers while the opportunity is open, so that everybody can still use the answer.
///
/// # Errors
/// As [`is_author`], `not_open`, `already_answered`.
pub fn may_answer(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    question: &QuestionFacts,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    is_author(actor, opportunity)?;
    if !opportunity.is_open(now) {
        return Err(Refusal::NotOpen);
    }
    if question.answer.is_some() {
        return Err(Refusal::AlreadyAnswered);
    }
    Ok(())
}

/// Asks.
///
/// # Errors
/// As [`may_ask`].
pub fn ask(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    draft: QuestionDraft,
    id: QuestionId,
    now: DateTime<Utc>,
) -> Result<QuestionFacts, Refusal> {
    may_ask(actor, opportunity, now)?;
    let QuestionDraft { language, text } = draft;
    Ok(QuestionFacts {
        id,
        version: Version::FIRST,
        opportunity_id: opportunity.id,
        asked_by: actor.person_id,
        asked_at: now,
        text: Text { language, value: text },
        answer: None,
    })
}

/// Answers.
///
/// # Errors
/// As [`may_answer`].
pub fn answer(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    question: &QuestionFacts,
    draft: AnswerDraft,
    now: DateTime<Utc>,
) -> Result<QuestionFacts, Refusal> {
    may_answer(actor, opportunity, question, now)?;
    let AnswerDraft { question: asked, answer } = draft;
    Ok(QuestionFacts {
        version: question.version.next(),
        answer: Some(Answer { question: asked.0, answer: answer.0, by: actor.person_id, at: now }),
        ..question.clone()
    })
}

/// A question on its way in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionDraft {
    /// The language it is asked in.
    pub language: Language,
    /// The question.
    #[validate(length(min = 10, max = 2000))]
    #[schema(min_length = 10, max_length = 2000)]
    pub text: String,
}

/// An answer on its way in: question and answer, both in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerDraft {
    /// The question as it will be published.
    #[validate(nested, custom(function = "both"))]
    pub question: Limited<2000>,
    /// The answer.
    #[validate(nested, custom(function = "both"))]
    pub answer: Limited<4000>,
}

fn both<const MAX: usize>(text: &Limited<MAX>) -> Result<(), ValidationError> {
    validation::both(text)
}

/// A question as people read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct QuestionView {
    /// Which one.
    pub id: QuestionId,
    /// The version of the row.
    pub version: Version,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// As it was asked: shown to who asked and to the department until it is answered.
    pub asked: Option<Text>,
    /// The question in both languages, once answered.
    pub question: Option<Bilingual>,
    /// The answer in both languages.
    pub answer: Option<Bilingual>,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// Whether the reader asked it.
    pub mine: bool,
}

impl QuestionView {
    /// What a visitor reads of a question that they may read: never who asked.
    #[must_use]
    pub fn of(question: QuestionFacts, visitor: &Visitor) -> QuestionView {
        let QuestionFacts { id, version, opportunity_id: _, asked_by, asked_at, text, answer } = question;
        let is_waiting = answer.is_none();
        let (question, answer, answered_at) = match answer {
            Some(Answer { question, answer, by: _, at }) => (Some(question), Some(answer), Some(at)),
            None => (None, None, None),
        };
        QuestionView {
            id,
            version,
            asked_at,
            asked: is_waiting.then_some(text),
            question,
            answer,
            answered_at,
            mine: visitor.actor().is_some_and(|actor| actor.person_id == asked_by),
        }
    }
}
