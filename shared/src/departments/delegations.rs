//! Lending a role: for some days, to one official of the same department, and not onward.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::rules::{may_delegate, may_end};
use super::{Delegation, DelegationDraft, DepartmentFacts};
use crate::actor::{Actor, Role};
use crate::calendar::{eastern, eastern_day};
use crate::ids::{DelegationId, Version};
use crate::refusal::Refusal;

/// How long a role may be lent, in days.
pub const DAYS_MAX: i64 = 90;

/// Lends a role from the first to the last of some days, both included.
///
/// # Errors
/// As [`may_delegate`]; `not_on_yourself`, `not_an_official` for people who hold no role in the
/// department, `delegation_chained` where the delegate lends a role meanwhile or the delegator is lent
/// one by them, `role_lent` where the role is lent in these days already, `role_held` to somebody who
/// holds it in their own right.
pub fn delegate(
    actor: &Actor,
    department: &DepartmentFacts,
    draft: &DelegationDraft,
    id: DelegationId,
) -> Result<Delegation, Refusal> {
    let DelegationDraft { role, delegate_id, from, to } = *draft;
    may_delegate(actor, department.id, role)?;
    if delegate_id == actor.person_id {
        return Err(Refusal::NotOnYourself);
    }
    if !department.employs(delegate_id) {
        return Err(Refusal::NotAnOfficial);
    }
    if department.holds(delegate_id, role) {
        return Err(Refusal::RoleHeld);
    }
    let delegation = Delegation {
        id,
        version: Version::FIRST,
        department_id: department.id,
        delegator_id: actor.person_id,
        delegate_id,
        role,
        from: eastern(from, NaiveTime::MIN),
        until: eastern(to.checked_add_days(Days::new(1)).unwrap_or(to), NaiveTime::MIN),
        ended_at: None,
    };
    meets_no_other(department, &delegation)?;
    Ok(delegation)
}

/// Two people never stand in for each other, whoever stands in for somebody is not away themself,
/// and a role is lent to one person at a time.
fn meets_no_other(department: &DepartmentFacts, new: &Delegation) -> Result<(), Refusal> {
    let meanwhile = || department.delegations.iter().filter(|other| other.meets(new.from, new.until));
    if meanwhile().any(|other| other.delegator_id == new.delegator_id && other.role == new.role) {
        return Err(Refusal::RoleLent);
    }
    let chained =
        |other: &Delegation| other.delegator_id == new.delegate_id || other.delegate_id == new.delegator_id;
    if meanwhile().any(chained) { Err(Refusal::DelegationChained) } else { Ok(()) }
}

/// Ends it early.
///
/// # Errors
/// As [`may_end`].
pub fn end(actor: &Actor, delegation: &Delegation, now: DateTime<Utc>) -> Result<Delegation, Refusal> {
    may_end(actor, delegation, now)?;
    Ok(Delegation { version: delegation.version.next(), ended_at: Some(now), ..delegation.clone() })
}

/// What is wrong with the days, with the place in the draft: they begin today or later, are in order,
/// and not too many.
#[must_use]
pub fn wrong_days(
    from: NaiveDate,
    to: NaiveDate,
    now: DateTime<Utc>,
) -> Option<(&'static str, &'static str)> {
    if from < eastern_day(now) {
        Some(("/from", "in_the_past"))
    } else if to < from {
        Some(("/to", "in_the_past"))
    } else if (to - from).num_days() >= DAYS_MAX {
        Some(("/to", "too_many_days"))
    } else {
        None
    }
}

/// The duty under which an event of a file was done, for the record to say for whom.
#[must_use]
pub fn duty_of(event: &str) -> Option<Role> {
    match event {
        "opportunity_created"
        | "opportunity_sent_for_review"
        | "question_answered"
        | "criterion_assessed"
        | "evaluation_completed"
        | "proposals_opened"
        | "work_accepted"
        | "revision_requested" => Some(Role::Author),
        "money_approved" => Some(Role::Approver),
        "fit_approved"
        | "opportunity_published"
        | "opportunity_amended"
        | "public_value_fixed"
        | "offer_made"
        | "ended_without_award"
        | "contract_signed"
        | "delivery_extended"
        | "contract_terminated"
        | "dispute_decided" => Some(Role::ContractingAuthority),
        "invoice_returned" | "invoice_certified" => Some(Role::Certifier),
        "payment_made" => Some(Role::Payer),
        _ => None,
    }
}
