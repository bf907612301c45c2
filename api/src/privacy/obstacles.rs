//! What must be settled before a person can close their account: a few queries, each over an index.

use sea_orm::{ConnectionTrait, QueryResult, Statement};
use shared::ids::{ContractId, OpportunityId, OrganizationId, PersonId, ProposalId};
use shared::language::Bilingual;
use shared::privacy::Obstacle;
use uuid::Uuid;

use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::opportunities;

/// An organization's contracts and proposals go on without the person; its owner stays.
const CONTRACTS: &str = "SELECT id, number FROM contracts
    WHERE vendor_id = $1 AND organization_id IS NULL AND status IN ('signing', 'in_force') ORDER BY id";
/// From submission until the file is decided; a draft is nobody's business but its writer's.
const PROPOSALS: &str = "SELECT p.id, p.opportunity_id FROM proposals p
    JOIN opportunities o ON o.id = p.opportunity_id
    WHERE p.vendor_id = $1 AND p.organization_id IS NULL AND p.status IN ('submitted', 'opened', 'passed')
      AND o.status IN ('published', 'selected') ORDER BY p.id";
const FILES: &str = "SELECT id, id AS opportunity_id FROM opportunities
    WHERE author_id = $1 AND status NOT IN ('completed', 'cancelled', 'unsuccessful') ORDER BY id";
const DEPARTMENTS: &str = "SELECT d.id, d.name_en, d.name_fr FROM departments d
    JOIN role_grants g ON g.department_id = d.id
    WHERE g.person_id = $1 AND g.role = 'department_administrator'
      AND NOT EXISTS (SELECT 1 FROM role_grants o JOIN people p ON p.id = o.person_id
        WHERE o.department_id = d.id AND o.role = 'department_administrator'
          AND o.person_id <> $1 AND p.deactivated_at IS NULL) ORDER BY d.id";
const PLATFORM: &str = "SELECT g.person_id AS id FROM platform_roles g
    WHERE g.person_id = $1 AND g.role = 'product_owner'
      AND NOT EXISTS (SELECT 1 FROM platform_roles o JOIN people p ON p.id = o.person_id
        WHERE o.role = 'product_owner' AND o.person_id <> $1 AND p.deactivated_at IS NULL)";
const ORGANIZATIONS: &str = "SELECT o.id, o.legal_name FROM organizations o
    JOIN organization_members m ON m.organization_id = o.id
    WHERE m.person_id = $1 AND m.role = 'owner' AND o.archived_at IS NULL ORDER BY o.id";

/// Everything that stands in the way.
///
/// # Errors
/// When the database does not answer.
pub async fn of(transaction: &Transaction, person_id: PersonId) -> Result<Vec<Obstacle>, Problem> {
    let mut found = Vec::new();
    for row in rows(transaction, CONTRACTS, person_id).await? {
        let (id, number) = (ContractId(row.try_get("", "id")?), row.try_get("", "number")?);
        found.push(Obstacle::UnfinishedContract { id, number });
    }
    for (id, title) in titled(transaction, PROPOSALS, person_id).await? {
        found.push(Obstacle::LiveProposal { id: ProposalId(id), title });
    }
    for (id, title) in titled(transaction, FILES, person_id).await? {
        found.push(Obstacle::OpenFile { id: OpportunityId(id), title });
    }
    for row in rows(transaction, DEPARTMENTS, person_id).await? {
        let department = Bilingual { en: row.try_get("", "name_en")?, fr: row.try_get("", "name_fr")? };
        found.push(Obstacle::LastAdministrator { department });
    }
    if !rows(transaction, PLATFORM, person_id).await?.is_empty() {
        found.push(Obstacle::LastProductOwner);
    }
    for row in rows(transaction, ORGANIZATIONS, person_id).await? {
        let (id, name) = (OrganizationId(row.try_get("", "id")?), row.try_get("", "legal_name")?);
        found.push(Obstacle::OrganizationOwner { id, name });
    }
    Ok(found)
}

/// Rows about opportunities, with their titles.
async fn titled(
    transaction: &Transaction,
    sql: &str,
    person_id: PersonId,
) -> Result<Vec<(Uuid, Bilingual)>, Problem> {
    let found = rows(transaction, sql, person_id).await?;
    let pair = |row: &QueryResult| -> Result<(Uuid, OpportunityId), Problem> {
        Ok((row.try_get("", "id")?, OpportunityId(row.try_get("", "opportunity_id")?)))
    };
    let pairs = found.iter().map(pair).collect::<Result<Vec<_>, _>>()?;
    let ids: Vec<OpportunityId> = pairs.iter().map(|(_, id)| *id).collect();
    let titles = opportunities::store::titles(transaction, &ids).await?;
    let title = |id: &OpportunityId| titles.get(id).cloned().unwrap_or_default();
    Ok(pairs.iter().map(|(row, id)| (*row, title(id))).collect())
}

async fn rows(
    transaction: &Transaction,
    sql: &str,
    person_id: PersonId,
) -> Result<Vec<QueryResult>, Problem> {
    let backend = transaction.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [person_id.0.into()]);
    Ok(transaction.query_all_raw(statement).await?)
}
