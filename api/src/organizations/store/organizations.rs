//! One organization with its people: locked, read and saved.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder, QuerySelect};
use shared::actor::{Actor, Visitor};
use shared::ids::{DepartmentId, OrganizationId, PersonId, Version};
use shared::organizations::rules::may_read;
use shared::organizations::{Member, OrganizationFacts, OrganizationProfile, OrganizationRole, name_key};
use shared::refusal::Refusal;

use crate::accounts::entity::role_grants;
use crate::columns::{code, from_document, millis, moment, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::{Problem, unless_unique};
use crate::organizations::entity::members;
use crate::organizations::entity::organizations::{ActiveModel, Column, Entity, Model};

/// An organization: what decides about it, and what it says of itself.
#[derive(Clone, Debug)]
pub struct Organization {
    /// What decisions depend on.
    pub facts: OrganizationFacts,
    /// What it says of itself.
    pub profile: OrganizationProfile,
}

impl Organization {
    /// What people call it.
    #[must_use]
    pub fn name(&self) -> &str {
        match self.profile.operating_name.as_str() {
            "" => &self.profile.legal_name,
            name => name,
        }
    }
}

/// Locks an organization that the actor may see, for a change.
///
/// # Errors
/// `not_found`.
pub async fn lock(write: &Write, id: OrganizationId, actor: &Actor) -> Result<Organization, Problem> {
    let organization = lock_unchecked(write, id).await?;
    may_read(&Visitor::Person(actor.clone()), &organization.facts)?;
    Ok(organization)
}

/// As [`lock`], where the caller knows by what right.
///
/// # Errors
/// `not_found`.
pub async fn lock_unchecked(write: &Write, id: OrganizationId) -> Result<Organization, Problem> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?;
    whole(write, row.ok_or(Refusal::NotFound)?).await
}

/// Locks an organization so that nobody changes it meanwhile, while others may do the same.
///
/// # Errors
/// `not_found`.
pub async fn lock_shared(write: &Write, id: OrganizationId) -> Result<Organization, Problem> {
    let row = Entity::find_by_id(id.0).lock_shared().one(&**write).await?;
    whole(write, row.ok_or(Refusal::NotFound)?).await
}

/// Locks several organizations, in one order whoever asks.
///
/// # Errors
/// When the database does not answer.
pub async fn lock_several(write: &Write, ids: &[OrganizationId]) -> Result<(), Problem> {
    let rows = Entity::find().filter(Column::Id.is_in(ids.iter().map(|id| id.0)));
    rows.order_by_asc(Column::Id).lock_exclusive().all(&**write).await?;
    Ok(())
}

/// An organization that the visitor may see.
///
/// # Errors
/// `not_found`.
pub async fn read(
    transaction: &Transaction,
    id: OrganizationId,
    visitor: &Visitor,
) -> Result<Organization, Problem> {
    let organization = read_unchecked(transaction, id).await?;
    may_read(visitor, &organization.facts)?;
    Ok(organization)
}

/// As [`read`], where the caller knows by what right.
///
/// # Errors
/// `not_found`.
pub async fn read_unchecked(transaction: &Transaction, id: OrganizationId) -> Result<Organization, Problem> {
    let row = Entity::find_by_id(id.0).one(transaction).await?;
    whole(transaction, row.ok_or(Refusal::NotFound)?).await
}

pub(super) async fn whole(transaction: &Transaction, row: Model) -> Result<Organization, Problem> {
    let rows = members::Entity::find()
        .filter(members::Column::OrganizationId.eq(row.id))
        .order_by_asc(members::Column::Since)
        .order_by_asc(members::Column::PersonId)
        .all(transaction)
        .await?;
    let members: Vec<Member> = rows.into_iter().map(member).collect::<Result<_, Problem>>()?;
    let facts = OrganizationFacts {
        id: OrganizationId(row.id),
        version: Version(row.version),
        offered_to: row.offered_to.map(PersonId),
        archived_at: row.archived_at.map(moment),
        official_in: Vec::new(),
        members,
    };
    let official_in = departments_of(transaction, &facts.binding()).await?;
    Ok(Organization {
        facts: OrganizationFacts { official_in, ..facts },
        profile: from_document(&row.profile)?,
    })
}

pub(super) fn member(row: members::Model) -> Result<Member, Problem> {
    Ok(Member {
        person_id: PersonId(row.person_id),
        role: code(OrganizationRole::from_code(&row.role), "organization_members.role")?,
        since: moment(row.since),
    })
}

/// The departments that these people hold roles in.
async fn departments_of(
    transaction: &Transaction,
    people: &[PersonId],
) -> Result<Vec<DepartmentId>, Problem> {
    let found: Vec<Uuid> = role_grants::Entity::find()
        .select_only()
        .column(role_grants::Column::DepartmentId)
        .distinct()
        .filter(role_grants::Column::PersonId.is_in(people.iter().map(|id| id.0)))
        .into_tuple()
        .all(transaction)
        .await?;
    Ok(found.into_iter().map(DepartmentId).collect())
}

/// Keeps a new organization with its owner.
///
/// # Errors
/// `business_number_taken`.
pub async fn insert(write: &Write, organization: &Organization, now: DateTime<Utc>) -> Result<(), Problem> {
    let mut row = columns(organization)?;
    row.created_at = Set(millis(now));
    let inserted = Entity::insert(row).exec_without_returning(&**write).await;
    inserted.map_err(|error| unless_unique(error, Refusal::BusinessNumberTaken))?;
    for member in &organization.facts.members {
        insert_member(write, organization.facts.id, member).await?;
    }
    Ok(())
}

/// Saves an organization and what changed among its people since `before`.
///
/// # Errors
/// `changed_meanwhile`, `business_number_taken`.
pub async fn save(
    write: &Write,
    before: &OrganizationFacts,
    organization: &Organization,
) -> Result<(), Problem> {
    let saved = Entity::update_many()
        .set(columns(organization)?)
        .filter(Column::Id.eq(before.id.0))
        .filter(Column::Version.eq(before.version.0))
        .exec(&**write)
        .await
        .map_err(|error| unless_unique(error, Refusal::BusinessNumberTaken))?;
    if saved.rows_affected != 1 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let now = &organization.facts.members;
    let is_kept = |member: &Member| now.contains(member);
    let gone = before.members.iter().filter(|member| !is_kept(member)).map(|member| member.person_id.0);
    members::Entity::delete_many()
        .filter(members::Column::OrganizationId.eq(before.id.0))
        .filter(members::Column::PersonId.is_in(gone))
        .exec(&**write)
        .await?;
    for member in now.iter().filter(|member| !before.members.contains(member)) {
        insert_member(write, before.id, member).await?;
    }
    Ok(())
}

async fn insert_member(write: &Write, id: OrganizationId, member: &Member) -> Result<(), Problem> {
    let row = members::Model {
        organization_id: id.0,
        person_id: member.person_id.0,
        role: member.role.code().to_owned(),
        since: millis(member.since),
    };
    let inserted = members::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await;
    inserted.map(|_| ()).map_err(|error| unless_unique(error, Refusal::AlreadyMember))
}

fn columns(organization: &Organization) -> Result<ActiveModel, Problem> {
    let Organization { facts, profile } = organization;
    Ok(ActiveModel {
        id: Set(facts.id.0),
        version: Set(facts.version.0),
        legal_name: Set(profile.legal_name.clone()),
        name_key: Set(name_key(&profile.legal_name)),
        operating_key: Set(name_key(&profile.operating_name)),
        business_number: Set(Some(profile.business_number.clone()).filter(|number| !number.is_empty())),
        profile: Set(to_document(profile)?),
        offered_to: Set(facts.offered_to.map(|id| id.0)),
        archived_at: Set(facts.archived_at.map(millis)),
        ..Default::default()
    })
}
