//! `GET /organizations`.

use actix_web::get;
use shared::organizations::{MyOrganization, OrganizationRole};
use shared::page::Page;
use uuid::Uuid;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Problem, Query, SignedIn, cursor};

/// List your organizations, the newest first.
#[utoipa::path(tag = "organizations", params(Paging))]
#[get("/organizations")]
pub async fn list_organizations(
    SignedIn(actor): SignedIn,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<MyOrganization>, Problem> {
    let read = ctx.begin_read().await?;
    let limit = paging.limit();
    let found = store::of_person(&read, actor.person_id, paging.after::<Uuid>()?, limit).await?;
    let page = cursor::page(found, limit, |organization| organization.facts.id.0);
    let line = |one: store::Organization| MyOrganization {
        id: one.facts.id,
        role: one.facts.role_of(actor.person_id).unwrap_or(OrganizationRole::Member),
        members: u32::try_from(one.facts.members.len()).unwrap_or(u32::MAX),
        archived: one.facts.is_archived(),
        offered_to_you: one.facts.offered_to == Some(actor.person_id),
        legal_name: one.profile.legal_name,
        operating_name: one.profile.operating_name,
    };
    let items = page.items.into_iter().map(line).collect();
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total: None }))
}
