//! What every query runs in: a transaction of the database, with the keys that open what is sealed
//! in it. A row that is sealed is opened where it is read, by whoever proves a right to it.

use std::sync::Arc;

use sea_orm::entity::prelude::async_trait;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, Statement};

use crate::sealing::Keyring;

/// Functions of a `store` take `&Transaction`; [`crate::ctx::Read`], [`crate::ctx::Write`] and
/// [`crate::ctx::Act`] all are one.
pub struct Transaction {
    inner: DatabaseTransaction,
    keyring: Arc<Keyring>,
}

impl Transaction {
    pub(super) fn new(inner: DatabaseTransaction, keyring: Arc<Keyring>) -> Transaction {
        Transaction { inner, keyring }
    }

    /// The keys of the instance.
    #[must_use]
    pub fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    /// Keeps everything.
    ///
    /// # Errors
    /// When the database cannot; then nothing is kept.
    pub async fn commit(self) -> Result<(), DbErr> {
        self.inner.commit().await
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Transaction {
    fn get_database_backend(&self) -> DbBackend {
        self.inner.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.inner.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.inner.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.inner.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.inner.query_all_raw(statement).await
    }
}
