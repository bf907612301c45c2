//! Departments on their way out.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{DepartmentInvitationState, DepartmentSettings, RequestState};
use crate::actor::Role;
use crate::ids::{
    DelegationId, DepartmentId, DepartmentInvitationId, OpportunityId, PersonId, RoleRequestId, Version,
};
use crate::language::Bilingual;
use crate::opportunities::{Phase, WorkKind};
use crate::province::Province;

/// A department of the Government of Canada.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DepartmentView {
    /// Which one.
    pub id: DepartmentId,
    /// Its version.
    pub version: Version,
    /// Its applied title.
    pub name: Bilingual,
    /// Its abbreviation.
    pub acronym: Bilingual,
    /// The province of its contracting address: decides the tax on its contracts.
    pub contracting_province: Province,
}

/// A department as its own officials and the product owner read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DepartmentDetail {
    /// Which one.
    pub id: DepartmentId,
    /// Its version: it grows with every change of people or settings.
    pub version: Version,
    /// Its short name in addresses.
    pub slug: String,
    /// Its applied title.
    pub name: Bilingual,
    /// Its abbreviation.
    pub acronym: Bilingual,
    /// The e-mail domains of its officials.
    pub domains: Vec<String>,
    /// The settings that new files begin with.
    pub settings: DepartmentSettingsView,
}

/// One version of a department's settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DepartmentSettingsView {
    /// Its number, from 1.
    pub number: u32,
    /// Since when new files begin with it.
    pub since: DateTime<Utc>,
    /// The settings.
    pub settings: DepartmentSettings,
}

/// A file of a department that its authors start from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TemplateView {
    /// Which one: to be copied.
    pub id: OpportunityId,
    /// Its title.
    pub title: Bilingual,
    /// The kind of work that it is a template for.
    pub kind: WorkKind,
}

/// An official of a department.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OfficialView {
    /// Who.
    pub person_id: PersonId,
    /// What they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The roles they hold in their own right.
    pub roles: Vec<OfficialRole>,
    /// How many files that are not over they are the author of.
    pub open_files: u32,
}

/// A role that an official holds in their own right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OfficialRole {
    /// Which one.
    pub role: Role,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// An invitation, as those who sent it and whoever it went to read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DepartmentInvitationView {
    /// Which one.
    pub id: DepartmentInvitationId,
    /// The version.
    pub version: Version,
    /// Whose officials they would be.
    pub department: DepartmentView,
    /// The address it went to.
    pub email: String,
    /// The roles.
    pub roles: Vec<Role>,
    /// Why the address is none of the department's domains.
    pub reason: Option<String>,
    /// The name of who sent it.
    pub invited_by: String,
    /// When.
    pub invited_at: DateTime<Utc>,
    /// Until when it can be answered.
    pub ends_at: DateTime<Utc>,
    /// What became of it.
    pub state: DepartmentInvitationState,
    /// Whether it can still be answered.
    pub open: bool,
}

/// A request for roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RoleRequestView {
    /// Which one.
    pub id: RoleRequestId,
    /// The version.
    pub version: Version,
    /// Where.
    pub department: DepartmentView,
    /// Who asks.
    pub person_id: PersonId,
    /// Their name.
    pub name: String,
    /// Their address, of one of the department's domains.
    pub email: String,
    /// For which roles.
    pub roles: Vec<Role>,
    /// What they say for it.
    pub note: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// What became of it.
    pub state: RequestState,
}

/// A role lent to another official.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DelegationView {
    /// Which one.
    pub id: DelegationId,
    /// The version.
    pub version: Version,
    /// Where.
    pub department_id: DepartmentId,
    /// Which role.
    pub role: Role,
    /// Whose it is.
    pub delegator_id: PersonId,
    /// Their name.
    pub delegator: String,
    /// Who acts in it meanwhile.
    pub delegate_id: PersonId,
    /// Their name.
    pub delegate: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// When it was ended early.
    pub ended_at: Option<DateTime<Utc>>,
    /// Whether it is over.
    pub over: bool,
}

/// A file that is not over, for those who see to it that somebody answers for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OpenFileView {
    /// Which one.
    pub id: OpportunityId,
    /// Its version.
    pub version: Version,
    /// Its title.
    pub title: Bilingual,
    /// Where it stands.
    pub phase: Phase,
    /// Its author.
    pub author_id: PersonId,
    /// Their name.
    pub author: String,
    /// Whether the author can no longer act on it: deactivated, or no author of the department any more.
    pub orphaned: bool,
}
