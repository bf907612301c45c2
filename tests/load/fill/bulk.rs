//! Many rows of one table in few statements.

use api::db::Transaction;
use sea_orm::{ConnectionTrait, Statement, Value};

use crate::Failure;

/// SQLite takes 32,766 values in a statement.
const VALUES_MAX: usize = 30_000;

/// Rows to be inserted together.
pub struct Bulk {
    table: &'static str,
    /// A column, or `column=expression` where `?` stands for the value.
    columns: Vec<&'static str>,
    values: Vec<Value>,
}

impl Bulk {
    pub fn new(table: &'static str, columns: &'static str) -> Bulk {
        let columns = columns.split_whitespace().collect();
        Bulk { table, columns, values: Vec::new() }
    }

    /// Adds a row: a value for each column, in their order.
    pub fn add(&mut self, row: impl IntoIterator<Item = Value>) {
        self.values.extend(row);
    }

    /// Inserts what was added.
    pub async fn insert(self, transaction: &Transaction) -> Result<(), Failure> {
        let backend = transaction.get_database_backend();
        let width = self.columns.len();
        if !self.values.len().is_multiple_of(width) {
            return Err(format!("a row of {} has not {width} values", self.table).into());
        }
        for rows in self.values.chunks(VALUES_MAX / width * width) {
            let sql = self.sql(rows.len() / width);
            let statement = Statement::from_sql_and_values(backend, sql, rows.to_vec());
            transaction.execute_raw(statement).await?;
        }
        Ok(())
    }

    fn sql(&self, rows: usize) -> String {
        let name = |column: &&'static str| column.split('=').next().unwrap_or_default();
        let names: Vec<&str> = self.columns.iter().map(name).collect();
        let mut place = 0;
        let mut row = || {
            let places = self.columns.iter().map(|column| {
                place += 1;
                let value = format!("${place}");
                column.split_once('=').map_or(value.clone(), |(_, made)| made.replace('?', &value))
            });
            format!("({})", places.collect::<Vec<_>>().join(", "))
        };
        let all: Vec<String> = (0..rows).map(|_| row()).collect();
        format!("INSERT INTO {} ({}) VALUES {}", self.table, names.join(", "), all.join(", "))
    }
}
