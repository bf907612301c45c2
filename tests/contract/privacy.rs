//! No table that holds something about people is forgotten: the database itself is asked.

use std::collections::{BTreeMap, BTreeSet};

use api::privacy::registry::{Copied, Holding, holdings};
use sea_orm::{ConnectionTrait, Statement};
use tests::{TestApp, is_postgres};

use crate::sources;

/// What looks like a person in a column's name and is none, or is somebody else's to keep.
const NOT_PEOPLE: &[(&str, &str, &str)] = &[];

/// Every column of every table.
async fn columns(app: &TestApp) -> BTreeMap<String, BTreeSet<String>> {
    let sql = if is_postgres() {
        "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = 'public'"
    } else {
        "SELECT m.name AS t, p.name AS c FROM sqlite_master m JOIN pragma_table_info(m.name) p
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
    };
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (table, column) in pairs(app, sql).await {
        found.entry(table).or_default().insert(column);
    }
    found
}

/// Every column that refers to a person, by its foreign key.
async fn references(app: &TestApp) -> Vec<(String, String)> {
    let sql = if is_postgres() {
        "SELECT c.conrelid::regclass::text AS t, a.attname::text AS c FROM pg_constraint c
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
         WHERE c.contype = 'f' AND c.confrelid = 'people'::regclass"
    } else {
        "SELECT m.name AS t, f.\"from\" AS c FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
         WHERE m.type = 'table' AND f.\"table\" = 'people'"
    };
    pairs(app, sql).await
}

async fn pairs(app: &TestApp, sql: &str) -> Vec<(String, String)> {
    let read = app.ctx.begin_read().await.unwrap();
    let rows = read.query_all_raw(Statement::from_string(read.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| (row.try_get("", "t").unwrap(), row.try_get("", "c").unwrap())).collect()
}

/// A column that names somebody without a foreign key.
fn sounds_like_a_person(column: &str) -> bool {
    let names = ["person_id", "vendor_id", "author_id", "actor_id", "owner_id", "email", "recipient"];
    names.contains(&column) || column.ends_with("_person_id") || column.ends_with("_by")
}

#[tokio::test]
async fn every_table_that_refers_to_a_person_says_what_becomes_of_it() {
    let app = TestApp::start().await;
    let known: BTreeSet<&str> = holdings().map(|holding| holding.table).collect();
    let mut about_people = references(&app).await;
    for (table, columns) in columns(&app).await {
        let named = columns.into_iter().filter(|column| sounds_like_a_person(column));
        about_people.extend(named.map(|column| (table.clone(), column)));
    }
    assert!(about_people.len() > 20, "{about_people:?}");
    let excused = |table: &str, column: &str| NOT_PEOPLE.iter().any(|(t, c, _)| (*t, *c) == (table, column));
    let forgotten: BTreeSet<_> = about_people
        .iter()
        .filter(|(table, column)| !known.contains(table.as_str()) && !excused(table, column))
        .collect();
    assert!(forgotten.is_empty(), "name them in api/src/privacy/registry: {forgotten:?}");
}

#[tokio::test]
async fn every_column_is_copied_or_said_to_be_left_out() {
    let app = TestApp::start().await;
    let there = columns(&app).await;
    for Holding { table, copied, .. } in holdings() {
        let there = there.get(*table).unwrap_or_else(|| panic!("{table} is not there any more"));
        let Copied::Rows { columns, without } = copied else { continue };
        let copied = columns.iter().map(|(name, _)| *name);
        let named: BTreeSet<String> =
            copied.chain(without.iter().map(|(name, _)| *name)).map(ToOwned::to_owned).collect();
        assert_eq!(&named, there, "{table}");
        assert_eq!(named.len(), columns.len() + without.len(), "{table} names a column twice");
    }
}

#[test]
fn nothing_but_its_own_slice_reads_a_declaration() {
    let allowed = ["api/src/declarations/", "api/src/routes.rs", "api/src/results/"];
    for (path, text) in sources::below("api/src") {
        let reads = text.contains("declarations::") || text.contains("FROM declarations");
        assert!(!reads || allowed.iter().any(|one| path.starts_with(one)), "{path} reads declarations");
    }
}

#[test]
fn every_table_stands_once_and_after_what_it_refers_to() {
    let tables: Vec<&str> = holdings().map(|holding| holding.table).collect();
    assert_eq!(tables.iter().collect::<BTreeSet<_>>().len(), tables.len());
    assert_eq!(tables.first(), Some(&"people"));
    let place = |table: &str| tables.iter().position(|one| *one == table).unwrap();
    assert!(place("refresh_tokens") > place("sessions"));
}
