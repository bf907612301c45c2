//! The index that searches read: one row a public opportunity, under its search key.

use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};
use shared::ids::OpportunityId;
use shared::opportunities::{OpportunityContent, OpportunityFacts};
use shared::refusal::Refusal;

use super::search::{Key, key_at};
use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::machine;
use crate::opportunities::entity::skills;
use crate::opportunities::words;

/// Puts a published content where lists and searches find it, under a new key made of its closing
/// instant and a tie-breaker; returns the key.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn index(
    write: &Write,
    facts: &OpportunityFacts,
    content: &OpportunityContent,
) -> Result<Key, Problem> {
    let closes_at = facts.publication.as_ref().ok_or(Refusal::NotPublished)?.closes_at;
    let old = super::file::row(write, facts.id).await?.search_key;
    let tie = i64::from(u32::from_le_bytes(machine::random_bytes::<4>()?) & 0xF_FFFF);
    let key = key_at(closes_at) | tie;
    if let Some(old) = old {
        let table = match write.get_database_backend() {
            DbBackend::Sqlite => "DELETE FROM opportunity_search WHERE rowid = $1",
            _ => "DELETE FROM opportunity_search WHERE search_key = $1",
        };
        execute(write, table, vec![old.into()]).await?;
    }
    let texts = [
        &content.title.en,
        &content.title.fr,
        &content.summary.en,
        &content.summary.fr,
        &content.background.en,
        &content.background.fr,
        &content.work.en,
        &content.work.fr,
    ];
    let mut texts: Vec<&str> = texts.into_iter().map(String::as_str).collect();
    texts.extend(content.skills.iter().map(String::as_str));
    let words = words::indexed(&texts);
    let insert = match write.get_database_backend() {
        DbBackend::Sqlite => "INSERT INTO opportunity_search (rowid, words) VALUES ($1, $2)",
        _ => {
            "INSERT INTO opportunity_search (search_key, words) VALUES ($1, strip(to_tsvector('simple', $2)))"
        }
    };
    execute(write, insert, vec![key.into(), words.into()]).await?;
    save_skills(write, facts.id, content, key).await?;
    Ok(key)
}

async fn save_skills(
    write: &Write,
    id: OpportunityId,
    content: &OpportunityContent,
    key: Key,
) -> Result<(), Problem> {
    skills::Entity::delete_many().filter(skills::Column::OpportunityId.eq(id.0)).exec(&**write).await?;
    let rows = content.skills.iter().map(|skill| skills::ActiveModel {
        skill: sea_orm::Set(skill.trim().to_lowercase()),
        search_key: sea_orm::Set(key),
        opportunity_id: sea_orm::Set(id.0),
    });
    skills::Entity::insert_many(rows).on_conflict_do_nothing().exec_without_returning(&**write).await?;
    Ok(())
}

async fn execute(write: &Write, sql: &str, values: Vec<Value>) -> Result<(), Problem> {
    let statement = Statement::from_sql_and_values(write.get_database_backend(), sql, values);
    write.execute_raw(statement).await?;
    Ok(())
}
