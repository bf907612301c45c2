//! Mail that an act causes: a row in the act's transaction, sent by a worker afterwards. Nothing
//! leaves the process inside a transaction.
//!
//! A letter is sent at least once. Its text is blanked once it was sent: links in it are secrets.

mod entity;
mod send;

use sea_orm::IntoActiveModel;
use sea_orm::entity::prelude::*;
use shared::ids::PersonId;
use shared::language::Language;

pub use entity::Model as Queued;
pub use send::{send_due, sweep};

use crate::columns::millis;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::machine;

/// One mail to be sent.
#[derive(Clone, Debug)]
pub struct Letter {
    /// What it is, such as `confirm_email`; for people who look after the queue.
    pub kind: &'static str,
    /// Whose mail it is, if it is somebody's with an account.
    pub person_id: Option<PersonId>,
    /// The address.
    pub to: String,
    /// The language it is written in.
    pub language: Language,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// A second letter with the same mark is not sent.
    pub dedupe: Option<String>,
    /// The address that ends letters of this sort, where they can be ended.
    pub unsubscribe: Option<String>,
}

/// Puts a letter into the outbox.
///
/// # Errors
/// When the database does not answer.
pub async fn push(transaction: &Transaction, letter: Letter) -> Result<(), Problem> {
    let Letter { kind, person_id, to, language, subject, text, dedupe, unsubscribe } = letter;
    let now = millis(machine::now());
    let row = entity::Model {
        id: machine::new_id(),
        kind: kind.to_owned(),
        person_id: person_id.map(|id| id.0),
        recipient: to,
        language: language.code().to_owned(),
        subject,
        body: text,
        dedupe,
        unsubscribe,
        made_at: now,
        next_attempt_at: now,
        claimed_until: None,
        attempts: 0,
        last_error: None,
        sent_at: None,
        given_up_at: None,
    };
    entity::Entity::insert(row.into_active_model())
        .on_conflict_do_nothing_on([entity::Column::Dedupe])
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}

/// Forgets the letters that wait: for a demonstration, whose story tells of weeks past.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_waiting(transaction: &Transaction) -> Result<(), Problem> {
    let waiting = entity::Entity::delete_many().filter(entity::Column::SentAt.is_null());
    waiting.exec(transaction).await?;
    Ok(())
}
