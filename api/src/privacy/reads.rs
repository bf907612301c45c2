//! Noting who reads what is personal of somebody else.
//!
//! A reading stands once a day for each reader, person and thing, so that a page that is opened
//! again costs one look. It is written in a transaction of its own: reading is not an act.

use sea_orm::IntoActiveModel;
use sea_orm::entity::prelude::*;
use shared::actor::{Actor, By};
use shared::calendar::eastern_day;
use shared::ids::PersonId;
use shared::privacy::PersonalData;
use shared::refusal::Refusal;

use super::entity::{Column, Entity, Model};
use crate::columns::millis;
use crate::ctx::{Ctx, Read, Write};
use crate::db::Transaction;
use crate::http::Problem;
use crate::machine;
use crate::stream::Stream;

/// What is read, why, and about which thing.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// What is read.
    pub what: PersonalData,
    /// The operation by which it is read.
    pub act: &'static str,
    /// The thing on which it stands.
    pub about: Stream,
}

/// Notes that a reader sees what is personal of these people. Nobody is noted for their own; a departmental
/// system names the person for whom it reads.
///
/// # Errors
/// `decision_needs_a_person`. When the database does not answer: then nothing is shown either.
pub async fn note(
    ctx: &Ctx,
    read: &Read,
    reader: &Actor,
    subjects: &[PersonId],
    reading: Reading,
) -> Result<(), Problem> {
    if reader.is_system_alone() {
        return Err(Refusal::DecisionNeedsAPerson.into());
    }
    let now = read.now().await?;
    let day = eastern_day(now).to_string();
    let mut fresh = Vec::new();
    for subject in subjects.iter().filter(|subject| **subject != reader.person_id) {
        if !is_noted(read, reader, *subject, reading, &day).await? {
            fresh.push(row(reader, *subject, reading, &day, millis(now)).into_active_model());
        }
    }
    if fresh.is_empty() {
        return Ok(());
    }
    let write = ctx.begin_as(By::Person(reader.person_id)).await?;
    // Two pages at once note it once.
    Entity::insert_many(fresh).on_conflict_do_nothing().exec_without_returning(&*write).await?;
    write.commit_quietly().await
}

/// As [`note`], within the act that the reading is, which holds the person's lock.
///
/// # Errors
/// When the database does not answer.
pub async fn note_in(
    write: &Write,
    reader: &Actor,
    subject: PersonId,
    reading: Reading,
) -> Result<(), Problem> {
    if subject == reader.person_id {
        return Ok(());
    }
    let now = write.now().await?;
    let day = eastern_day(now).to_string();
    if !is_noted(write, reader, subject, reading, &day).await? {
        let row = row(reader, subject, reading, &day, millis(now)).into_active_model();
        Entity::insert(row).exec_without_returning(&**write).await?;
    }
    Ok(())
}

async fn is_noted(
    transaction: &Transaction,
    reader: &Actor,
    subject: PersonId,
    reading: Reading,
    day: &str,
) -> Result<bool, Problem> {
    let found = Entity::find()
        .filter(Column::SubjectId.eq(subject.0))
        .filter(Column::ReaderId.eq(reader.person_id.0))
        .filter(Column::What.eq(reading.what.code()))
        .filter(Column::AboutId.eq(reading.about.id()))
        .filter(Column::Day.eq(day))
        .one(transaction)
        .await?;
    Ok(found.is_some())
}

fn row(reader: &Actor, subject: PersonId, reading: Reading, day: &str, read_at: i64) -> Model {
    let Reading { what, act, about } = reading;
    Model {
        id: machine::new_id(),
        reader_id: reader.person_id.0,
        subject_id: subject.0,
        what: what.code().to_owned(),
        act: act.to_owned(),
        about_kind: about.kind().to_owned(),
        about_id: about.id(),
        day: day.to_owned(),
        read_at,
    }
}
