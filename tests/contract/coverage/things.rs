//! The things of the demonstration's story that an operation can be about.

use sea_orm::{ConnectionTrait, Statement};
use tests::TestApp;

use super::operations::Operation;

/// A thing, and the version that it stands at.
#[derive(Clone, Debug)]
pub struct Thing {
    /// What stands in the path.
    pub id: String,
    /// Its version, if its row has one.
    pub version: i64,
}

const ESDC: &str = "(SELECT id FROM departments WHERE slug = 'esdc')";

/// What a path is about: where such things are kept. Others are in the table of their own name.
fn source(path: &str) -> String {
    let of_esdc = |table: &str| format!("SELECT id, version FROM {table} WHERE department_id = {ESDC}");
    let about_a_file = |table: &str| {
        format!(
            "SELECT t.id, t.version FROM {table} t JOIN opportunities o ON o.id = t.opportunity_id \
             WHERE o.department_id = {ESDC}"
        )
    };
    let everything = |table: &str| format!("SELECT id, version FROM {table}");
    match path.split("/{").next().unwrap_or_default() {
        "/opportunities" | "/files" => of_esdc("opportunities"),
        "/contracts" => of_esdc("contracts"),
        "/department-invitations" => of_esdc("department_invitations"),
        "/role-requests" => of_esdc("role_requests"),
        "/questions" => about_a_file("questions"),
        "/proposals" => about_a_file("proposals"),
        "/offers" => about_a_file("offers"),
        "/departments" => format!("SELECT id, version FROM departments WHERE id = {ESDC}"),
        "/systems" => of_esdc("department_clients"),
        "/support/looks" => everything("support_looks"),
        "/organization-invitations" => everything("organization_invitations"),
        "/join-requests" => everything("organization_join_requests"),
        "/programmes" | "/platform/programmes" => "SELECT id, 1 AS version FROM programmes".to_owned(),
        "/platform/people" => "SELECT id, version FROM people WHERE persona = 'student'".to_owned(),
        "/account/identities" => "SELECT id, 1 AS version FROM identities".to_owned(),
        "/account/sessions" => "SELECT id, 1 AS version FROM sessions".to_owned(),
        other => everything(&other.trim_start_matches('/').replace('-', "_")),
    }
}

/// What an operation can be about; nothing if the story has no such thing.
pub async fn things(app: &TestApp, operation: &Operation) -> Vec<Thing> {
    if operation.path.contains("{list}") {
        return vec![Thing { id: "skills".to_owned(), version: 1 }];
    }
    let read = app.ctx.begin_read().await.expect("a snapshot");
    let statement = Statement::from_string(read.get_database_backend(), source(&operation.path));
    let rows = read.query_all_raw(statement).await.unwrap_or_default();
    let thing = |row: &sea_orm::QueryResult| Thing {
        id: row.try_get_by_index::<uuid::Uuid>(0).expect("an id").to_string(),
        version: row.try_get_by_index::<i64>(1).unwrap_or(1),
    };
    rows.iter().map(thing).collect()
}
