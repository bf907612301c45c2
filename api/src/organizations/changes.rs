//! `GET /organizations/{id}/changes`.

use actix_web::get;
use serde::Deserialize;
use shared::ids::{OrganizationId, PersonId};
use shared::language::Words;
use shared::organizations::{OrganizationChange, OrganizationRole, rules::may_read_inside};
use shared::page::Page;

use super::store;
use crate::columns::from_document;
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::http::cursor;
use crate::http::{Listed, Paging, Path, Problem, Query, SignedIn};
use crate::stream::Stream;
use crate::{audience, audit};

/// The part of an event that people read.
#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    data: Data,
}

#[derive(Default, Deserialize)]
struct Data {
    person_id: Option<PersonId>,
    role: Option<OrganizationRole>,
}

/// List what changed in an organization, the newest first.
///
/// From the record itself; for its members.
#[utoipa::path(tag = "organizations", params(Paging))]
#[get("/organizations/{id}/changes")]
pub async fn list_organization_changes(
    SignedIn(actor): SignedIn,
    id: Path<OrganizationId>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<OrganizationChange>, Problem> {
    let read = ctx.begin_read().await?;
    may_read_inside(&actor, &store::read_unchecked(&read, *id).await?.facts)?;
    let events = audit::events(&read, Stream::Organization(*id)).await?;
    let numbered = (1_u64..).zip(events).collect::<Vec<_>>().into_iter().rev();
    let before = paging.after::<u64>()?.unwrap_or(u64::MAX);
    let limit = paging.limit();
    let shown = usize::try_from(limit + 1).unwrap_or(usize::MAX);
    let wanted: Vec<_> = numbered.filter(|(number, _)| *number < before).take(shown).collect();
    let page = cursor::page(wanted, limit, |(number, _)| *number);
    let events = page.items.into_iter().map(|(_, event)| event).collect();
    let items = changes(&read, events).await?;
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total: None }))
}

async fn changes(
    transaction: &Transaction,
    events: Vec<audit::Event>,
) -> Result<Vec<OrganizationChange>, Problem> {
    let mut read = Vec::with_capacity(events.len());
    for event in events {
        let said: Said = from_document(&event.canonical)?;
        read.push((event, said.data));
    }
    let people: Vec<PersonId> =
        read.iter().flat_map(|(event, data)| [event.by, data.person_id]).flatten().collect();
    let names = audience::names(transaction, &people).await?;
    let name = |id: PersonId| names.iter().find(|(one, _)| *one == id).map(|(_, name)| name.clone());
    let change = |(event, data): (audit::Event, Data)| OrganizationChange {
        at: event.at,
        title: words(&event.name).bilingual(),
        by: event.by.and_then(name),
        about: data.person_id.and_then(name),
        role: data.role,
        hash: event.hash,
    };
    Ok(read.into_iter().map(change).collect())
}

/// What each event means to a member.
fn words(event: &str) -> Words {
    match event {
        "organization_created" => Words::new("Made the organization", "A créé l’organisation"),
        "organization_edited" => Words::new("Changed the profile", "A modifié le profil"),
        "organization_archived" => Words::new("Archived the organization", "A archivé l’organisation"),
        "organization_restored" => Words::new("Restored the organization", "A rétabli l’organisation"),
        "member_invited" => Words::new("Sent an invitation", "A envoyé une invitation"),
        "invitation_resent" => Words::new("Sent an invitation again", "A renvoyé une invitation"),
        "invitation_revoked" => Words::new("Took an invitation back", "A annulé une invitation"),
        "invitation_accepted" => Words::new("Accepted an invitation", "A accepté une invitation"),
        "invitation_declined" => Words::new("Declined an invitation", "A décliné une invitation"),
        "join_requested" => Words::new("Asked to join", "A demandé à se joindre à l’organisation"),
        "join_request_approved" => {
            Words::new("Approved a request to join", "A approuvé une demande d’adhésion")
        }
        "join_request_refused" => Words::new("Refused a request to join", "A refusé une demande d’adhésion"),
        "member_left" => Words::new("Left the organization", "A quitté l’organisation"),
        "member_removed" => Words::new("Removed somebody", "A retiré quelqu’un"),
        "member_role_changed" => Words::new("Changed somebody’s role", "A modifié le rôle de quelqu’un"),
        "ownership_offered" => Words::new("Offered the ownership", "A offert de céder l’organisation"),
        "ownership_accepted" => Words::new("Accepted the ownership", "A accepté de devenir propriétaire"),
        "ownership_declined" => {
            Words::new("Declined the ownership", "A décliné l’offre de devenir propriétaire")
        }
        _ => Words::new("Changed something", "A modifié quelque chose"),
    }
}
