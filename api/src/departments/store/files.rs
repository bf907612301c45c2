//! The files of a department that are not over, by who answers for them.

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder, QuerySelect};
use shared::actor::Role;
use shared::contracts::ContractFacts;
use shared::departments::{DepartmentFacts, TemplateView};
use shared::ids::{DepartmentId, OpportunityId, PersonId};
use shared::language::Bilingual;
use shared::opportunities::OpportunityFacts;

use crate::columns::from_document;
use crate::contracts;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::opportunities::entity::opportunities::{Column, Entity};
use crate::opportunities::facts::{Listing, of_row};

/// How many files are looked at.
pub const FILES_MAX: u64 = 200;
/// The stored codes of files that are over.
const OVER: [&str; 3] = ["completed", "cancelled", "unsuccessful"];

/// A file that is not over.
pub struct OpenFile {
    /// Its facts.
    pub facts: OpportunityFacts,
    /// Its title.
    pub title: Bilingual,
}

/// The files that are not over: of one author, or of everybody.
///
/// # Errors
/// When the database does not answer.
pub async fn open_files(
    transaction: &Transaction,
    id: DepartmentId,
    author: Option<PersonId>,
) -> Result<Vec<OpenFile>, Problem> {
    let of_author =
        author.map_or_else(Condition::all, |author| Condition::all().add(Column::AuthorId.eq(author.0)));
    let rows = Entity::find()
        .filter(Column::DepartmentId.eq(id.0))
        .filter(Column::Status.is_not_in(OVER))
        .filter(of_author)
        .order_by_desc(Column::ChangedAt)
        .limit(FILES_MAX)
        .all(transaction)
        .await?;
    rows.iter()
        .map(|row| {
            let title = from_document::<Listing>(&row.listing)?.title;
            Ok(OpenFile { facts: of_row(row)?, title })
        })
        .collect()
}

/// Files of a department by their ids, for templates: what is none of the department's is left out.
///
/// # Errors
/// When the database does not answer.
pub async fn templates(
    transaction: &Transaction,
    id: DepartmentId,
    chosen: &[OpportunityId],
) -> Result<Vec<TemplateView>, Problem> {
    let rows = Entity::find()
        .filter(Column::DepartmentId.eq(id.0))
        .filter(Column::Id.is_in(chosen.iter().map(|id| id.0)))
        .all(transaction)
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let Listing { kind, title, .. } = from_document(&row.listing)?;
        found.push(TemplateView { id: OpportunityId(row.id), title, kind });
    }
    found.sort_by(|a, b| a.title.en.cmp(&b.title.en));
    Ok(found)
}

/// Those among them whose author can no longer act: deactivated, or no author of the department.
///
/// # Errors
/// When the database does not answer.
pub async fn orphans(
    transaction: &Transaction,
    department: &DepartmentFacts,
) -> Result<Vec<OpenFile>, Problem> {
    let mut files = open_files(transaction, department.id, None).await?;
    files.retain(|file| !department.holds(file.facts.author_id, Role::Author));
    Ok(files)
}

/// The contract of a file, for its hand-over.
///
/// # Errors
/// When the database does not answer.
pub async fn contract_of(
    transaction: &Transaction,
    id: OpportunityId,
) -> Result<Option<ContractFacts>, Problem> {
    contracts::store::of_opportunity(transaction, id).await
}
