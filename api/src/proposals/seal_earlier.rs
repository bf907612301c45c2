//! What was written before proposals were sealed: sealed at the start of the server that can. Files
//! without a key are from before; once they have one, there is nothing left to do.

use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, QuerySelect, Statement};
use shared::fairness::Secret;
use shared::ids::{OpportunityId, ProposalId};
use shared::proposals::ProposalContent;
use shared::sealing::{Place, SealedVersion};

use super::entity::{proposals, submissions};
use crate::columns::inconsistent;
use crate::ctx::{Ctx, Write};
use crate::http::problem::Problem;
use crate::opportunities::facts::number;
use crate::sealing::{self, Key};

/// A few files a transaction: it can be stopped and begun again.
const WITHOUT_KEY: &str = "SELECT o.id AS id FROM opportunities o
    LEFT JOIN opportunity_keys k ON k.opportunity_id = o.id
    WHERE k.opportunity_id IS NULL AND o.published_at IS NOT NULL ORDER BY o.id LIMIT 100";

/// Seals what is not sealed yet; says of how many files.
///
/// # Errors
/// When the database does not answer.
pub async fn seal_earlier(ctx: &Ctx) -> Result<usize, Problem> {
    let mut done = 0;
    loop {
        let write = ctx.begin_system().await?;
        let files = files_without_key(&write).await?;
        if files.is_empty() {
            return Ok(done);
        }
        for id in &files {
            sealing::make_key(&write, *id).await?;
            seal_file(&write, *id).await?;
        }
        write.commit_quietly().await?;
        done += files.len();
    }
}

async fn files_without_key(write: &Write) -> Result<Vec<OpportunityId>, Problem> {
    let statement = Statement::from_string(write.get_database_backend(), WITHOUT_KEY);
    let rows = write.query_all_raw(statement).await?;
    rows.iter().map(|row| Ok(OpportunityId(row.try_get("", "id")?))).collect()
}

async fn seal_file(write: &Write, id: OpportunityId) -> Result<(), Problem> {
    let key = sealing::of_opportunity(write, id).await?;
    let found = proposals::Entity::find()
        .filter(proposals::Column::OpportunityId.eq(id.0))
        .lock_exclusive()
        .all(&**write)
        .await?;
    for row in &found {
        seal_proposal(write, &key, id, row).await?;
        seal_submissions(write, &key, id, ProposalId(row.id)).await?;
    }
    Ok(())
}

/// What another node sealed meanwhile is no content any more, and stays as it is.
fn plain(text: &str) -> Option<ProposalContent> {
    serde_json::from_str(text).ok()
}

async fn seal_proposal(
    write: &Write,
    key: &Key,
    opportunity_id: OpportunityId,
    row: &proposals::Model,
) -> Result<(), Problem> {
    let Some(content) = plain(&row.draft) else {
        return Ok(());
    };
    let place = Place { opportunity_id, proposal_id: ProposalId(row.id), version: SealedVersion::Draft };
    proposals::Entity::update_many()
        .col_expr(proposals::Column::Draft, Expr::value(sealing::seal_draft(key, &place, &content)?))
        .filter(proposals::Column::Id.eq(row.id))
        .exec(&**write)
        .await?;
    Ok(())
}

async fn seal_submissions(
    write: &Write,
    key: &Key,
    opportunity_id: OpportunityId,
    proposal_id: ProposalId,
) -> Result<(), Problem> {
    let found = submissions::Entity::find()
        .filter(submissions::Column::ProposalId.eq(proposal_id.0))
        .all(&**write)
        .await?;
    for row in found {
        let Some(content) = plain(&row.content) else {
            continue;
        };
        let nonce = row.nonce.as_deref().and_then(Secret::parse);
        let nonce = nonce.ok_or_else(|| inconsistent("proposal_submissions.nonce"))?;
        let version = SealedVersion::Submission(number(row.number)?);
        let place = Place { opportunity_id, proposal_id, version };
        let sealed = sealing::seal_submission(key, &place, &content, nonce)?;
        submissions::Entity::update_many()
            .col_expr(submissions::Column::Content, Expr::value(sealed))
            .col_expr(submissions::Column::Nonce, Expr::value(None::<String>))
            .filter(submissions::Column::ProposalId.eq(proposal_id.0))
            .filter(submissions::Column::Number.eq(row.number))
            .exec(&**write)
            .await?;
    }
    Ok(())
}
