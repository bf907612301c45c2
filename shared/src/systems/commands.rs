//! Making a departmental system, giving it the next key, and ending it.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};

use super::{ClientDraft, ClientFacts, ClientKey};
use crate::actor::Actor;
use crate::calendar::{eastern, eastern_day};
use crate::departments::rules::may_administer;
use crate::ids::{ClientId, DepartmentId, Version};
use crate::refusal::Refusal;

/// How many systems of a department may be live at once.
pub const CLIENTS_MAX: usize = 20;
/// How long a key may go on beside the one that replaces it, in days.
pub const OVERLAP_DAYS_MAX: u32 = 7;
/// How long a system may last, in days: then somebody looks at it again.
const DAYS_MAX: u64 = 730;

/// A department's administrator makes a system of it.
///
/// # Errors
/// As [`may_administer`]; `too_many_systems`.
pub fn create(
    actor: &Actor,
    department_id: DepartmentId,
    live: usize,
    draft: ClientDraft,
    id: ClientId,
    now: DateTime<Utc>,
) -> Result<ClientFacts, Refusal> {
    may_administer(actor, department_id)?;
    if live >= CLIENTS_MAX {
        return Err(Refusal::TooManySystems);
    }
    let ClientDraft { name, purpose, contact, mut scopes, ends_on } = draft;
    scopes.sort_unstable();
    scopes.dedup();
    Ok(ClientFacts {
        id,
        version: Version::FIRST,
        department_id,
        name: name.trim().to_owned(),
        purpose: purpose.trim().to_owned(),
        contact: contact.trim().to_lowercase(),
        scopes,
        made_by: actor.person_id,
        made_at: now,
        ends_at: end_of(ends_on),
        revoked_at: None,
    })
}

/// How many days before its end the administrators are told of it.
pub const REMINDER_DAYS: [i64; 2] = [30, 7];

/// The instant after an Eastern day.
#[must_use]
pub fn end_of(day: NaiveDate) -> DateTime<Utc> {
    eastern(day.checked_add_days(Days::new(1)).unwrap_or(day), NaiveTime::MIN)
}

/// What is wrong with the last day of a system, with the place in the draft: it lies ahead, and within
/// two years.
#[must_use]
pub fn wrong_end(draft: &ClientDraft, now: DateTime<Utc>) -> Option<(&'static str, &'static str)> {
    let today = eastern_day(now);
    let last = today.checked_add_days(Days::new(DAYS_MAX)).unwrap_or(today);
    if draft.ends_on < today {
        Some(("/ends_on", "in_the_past"))
    } else if draft.ends_on > last {
        Some(("/ends_on", "within_two_years"))
    } else {
        None
    }
}

/// Gives a system its next key.
///
/// # Errors
/// As [`may_administer`]; `system_over`.
pub fn rotate(actor: &Actor, client: &ClientFacts, now: DateTime<Utc>) -> Result<ClientFacts, Refusal> {
    may_administer(actor, client.department_id)?;
    match client.is_live(now) {
        true => Ok(ClientFacts { version: client.version.next(), ..client.clone() }),
        false => Err(Refusal::SystemOver),
    }
}

/// Until when the keys before the newest count: each as long as it would, and no longer than the overlap.
#[must_use]
pub fn ends_of_keys(keys: &[ClientKey], overlap_days: u32, now: DateTime<Utc>) -> Vec<ClientKey> {
    let last = now + Duration::days(i64::from(overlap_days.min(OVERLAP_DAYS_MAX)));
    let end = |key: &ClientKey| key.ends_at.map_or(last, |end| end.min(last));
    keys.iter().map(|key| ClientKey { ends_at: Some(end(key)), ..key.clone() }).collect()
}

/// Ends a system and every key of it, at once.
///
/// # Errors
/// As [`may_administer`]; `system_over`.
pub fn revoke(actor: &Actor, client: &ClientFacts, now: DateTime<Utc>) -> Result<ClientFacts, Refusal> {
    let next = rotate(actor, client, now)?;
    Ok(ClientFacts { revoked_at: Some(now), ..next })
}
