//! The organizations of the demonstration: a firm in Victoria and a cooperative of francophones, each
//! with people of the cast, an invitation and a request that wait.

use chrono::{DateTime, Duration, Utc};
use serde_json::json;
use shared::accounts::{PostalAddress, TaxStanding};
use shared::actor::By;
use shared::demonstration::Persona;
use shared::ids::{InvitationId, JoinRequestId, OrganizationId, PersonId, Version};
use shared::language::Language;
use shared::organizations::settings::INVITATION_DAYS;
use shared::organizations::{
    InvitationFacts, InvitationState, JoinRequestFacts, JoinRequestState, Member, OrganizationContact,
    OrganizationFacts, OrganizationProfile, OrganizationRole,
};
use shared::province::Province;

use super::find as person_of;
use crate::ctx::Write;
use crate::http::Problem;
use crate::organizations::store::{self, Invitation, JoinRequest, Organization};
use crate::stream::Stream;
use crate::{audit, machine};

/// Puts both into a fresh database, after the people.
///
/// # Errors
/// When the database does not answer.
pub async fn insert(write: &Write) -> Result<(), Problem> {
    let now = write.now().await?;
    let firm = insert_one(write, salish_coast(), (Persona::SmallFirm, Persona::Freelancer), now).await?;
    let people = (Persona::MontrealFreelancer, Persona::MonctonStudent);
    let cooperative = insert_one(write, erable(), people, now).await?;
    invite_amara(write, firm, now).await?;
    ask_to_join(write, cooperative, now).await?;
    say_capabilities(write).await
}

async fn insert_one(
    write: &Write,
    profile: OrganizationProfile,
    (owner, second): (Persona, Persona),
    now: DateTime<Utc>,
) -> Result<OrganizationId, Problem> {
    let (owner, second) = (person_of(write, owner).await?, person_of(write, second).await?);
    let role = match profile.tax {
        Some(TaxStanding::Registered { .. }) => OrganizationRole::Administrator,
        Some(TaxStanding::SmallSupplier) | None => OrganizationRole::Member,
    };
    let facts = OrganizationFacts {
        id: OrganizationId(machine::new_id()),
        version: Version::FIRST,
        members: vec![
            Member { person_id: owner, role: OrganizationRole::Owner, since: now },
            Member { person_id: second, role, since: now },
        ],
        offered_to: None,
        archived_at: None,
        official_in: Vec::new(),
    };
    let id = facts.id;
    store::insert(write, &Organization { facts, profile }, now).await?;
    let stream = Stream::Organization(id);
    audit::append(write, stream, "organization_created", By::Person(owner), &json!({}), now).await?;
    audit::append(write, stream, "invitation_accepted", By::Person(second), &json!({}), now).await?;
    Ok(id)
}

fn salish_coast() -> OrganizationProfile {
    OrganizationProfile {
        legal_name: "Salish Coast Software Inc.".to_owned(),
        operating_name: "Salish Coast".to_owned(),
        business_number: "812345676".to_owned(),
        address: address("702 Fort Street", "Victoria", Province::Bc, "V8W 1H2"),
        website: "https://salishcoast.example".to_owned(),
        contact: contact("Kenji Mori", "kenji.mori@salishcoast.example"),
        tax: Some(TaxStanding::Registered { gst_hst: "812345676RT0001".to_owned(), qst: None }),
    }
}

fn erable() -> OrganizationProfile {
    OrganizationProfile {
        legal_name: "Coopérative Érable numérique".to_owned(),
        address: address("4200, rue Saint-Denis", "Montréal", Province::Qc, "H2J 2K8"),
        website: "https://erable-numerique.example".to_owned(),
        contact: contact("Geneviève Tremblay", "genevieve.tremblay@pigiste.example"),
        tax: Some(TaxStanding::SmallSupplier),
        ..OrganizationProfile::default()
    }
}

fn address(line: &str, city: &str, province: Province, postal_code: &str) -> PostalAddress {
    PostalAddress {
        line: line.to_owned(),
        city: city.to_owned(),
        province: Some(province),
        postal_code: postal_code.to_owned(),
    }
}

fn contact(name: &str, email: &str) -> OrganizationContact {
    OrganizationContact { name: name.to_owned(), email: email.to_owned(), phone: String::new() }
}

/// Amara finds it under her organizations.
async fn invite_amara(
    write: &Write,
    organization_id: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let by = person_of(write, Persona::SmallFirm).await?;
    let facts = InvitationFacts {
        id: InvitationId(machine::new_id()),
        version: Version::FIRST,
        organization_id,
        email: "amara.okafor@student.example".to_owned(),
        role: OrganizationRole::Member,
        // The story takes weeks: the invitation is still good when it ends.
        expires_at: now + Duration::days(INVITATION_DAYS * 6),
        state: InvitationState::Pending,
    };
    let data = json!({ "invitation_id": facts.id, "role": facts.role });
    let invitation = Invitation { facts, language: Language::En, invited_by: by, sent_at: now };
    store::insert_invitation(write, &invitation).await?;
    let stream = Stream::Organization(organization_id);
    audit::append(write, stream, "member_invited", By::Person(by), &data, now).await
}

/// Maya would like to work with the cooperative too.
async fn ask_to_join(
    write: &Write,
    organization_id: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let person_id = person_of(write, Persona::Freelancer).await?;
    let facts = JoinRequestFacts {
        id: JoinRequestId(machine::new_id()),
        version: Version::FIRST,
        organization_id,
        person_id,
        state: JoinRequestState::Pending,
    };
    let note = "We repaired the same form together last spring; I would like to propose with you.";
    store::insert_request(write, &JoinRequest { facts, note: note.to_owned(), asked_at: now }).await?;
    let stream = Stream::Organization(organization_id);
    audit::append(write, stream, "join_requested", By::Person(person_id), &json!({}), now).await
}

/// Together the firm has seven of the nine: its page says which two are missing.
async fn say_capabilities(write: &Write) -> Result<(), Problem> {
    let listed: Vec<_> = store::capabilities(write).await?.into_iter().map(|one| one.id).collect();
    let chosen = [(Persona::SmallFirm, 0, 5), (Persona::Freelancer, 4, 7), (Persona::MonctonStudent, 7, 9)];
    for (persona, from, to) in chosen {
        let person: PersonId = person_of(write, persona).await?;
        store::choose_capabilities(write, person, listed.get(from..to).unwrap_or_default()).await?;
    }
    Ok(())
}
