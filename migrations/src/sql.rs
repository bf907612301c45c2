//! Statements that both databases read, and the few that they do not.

use sea_orm_migration::prelude::SchemaManager;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, DbErr};

/// Runs SQL that SQLite and PostgreSQL both understand; several statements may follow each other.
pub async fn run(manager: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    manager.get_connection().execute_unprepared(sql).await?;
    Ok(())
}

/// Makes a table append-only: the database itself refuses UPDATE and DELETE.
pub async fn append_only(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    let sql = match manager.get_database_backend() {
        DbBackend::Sqlite => on_sqlite(table),
        _ => on_postgres(table),
    };
    run(manager, &sql).await
}

fn on_sqlite(table: &str) -> String {
    format!(
        "CREATE TRIGGER {table}_refuse_update BEFORE UPDATE ON {table}
           BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
         CREATE TRIGGER {table}_refuse_delete BEFORE DELETE ON {table}
           BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;"
    )
}

fn on_postgres(table: &str) -> String {
    format!(
        "CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$;
         CREATE TRIGGER {table}_refuse_change BEFORE UPDATE OR DELETE ON {table}
           FOR EACH ROW EXECUTE FUNCTION {table}_refuse();
         CREATE TRIGGER {table}_refuse_truncate BEFORE TRUNCATE ON {table}
           FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse();"
    )
}
