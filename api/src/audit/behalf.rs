//! For whom somebody acts, where their role is lent or a departmental system transmits what they decided:
//! the record names both.

use sea_orm::{ConnectionTrait, Statement};
use shared::departments::duty_of;
use shared::ids::{DepartmentId, PersonId};
use uuid::Uuid;

use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::stream::Stream;

/// The person whose decision a system transmits; the holder of the role, where a person stands in.
///
/// # Errors
/// When the database does not answer.
pub async fn of(write: &Write, stream: Stream, event: &str) -> Result<Option<PersonId>, Problem> {
    match write.actor().filter(|actor| actor.system.is_some()) {
        Some(actor) => Ok(Some(actor.person_id)),
        None => holder(write, stream, event).await,
    }
}

/// The holder of the role that an event of a file was done in, where the actor only stands in.
///
/// # Errors
/// When the database does not answer.
async fn holder(write: &Write, stream: Stream, event: &str) -> Result<Option<PersonId>, Problem> {
    let (Some(actor), Some(role)) = (write.actor(), duty_of(event)) else {
        return Ok(None);
    };
    // Most people stand in for nobody: no question is asked for them.
    if !actor.roles.iter().any(|held| held.role == role && held.delegated_by.is_some()) {
        return Ok(None);
    }
    let department = department_of(write, stream).await?;
    Ok(department.and_then(|department| actor.acts_for(role, department)))
}

async fn department_of(write: &Write, stream: Stream) -> Result<Option<DepartmentId>, Problem> {
    let table = match stream {
        Stream::Opportunity(_) => "opportunities",
        Stream::Contract(_) => "contracts",
        _ => return Ok(None),
    };
    let sql = format!("SELECT department_id FROM {table} WHERE id = $1");
    let values = [stream.id().into()];
    let statement = Statement::from_sql_and_values(write.get_database_backend(), sql, values);
    let row = write.query_one_raw(statement).await?;
    Ok(row.map(|row| row.try_get::<Uuid>("", "department_id")).transpose()?.map(DepartmentId))
}
