//! The record nobody can rewrite: its order, its checkpoints, and what a check finds.

mod checkpoints;
mod order;
mod tampered;

use api::checkpoints::verify::verify;
use api::sequencer;
use shared::record::Verification;
use tests::{TestApp, is_postgres};

/// Gives everything its position and signs over it, as the workers do.
async fn settled(app: &TestApp) {
    sequencer::place_waiting(&app.ctx).await.unwrap();
    api::checkpoints::sign(&app.ctx).await.unwrap();
}

/// What a check of the whole record finds.
async fn checked(app: &TestApp) -> Verification {
    let read = app.ctx.begin_read().await.unwrap();
    verify(&read, app.ctx.secrets.statements()).await.unwrap()
}

/// Takes the triggers from a table that refuses changes: what only a holder of the database can do.
async fn unlock(app: &TestApp, table: &str) {
    let triggers = if is_postgres() {
        vec![format!("DROP TRIGGER {table}_refuse_change ON {table}")]
    } else {
        vec![format!("DROP TRIGGER {table}_refuse_update"), format!("DROP TRIGGER {table}_refuse_delete")]
    };
    for trigger in triggers {
        app.execute(&trigger).await.unwrap();
    }
}
