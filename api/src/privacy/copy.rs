//! `GET /account/copy`: everything that is kept about oneself, as the registry says.

use actix_web::get;
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use shared::ids::PersonId;
use shared::language::Bilingual;
use utoipa::ToSchema;

use super::registry::{Copied, Holding, Shape, holdings};
use super::rows::rows;
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::http::{Found, Problem, SignedIn};
use crate::proposals;

/// The most rows of one section: more than anybody has, and an end to every answer.
const ROWS_MAX: usize = 10_000;

/// Everything that is kept about a person.
#[derive(Serialize, ToSchema)]
pub struct PersonalCopy {
    /// Business time, when it was made.
    pub made_at: DateTime<Utc>,
    /// Whom it is about.
    pub person_id: PersonId,
    /// What is kept, table by table.
    pub sections: Vec<CopySection>,
    /// What is kept and not in the copy.
    pub left_out: Vec<LeftOut>,
}

/// The rows of one table.
#[derive(Serialize, ToSchema)]
pub struct CopySection {
    /// The table.
    pub table: String,
    /// What people call it.
    pub about: Bilingual,
    /// The rows. Times are RFC 3339, amounts whole cents.
    #[schema(value_type = Vec<Object>)]
    pub rows: Vec<Value>,
    /// Whether there are more rows than a copy holds.
    pub cut_short: bool,
}

/// Something that is not in the copy.
#[derive(Serialize, ToSchema)]
pub struct LeftOut {
    /// The table.
    pub table: String,
    /// The column, if it is not the whole table.
    pub column: Option<String>,
    /// Why.
    pub reason: Bilingual,
}

/// Take a copy of everything that is kept about you.
///
/// Account, profile, declarations, sessions, notices, letters, proposals, questions, contracts, what
/// you did and who read it. What is left out is named, with the reason.
#[utoipa::path(tag = "accounts")]
#[get("/account/copy")]
pub async fn copy_personal_data(SignedIn(actor): SignedIn, ctx: Ctx) -> Result<Found<PersonalCopy>, Problem> {
    let read = ctx.begin_read().await?;
    let person_id = actor.person_id;
    let mut copy =
        PersonalCopy { made_at: read.now().await?, person_id, sections: Vec::new(), left_out: Vec::new() };
    for holding in holdings() {
        add(&read, holding, &mut copy).await?;
    }
    Ok(Found(copy))
}

async fn add(transaction: &Transaction, holding: &Holding, copy: &mut PersonalCopy) -> Result<(), Problem> {
    let table = holding.table.to_owned();
    match holding.copied {
        Copied::Nothing(reason) => {
            copy.left_out.push(LeftOut { table, column: None, reason: reason.bilingual() });
        }
        Copied::Rows { columns, without } => {
            let mut rows = rows(transaction, holding, columns, copy.person_id, ROWS_MAX + 1).await?;
            let cut_short = rows.len() > ROWS_MAX;
            rows.truncate(ROWS_MAX);
            if columns.iter().any(|(_, shape)| *shape == Shape::Sealed) {
                proposals::copy::unseal(transaction, copy.person_id, &mut rows).await?;
            }
            copy.left_out.extend(without.iter().map(|(column, reason)| LeftOut {
                table: table.clone(),
                column: Some((*column).to_owned()),
                reason: reason.bilingual(),
            }));
            copy.sections.push(CopySection { table, about: holding.about.bilingual(), rows, cut_short });
        }
    }
    Ok(())
}
