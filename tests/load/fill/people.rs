//! Twenty departments with an author each, vendors, and a session for those who will submit.

use api::db::Transaction;
use api::machine;
use sea_orm::{ConnectionTrait, Statement, Value};
use shared::ids::{DepartmentId, PersonId, ProgrammeId, SessionId};
use shared::programmes::ProgrammeKey;
use uuid::Uuid;

use super::bulk::Bulk;
use super::millis;
use crate::Failure;

const DEPARTMENTS: usize = 20;
/// Vendors of the proposals that are there already.
const EARLIER: usize = 400;
/// Vendors who submit while it is measured.
const SUBMITTERS: usize = 100;
const SESSION_HOURS: i64 = 10;

/// Everybody a file needs.
pub struct People {
    pub programme: ProgrammeKey,
    /// The departments, each with its author.
    pub departments: Vec<(DepartmentId, PersonId)>,
    pub earlier: Vec<PersonId>,
    pub submitters: Vec<(PersonId, SessionId)>,
}

pub async fn insert(transaction: &Transaction) -> Result<People, Failure> {
    let departments = insert_departments(transaction).await?;
    let mut people = Bulk::new("people", "id version email name language email_confirmed_at created_at");
    let mut names = 0..;
    let mut person = || {
        let (id, number) = (PersonId(machine::new_id()), names.next().unwrap_or_default());
        let now = millis(machine::now());
        let (email, name) = (format!("person{number}@example.ca"), format!("Person {number}"));
        let language = if number % 4 == 0 { "fr" } else { "en" };
        people.add([
            id.0.into(),
            1_i64.into(),
            email.into(),
            name.into(),
            language.into(),
            now.into(),
            now.into(),
        ]);
        id
    };
    let departments: Vec<_> = departments.into_iter().map(|id| (id, person())).collect();
    let earlier: Vec<PersonId> = (0..EARLIER).map(|_| person()).collect();
    let submitters: Vec<_> = (0..SUBMITTERS).map(|_| (person(), SessionId(machine::new_id()))).collect();
    people.insert(transaction).await?;
    insert_sessions(transaction, &submitters).await?;
    let programme = micro(transaction).await?;
    Ok(People { programme, departments, earlier, submitters })
}

async fn insert_departments(transaction: &Transaction) -> Result<Vec<DepartmentId>, Failure> {
    let columns = "id version slug name_en name_fr acronym_en acronym_fr contracting_province created_at";
    let mut rows = Bulk::new("departments", columns);
    let mut made = Vec::new();
    for number in 1..=DEPARTMENTS {
        let id = DepartmentId(machine::new_id());
        let texts: [String; 6] = [
            format!("department-{number}"),
            format!("Department of Public Works {number}"),
            format!("Ministère des Travaux publics {number}"),
            format!("DPW{number}"),
            format!("MTP{number}"),
            if number % 2 == 0 { "ON".to_owned() } else { "QC".to_owned() },
        ];
        rows.add([Value::from(id.0), 1_i64.into()]);
        rows.add(texts.map(Value::from));
        rows.add([Value::from(millis(machine::now()))]);
        made.push(id);
    }
    rows.insert(transaction).await?;
    Ok(made)
}

async fn insert_sessions(transaction: &Transaction, all: &[(PersonId, SessionId)]) -> Result<(), Failure> {
    let mut rows = Bulk::new("sessions", "id person_id started_at last_used_at ends_at");
    let now = machine::now();
    let end = millis(now + chrono::Duration::hours(SESSION_HOURS));
    for (person, session) in all {
        rows.add([session.0.into(), person.0.into(), millis(now).into(), millis(now).into(), end.into()]);
    }
    rows.insert(transaction).await
}

async fn micro(transaction: &Transaction) -> Result<ProgrammeKey, Failure> {
    let sql = "SELECT id, number FROM programmes WHERE slug = 'micro' ORDER BY number DESC LIMIT 1";
    let question = Statement::from_string(transaction.get_database_backend(), sql);
    let row = transaction.query_one_raw(question).await?.ok_or("there is no micro programme")?;
    let number: i32 = row.try_get("", "number")?;
    let id: Uuid = row.try_get("", "id")?;
    Ok(ProgrammeKey { id: ProgrammeId(id), number: u32::try_from(number)?, settings: None })
}
