//! For whom a departmental system asks: what the operation needs of it, and the person it names.
//!
//! `On-Behalf-Of` holds the id or the e-mail address of an official of the system's department;
//! `Evidence-Reference` where the department keeps the proof of their decision. Separation of duties and
//! roles are then tested on that person, by the rules that hold for everybody.

use actix_web::http::header::HeaderMap;
use shared::accounts::normal_email;
use shared::actor::{Actor, Factor, Hand, System};
use shared::ids::PersonId;
use shared::policy::systems::{InWhoseName, Transmission, transmission};
use shared::refusal::Refusal;

use super::arrive::Arrived;
use crate::accounts;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::openapi::served;

/// The header that names the person.
pub const ON_BEHALF_OF: &str = "on-behalf-of";
/// The header that names the proof.
pub const EVIDENCE: &str = "evidence-reference";
/// The most characters that a reference to a proof may have.
pub const EVIDENCE_MAX: usize = 200;

/// Whoever acts when a system asks for an operation.
///
/// # Errors
/// `not_for_systems`, `scope_missing`, `decision_needs_a_person`, `behalf_refused`; inside, so that a public
/// operation may go on without. Outside, when the database does not answer.
pub async fn actor_of(
    transaction: &Transaction,
    arrived: &Arrived,
    (method, path): (&str, &str),
    headers: &HeaderMap,
) -> Result<Result<Actor, Refusal>, Problem> {
    let asked = served::act_at(method, path).and_then(transmission);
    let Some(Transmission { scope, name }) = asked else {
        return Ok(Err(Refusal::NotForSystems));
    };
    if !arrived.scopes.contains(&scope) {
        return Ok(Err(Refusal::ScopeMissing));
    }
    let evidence = said(headers, EVIDENCE).filter(|text| text.chars().count() <= EVIDENCE_MAX);
    let evidence = match (name, evidence) {
        (InWhoseName::Own, _) => return Ok(Ok(Actor::reading(arrived.client_id, arrived.department_id))),
        (InWhoseName::PersonWithEvidence, None) => return Ok(Err(Refusal::DecisionNeedsAPerson)),
        (InWhoseName::Person | InWhoseName::PersonWithEvidence, evidence) => evidence,
    };
    let Some(named) = said(headers, ON_BEHALF_OF) else {
        return Ok(Err(Refusal::DecisionNeedsAPerson));
    };
    let Arrived { client_id, department_id, .. } = *arrived;
    let system = System { client_id, department_id, hand: Hand::Person { evidence } };
    let person = person(transaction, &named).await?.map(|person| person.transmitted(system));
    Ok(person.filter(|person| person.works_in(department_id)).ok_or(Refusal::BehalfRefused))
}

async fn person(transaction: &Transaction, named: &str) -> Result<Option<Actor>, Problem> {
    let id = match named.parse::<PersonId>() {
        Ok(id) => Some(id),
        Err(_) => {
            let found = accounts::store::by_email(transaction, &normal_email(named)).await?;
            found.map(|found| found.account.id)
        }
    };
    match id {
        Some(id) => accounts::sessions::actor(transaction, id, Factor::One).await,
        None => Ok(None),
    }
}

fn said(headers: &HeaderMap, name: &str) -> Option<String> {
    let text = std::str::from_utf8(headers.get(name)?.as_bytes()).ok()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
