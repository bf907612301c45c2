//! Who may do what to an opportunity, and when.

use chrono::{DateTime, Utc};

use super::{OpportunityFacts, OpportunityState, Review};
use crate::actor::{Actor, PlatformRole, Role, Visitor};
pub use crate::authority::{confirmed, holds, separate, separate_all};
use crate::ids::DepartmentId;
use crate::programmes::ApprovalKind;
use crate::refusal::Refusal;

/// Whoever asks or proposes stands outside of the file: without a role on the platform, which sees and
/// settles what others do, and without a role in the file's department. No departmental system ever does.
///
/// # Errors
/// `email_not_confirmed`, `not_for_systems`, `platform_role_held`, `own_department`.
pub fn is_outsider(actor: &Actor, opportunity: &OpportunityFacts) -> Result<(), Refusal> {
    confirmed(actor)?;
    if actor.system.is_some() {
        Err(Refusal::NotForSystems)
    } else if !actor.platform_roles.is_empty() {
        Err(Refusal::PlatformRoleHeld)
    } else if actor.works_in(opportunity.department_id) {
        Err(Refusal::OwnDepartment)
    } else {
        Ok(())
    }
}

/// Authors write opportunities of their department.
///
/// # Errors
/// `not_your_role`, `not_your_department`.
pub fn may_create(actor: &Actor, department_id: DepartmentId) -> Result<(), Refusal> {
    holds(actor, Role::Author, department_id)
}

/// Anybody reads what is public; officials read their department's files; auditors read files
/// once closed.
///
/// # Errors
/// `not_found`: what may not be read is not there.
pub fn may_read(visitor: &Visitor, opportunity: &OpportunityFacts) -> Result<(), Refusal> {
    if opportunity.is_public() || may_read_file(visitor, opportunity).is_ok() {
        Ok(())
    } else {
        Err(Refusal::NotFound)
    }
}

/// The file behind the public page: approvals, evaluation, contract, record.
///
/// # Errors
/// `not_found` when nothing of it is public, `not_your_department` or `not_your_role` otherwise.
pub fn may_read_file(visitor: &Visitor, opportunity: &OpportunityFacts) -> Result<(), Refusal> {
    let Some(actor) = visitor.actor() else {
        return Err(if opportunity.is_public() { Refusal::NotSignedIn } else { Refusal::NotFound });
    };
    let audits =
        actor.has(PlatformRole::Auditor) && (opportunity.closing.is_some() || opportunity.state.is_over());
    if actor.works_in(opportunity.department_id) || audits {
        return Ok(());
    }
    Err(match opportunity.is_public() {
        false => Refusal::NotFound,
        true if actor.is_official() => Refusal::NotYourDepartment,
        true => Refusal::NotYourRole,
    })
}

/// The person who wrote the file.
///
/// # Errors
/// As [`holds`], and `not_yours` for other authors of the department.
pub fn is_author(actor: &Actor, opportunity: &OpportunityFacts) -> Result<(), Refusal> {
    holds(actor, Role::Author, opportunity.department_id)?;
    if actor.is_or_acts_for(opportunity.author_id, Role::Author, opportunity.department_id) {
        Ok(())
    } else {
        Err(Refusal::NotYours)
    }
}

/// A contracting authority of the department who did not write the file.
///
/// # Errors
/// As [`holds`], and `duties_separated`.
pub fn is_contracting_authority(actor: &Actor, opportunity: &OpportunityFacts) -> Result<(), Refusal> {
    holds(actor, Role::ContractingAuthority, opportunity.department_id)?;
    separate_all(actor, &opportunity.authors())
}

/// Its author changes it while it is not published, or while it is open: then the change is the
/// draft of an amendment.
///
/// # Errors
/// As [`is_author`], and `not_editable`.
pub fn may_edit(actor: &Actor, opportunity: &OpportunityFacts, now: DateTime<Utc>) -> Result<(), Refusal> {
    is_author(actor, opportunity)?;
    match opportunity.state {
        OpportunityState::Unpublished => Ok(()),
        OpportunityState::Published if opportunity.is_open(now) => Ok(()),
        _ => Err(Refusal::NotEditable),
    }
}

/// Its author sends what they wrote for approval.
///
/// # Errors
/// As [`may_edit`], and `not_a_draft` when it was sent already or nothing was changed.
pub fn may_send_for_review(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    may_edit(actor, opportunity, now)?;
    match opportunity.review {
        Review::Writing => Ok(()),
        Review::ChangesRequested { .. } => Err(Refusal::NothingChanged),
        Review::Sent { .. } | Review::Settled => Err(Refusal::NotADraft),
    }
}

/// Who gives an approval: the approver for money, the contracting authority for fit; never the
/// author. Money and fit may come in any order.
///
/// # Errors
/// As [`holds`], `duties_separated`, `not_in_review`, `already_approved`.
pub fn may_approve(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    kind: ApprovalKind,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    may_review(actor, opportunity, kind, now)?;
    if opportunity.approval(kind).is_some() {
        return Err(Refusal::AlreadyApproved);
    }
    Ok(())
}

/// Who may ask for changes: whoever may give the approval, also after giving it.
///
/// # Errors
/// As [`may_approve`], without `already_approved`.
pub fn may_review(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    kind: ApprovalKind,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    let role = match kind {
        ApprovalKind::Money => Role::Approver,
        ApprovalKind::Fit => Role::ContractingAuthority,
    };
    holds(actor, role, opportunity.department_id)?;
    separate_all(actor, &opportunity.authors())?;
    let live = match opportunity.state {
        OpportunityState::Unpublished => true,
        _ => opportunity.is_open(now),
    };
    match opportunity.review {
        Review::Sent { .. } if live => Ok(()),
        _ => Err(Refusal::NotInReview),
    }
}

/// The contracting authority publishes what every approver approved.
///
/// # Errors
/// As [`is_contracting_authority`], `not_in_review`, `approval_missing`.
pub fn may_publish(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    required: &[ApprovalKind],
) -> Result<(), Refusal> {
    is_contracting_authority(actor, opportunity)?;
    if opportunity.state != OpportunityState::Unpublished {
        return Err(Refusal::NotADraft);
    }
    reviewed(opportunity, required)
}

/// The contracting authority publishes an amendment while the opportunity is open.
///
/// # Errors
/// As [`is_contracting_authority`], `not_published`, `not_open`, `not_in_review`, `approval_missing`.
pub fn may_amend(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    required: &[ApprovalKind],
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    is_contracting_authority(actor, opportunity)?;
    if !opportunity.is_public() {
        return Err(Refusal::NotPublished);
    }
    if !opportunity.is_open(now) {
        return Err(Refusal::NotOpen);
    }
    reviewed(opportunity, required)
}

fn reviewed(opportunity: &OpportunityFacts, required: &[ApprovalKind]) -> Result<(), Refusal> {
    match opportunity.review {
        Review::Sent { .. } if opportunity.is_approved(required) => Ok(()),
        Review::Sent { .. } => Err(Refusal::ApprovalMissing),
        Review::Writing | Review::ChangesRequested { .. } | Review::Settled => Err(Refusal::NotInReview),
    }
}

/// Before publication the author may call it off; afterwards only the contracting authority.
///
/// # Errors
/// `not_your_role`, `not_yours`, `duties_separated`, `already_over`, `contract_exists`.
pub fn may_cancel(actor: &Actor, opportunity: &OpportunityFacts) -> Result<(), Refusal> {
    if opportunity.is_public() {
        is_contracting_authority(actor, opportunity)?;
    } else {
        is_author(actor, opportunity).or_else(|_| is_contracting_authority(actor, opportunity))?;
    }
    match opportunity.state {
        OpportunityState::Unpublished | OpportunityState::Published | OpportunityState::Selected { .. } => {
            Ok(())
        }
        OpportunityState::Contracted { .. } => Err(Refusal::ContractExists),
        OpportunityState::Completed { .. }
        | OpportunityState::Cancelled { .. }
        | OpportunityState::Unsuccessful { .. } => Err(Refusal::AlreadyOver),
    }
}

/// An author of the department starts a new draft from an opportunity that they may read.
///
/// # Errors
/// As [`may_create`].
pub fn may_copy(actor: &Actor, department_id: DepartmentId) -> Result<(), Refusal> {
    may_create(actor, department_id)
}
