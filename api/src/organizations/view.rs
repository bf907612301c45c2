//! What people read of an organization: everybody a little, its members the rest.

use chrono::{DateTime, Utc};
use shared::actor::{Actor, Visitor};
use shared::ids::{CapabilityId, OrganizationId, PersonId};
use shared::organizations::settings::QUALIFIED_MEMBERS_MIN;
use shared::organizations::{
    CapabilityView, InvitationView, JoinRequestView, MemberView, OrganizationInside, OrganizationRole,
    OrganizationView, QualificationRule, qualification,
};

use super::open_files;
use super::store::{self, Invitation, JoinRequest, Organization};
use crate::audience;
use crate::ctx::{Act, Ctx};
use crate::db::Transaction;
use crate::http::problem::Problem;

/// An organization as it is saved, for the reply to an act.
///
/// # Errors
/// `not_found`.
pub async fn saved(act: &Act, id: OrganizationId, actor: &Actor) -> Result<OrganizationView, Problem> {
    of(act, id, &Visitor::Person(actor.clone()), act.now().await?).await
}

/// An organization as it stands once everything is kept, for the reply to a replay.
///
/// # Errors
/// `not_found`.
pub async fn fresh(ctx: &Ctx, id: OrganizationId, actor: &Actor) -> Result<OrganizationView, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    of(&read, id, &Visitor::Person(actor.clone()), now).await
}

/// An organization that a visitor may see.
///
/// # Errors
/// `not_found`.
pub async fn of(
    transaction: &Transaction,
    id: OrganizationId,
    visitor: &Visitor,
    now: DateTime<Utc>,
) -> Result<OrganizationView, Problem> {
    let organization = store::read(transaction, id, visitor).await?;
    let listed = store::capabilities(transaction).await?;
    let people: Vec<PersonId> = organization.facts.members.iter().map(|member| member.person_id).collect();
    let held = store::capabilities_of(transaction, &people).await?;
    let covered = listed.iter().filter(|one| held.iter().any(|(_, id)| *id == one.id)).cloned().collect();
    let role = visitor.actor().and_then(|actor| organization.facts.role_of(actor.person_id));
    let asked = match visitor.actor() {
        Some(actor) if role.is_none() => store::waits(transaction, id, actor.person_id).await?,
        _ => false,
    };
    let inside = match role {
        Some(role) => Some(inside(transaction, &organization, role, (listed, &held), now).await?),
        None => None,
    };
    let Organization { facts, profile } = organization;
    Ok(OrganizationView {
        id,
        version: facts.version,
        legal_name: profile.legal_name,
        operating_name: profile.operating_name,
        province: profile.address.province,
        website: profile.website,
        capabilities: covered,
        asked,
        inside,
    })
}

async fn inside(
    transaction: &Transaction,
    organization: &Organization,
    role: OrganizationRole,
    (listed, held): (Vec<CapabilityView>, &[(PersonId, CapabilityId)]),
    now: DateTime<Utc>,
) -> Result<OrganizationInside, Problem> {
    let facts = &organization.facts;
    let asked: Vec<CapabilityId> = listed.iter().map(|one| one.id).collect();
    let covered: Vec<CapabilityId> = held.iter().map(|(_, id)| *id).collect();
    let members = u32::try_from(facts.members.len()).unwrap_or(u32::MAX);
    let rule = QualificationRule { members_min: QUALIFIED_MEMBERS_MIN };
    let (invitations, requests, open_files) = match role.binds() {
        true => (
            store::open_invitations(transaction, facts.id).await?,
            requests(transaction, facts.id).await?,
            open_files::of(transaction, facts.id, now).await?,
        ),
        false => (Vec::new(), Vec::new(), Vec::new()),
    };
    Ok(OrganizationInside {
        role,
        facts: facts.clone(),
        profile: organization.profile.clone(),
        people: people(transaction, organization, held).await?,
        qualification: qualification(rule, members, &asked, &covered),
        asked_capabilities: listed,
        invitations: invitations.into_iter().map(invitation).collect(),
        requests,
        open_files,
    })
}

async fn people(
    transaction: &Transaction,
    organization: &Organization,
    held: &[(PersonId, CapabilityId)],
) -> Result<Vec<MemberView>, Problem> {
    let members = &organization.facts.members;
    let ids: Vec<PersonId> = members.iter().map(|member| member.person_id).collect();
    let names = audience::names(transaction, &ids).await?;
    let view = |member: &shared::organizations::Member| MemberView {
        person_id: member.person_id,
        name: name_of(&names, member.person_id),
        role: member.role,
        since: member.since,
        capabilities: held.iter().filter(|(who, _)| *who == member.person_id).map(|(_, id)| *id).collect(),
    };
    let mut people: Vec<MemberView> = members.iter().map(view).collect();
    people.sort_by(|one, other| one.role.cmp(&other.role).then(one.name.cmp(&other.name)));
    Ok(people)
}

async fn requests(transaction: &Transaction, id: OrganizationId) -> Result<Vec<JoinRequestView>, Problem> {
    let found = store::open_requests(transaction, id).await?;
    let ids: Vec<PersonId> = found.iter().map(|request| request.facts.person_id).collect();
    let names = audience::names(transaction, &ids).await?;
    let view = |JoinRequest { facts, note, asked_at }: JoinRequest| JoinRequestView {
        id: facts.id,
        version: facts.version,
        name: name_of(&names, facts.person_id),
        note,
        asked_at,
    };
    Ok(found.into_iter().map(view).collect())
}

/// An invitation as the owner and administrators read it.
#[must_use]
pub fn invitation(invitation: Invitation) -> InvitationView {
    let Invitation { facts, sent_at, .. } = invitation;
    InvitationView {
        id: facts.id,
        version: facts.version,
        email: facts.email,
        role: facts.role,
        sent_at,
        expires_at: facts.expires_at,
    }
}

fn name_of(names: &[(PersonId, String)], id: PersonId) -> String {
    names.iter().find(|(one, _)| *one == id).map(|(_, name)| name.clone()).unwrap_or_default()
}
