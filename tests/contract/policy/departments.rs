//! What may be done about a department and its people.

use shared::actor::Role;
use shared::departments::{Delegation, DepartmentFacts, DepartmentInvitationState, Invitation, RoleGrant};
use shared::ids::{DelegationId, DepartmentInvitationId, Version};
use shared::language::Language;
use shared::policy::Act;
use uuid::Uuid;

use super::Table;
use super::files::{days, opportunities};
use super::organizations::ADDRESS;
use super::people::{APPROVER, AUTHOR, ESDC, PAYER, person};

/// The department, its people, delegations, invitations and files.
pub fn on_departments(table: &mut Table) {
    let id = *ESDC;
    table.states("create_department", [("anywhere", Act::CreateDepartment)]);
    table.states("read_department", [("ESDC", Act::ReadDepartment(id))]);
    table.states("edit_department", [("ESDC", Act::IdentifyDepartment(id))]);
    table.states("administer_department", [("ESDC", Act::AdministerDepartment(id))]);
    let administrator = &[Role::DepartmentAdministrator];
    table.states(
        "invite_official",
        [
            ("to ESDC, as an author", Act::InviteOfficial(id, &[Role::Author])),
            ("to ESDC, as an administrator", Act::InviteOfficial(id, administrator)),
        ],
    );
    on_invitations(table);
    table.states("leave_department", [("ESDC", Act::LeaveDepartment(id))]);
    let roles = Role::ALL.map(|role| (role.code(), Act::DelegateRole(id, role)));
    table.states("delegate_role", roles);
    let lent = delegations();
    table.states("end_delegation", lent.iter().map(|(state, it)| (*state, Act::EndDelegation(it))));
    let files = opportunities();
    table.states("hand_over", files.iter().map(|(state, facts)| (*state, Act::HandOver(facts))));
}

fn on_invitations(table: &mut Table) {
    let sent = invitations();
    let reads = sent.iter().map(|(state, it)| (*state, Act::ReadDepartmentInvitation(it, ADDRESS)));
    table.states("read_department_invitation", reads);
    let answers = sent.iter().map(|(state, it)| (*state, Act::AnswerDepartmentInvitation(it, ADDRESS)));
    table.states("accept_department_invitation, decline_department_invitation", answers);
    let department = department();
    let asks = [
        ("with an address of ESDC", Act::RequestRoles(&department, "zoe@esdc-edsc.example")),
        ("with another address", Act::RequestRoles(&department, ADDRESS)),
    ];
    table.states("request_roles", asks);
}

fn department() -> DepartmentFacts {
    DepartmentFacts {
        id: *ESDC,
        version: Version(3),
        domains: vec!["esdc-edsc.example".to_owned()],
        grants: vec![RoleGrant { person_id: person(AUTHOR), role: Role::Author }],
        delegations: Vec::new(),
    }
}

/// An invitation in every state that decides.
fn invitations() -> Vec<(&'static str, Invitation)> {
    let pending = Invitation {
        id: DepartmentInvitationId(Uuid::from_u128(80)),
        version: Version(1),
        department_id: *ESDC,
        email: ADDRESS.to_owned(),
        roles: vec![Role::Author],
        reason: None,
        language: Language::En,
        invited_by: person(53),
        invited_at: days(-3),
        ends_at: days(11),
        state: DepartmentInvitationState::Pending,
    };
    vec![
        ("pending", pending.clone()),
        ("past its time", Invitation { ends_at: days(-1), ..pending.clone() }),
        ("to another address", Invitation { email: "other@example.ca".to_owned(), ..pending }),
    ]
}

/// A delegation from the approver to the payer, running and over.
fn delegations() -> Vec<(&'static str, Delegation)> {
    let running = Delegation {
        id: DelegationId(Uuid::from_u128(81)),
        version: Version(1),
        department_id: *ESDC,
        delegator_id: person(APPROVER),
        delegate_id: person(PAYER),
        role: Role::Approver,
        from: days(-1),
        until: days(5),
        ended_at: None,
    };
    vec![("running", running.clone()), ("over", Delegation { until: days(-1), ..running })]
}
