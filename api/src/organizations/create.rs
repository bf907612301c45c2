//! `POST /organizations`.

use actix_web::post;
use serde_json::json;
use shared::ids::OrganizationId;
use shared::organizations::commands::create;
use shared::organizations::{OrganizationProfile, OrganizationView};
use shared::refusal::Refusal;

use super::store::{self, Organization};
use super::view;
use crate::ctx::Ctx;
use crate::http::{Created, IdempotencyKey, Json, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audit, machine};

/// Make an organization.
///
/// You own it. A legal name suffices to propose; what invoices need can follow.
#[utoipa::path(tag = "organizations")]
#[post("/organizations")]
pub async fn create_organization(
    SignedIn(actor): SignedIn,
    key: IdempotencyKey,
    profile: Json<OrganizationProfile>,
    ctx: Ctx,
) -> Result<Created<OrganizationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let id = match act.replay() {
        Some(made) => {
            drop(act);
            OrganizationId(made)
        }
        None => {
            // Two made at once by the same person are counted one after the other.
            accounts::store::lock_active(&act, actor.person_id, Refusal::SessionOver).await?;
            let now = act.now().await?;
            let owned = store::owned(&act, actor.person_id).await?;
            let facts = create(&actor, owned, OrganizationId(machine::new_id()), now)?;
            let organization = Organization { facts, profile: profile.into_inner().normal() };
            let id = organization.facts.id;
            store::insert(&act, &organization, now).await?;
            audit::record(&act, Stream::Organization(id), "organization_created", &json!({})).await?;
            act.commit(id).await?;
            id
        }
    };
    let view = view::fresh(&ctx, id, &actor).await?;
    Ok(Created::at(format!("/organizations/{id}"), view))
}
