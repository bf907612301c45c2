//! A person's rows of a table, as JSON, as the registry says.

use sea_orm::{ConnectionTrait, QueryResult, Statement};
use serde_json::{Map, Value};
use shared::ids::PersonId;
use uuid::Uuid;

use super::registry::{Holding, Shape};
use crate::columns::moment;
use crate::db::Transaction;
use crate::http::Problem;

/// A person's rows of a table.
///
/// # Errors
/// When the database does not answer, or a column holds something else than the registry says.
pub async fn rows(
    transaction: &Transaction,
    holding: &Holding,
    columns: &[(&str, Shape)],
    person_id: PersonId,
    limit: usize,
) -> Result<Vec<Value>, Problem> {
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let sql = format!(
        "SELECT {} FROM {} WHERE {} ORDER BY {} LIMIT {}",
        names.join(", "),
        holding.table,
        holding.whose,
        holding.order,
        limit
    );
    let backend = transaction.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [person_id.0.into()]);
    let found = transaction.query_all_raw(statement).await?;
    found.iter().map(|row| object(row, columns)).collect()
}

fn object(row: &QueryResult, columns: &[(&str, Shape)]) -> Result<Value, Problem> {
    let mut fields = Map::new();
    for (name, shape) in columns {
        fields.insert((*name).to_owned(), value(row, name, *shape)?);
    }
    Ok(Value::Object(fields))
}

fn value(row: &QueryResult, name: &str, shape: Shape) -> Result<Value, Problem> {
    Ok(match shape {
        Shape::Id => row.try_get::<Option<Uuid>>("", name)?.map(|id| id.to_string()).into(),
        Shape::Text | Shape::Sealed => row.try_get::<Option<String>>("", name)?.into(),
        Shape::Moment => row.try_get::<Option<i64>>("", name)?.map(|at| moment(at).to_rfc3339()).into(),
        Shape::Number => row.try_get::<Option<i64>>("", name)?.into(),
        Shape::Small => row.try_get::<Option<i32>>("", name)?.into(),
        Shape::Flag => row.try_get::<Option<bool>>("", name)?.into(),
        Shape::Document => row.try_get::<Option<String>>("", name)?.map(document).into(),
    })
}

/// A document as JSON; what is none is its text.
fn document(text: String) -> Value {
    serde_json::from_str(&text).unwrap_or(Value::String(text))
}
