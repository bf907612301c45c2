//! Organizations, and the invitations to them.

use serde::Serialize;
use shared::ids::{InvitationId, JoinRequestId, OrganizationId, Version};
use shared::organizations::{
    CapabilityView, ChosenCapabilities, InvitationDraft, InvitationView, JoinRequestDraft, MyInvitation,
    MyOrganization, OrganizationChange, OrganizationProfile, OrganizationView, OwnCapabilities,
    RequestRefusal, SimilarName,
};
use shared::page::Page;

use super::call::{Call, Etag, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;
use crate::query::Query;

/// What every act on an organization comes back with.
pub type Outcome = Result<Loaded<OrganizationView>, ApiError>;

/// One's organizations.
pub async fn list() -> Result<Vec<MyOrganization>, ApiError> {
    let found: Loaded<Page<MyOrganization>> = Call::get("/organizations?limit=100").read().await?;
    Ok(found.value.items)
}

/// Organizations that are called nearly the same.
pub async fn similar(name: &str) -> Result<Vec<SimilarName>, ApiError> {
    let search = Query::default().with("name", name);
    let found: Loaded<Page<SimilarName>> =
        Call::get(["/similar-organizations?", &search.text()].concat()).read().await?;
    Ok(found.value.items)
}

/// An organization.
pub async fn read(id: OrganizationId) -> Outcome {
    Call::get(at(id, "")).read().await
}

/// What changed in it.
pub async fn changes(id: OrganizationId, search: &Query) -> Result<Page<OrganizationChange>, ApiError> {
    let found: Loaded<_> = Call::get([&at(id, "/changes?"), &*search.text()].concat()).read().await?;
    Ok(found.value)
}

/// Makes one.
pub async fn create(profile: &OrganizationProfile, intent: &Intent) -> Outcome {
    Call::post("/organizations").json(profile).intent(intent).read().await
}

/// Changes what it says of itself.
pub async fn edit(id: OrganizationId, profile: &OrganizationProfile, etag: &Etag) -> Outcome {
    Call::put(at(id, "")).json(profile).if_match(etag).read().await
}

/// Does something without a word more: `archive`, `accept-ownership` …
pub async fn act(id: OrganizationId, verb: &str, etag: &Etag, intent: &Intent) -> Outcome {
    Call::post(at(id, verb)).if_match(etag).intent(intent).read().await
}

/// Does something about somebody: `remove-member`, `change-role`, `offer-ownership`.
pub async fn act_about<D: Serialize>(
    id: OrganizationId,
    verb: &str,
    draft: &D,
    etag: &Etag,
    intent: &Intent,
) -> Outcome {
    Call::post(at(id, verb)).json(draft).if_match(etag).intent(intent).read().await
}

/// Leaves.
pub async fn leave(id: OrganizationId, etag: &Etag, intent: &Intent) -> Result<(), ApiError> {
    Call::post(at(id, "/leave")).if_match(etag).intent(intent).done().await
}

/// Invites an address.
pub async fn invite(
    id: OrganizationId,
    draft: &InvitationDraft,
    intent: &Intent,
) -> Result<Loaded<InvitationView>, ApiError> {
    Call::post(at(id, "/invitations")).json(draft).intent(intent).read().await
}

/// Sends an invitation again, or takes it back.
pub async fn change_invitation(id: InvitationId, verb: &str, version: Version, intent: &Intent) -> Outcome {
    Call::post(invitation_at(id, verb)).if_match(&Etag::of(version)).intent(intent).read().await
}

/// The invitations to oneself.
pub async fn invitations() -> Result<Vec<MyInvitation>, ApiError> {
    let found: Loaded<Page<MyInvitation>> = Call::get("/organization-invitations").read().await?;
    Ok(found.value.items)
}

/// One of them.
pub async fn invitation(id: InvitationId) -> Result<Loaded<MyInvitation>, ApiError> {
    Call::get(invitation_at(id, "")).read().await
}

/// Accepts it.
pub async fn accept_invitation(id: InvitationId, etag: &Etag, intent: &Intent) -> Outcome {
    Call::post(invitation_at(id, "/accept")).if_match(etag).intent(intent).read().await
}

/// Declines it.
pub async fn decline_invitation(
    id: InvitationId,
    etag: &Etag,
    intent: &Intent,
) -> Result<Loaded<MyInvitation>, ApiError> {
    Call::post(invitation_at(id, "/decline")).if_match(etag).intent(intent).read().await
}

/// Asks to join.
pub async fn request_to_join(id: OrganizationId, draft: &JoinRequestDraft, intent: &Intent) -> Outcome {
    Call::post(at(id, "/join-requests")).json(draft).intent(intent).read().await
}

/// Approves a request.
pub async fn approve_request(id: JoinRequestId, version: Version, intent: &Intent) -> Outcome {
    let path = ["/join-requests/", &id.to_string(), "/approve"].concat();
    Call::post(path).if_match(&Etag::of(version)).intent(intent).read().await
}

/// Refuses a request.
pub async fn refuse_request(
    id: JoinRequestId,
    version: Version,
    draft: &RequestRefusal,
    intent: &Intent,
) -> Outcome {
    let path = ["/join-requests/", &id.to_string(), "/refuse"].concat();
    Call::post(path).json(draft).if_match(&Etag::of(version)).intent(intent).read().await
}

/// The capabilities that teams are asked for.
pub async fn capabilities() -> Result<Vec<CapabilityView>, ApiError> {
    let found: Loaded<Page<CapabilityView>> = Call::get("/capabilities").read().await?;
    Ok(found.value.items)
}

/// What one says one can do.
pub async fn own_capabilities() -> Result<Loaded<OwnCapabilities>, ApiError> {
    Call::get("/account/capabilities").read().await
}

/// Says it.
pub async fn choose_capabilities(
    chosen: &ChosenCapabilities,
    etag: &Etag,
) -> Result<Loaded<OwnCapabilities>, ApiError> {
    Call::put("/account/capabilities").json(chosen).if_match(etag).read().await
}

fn at(id: OrganizationId, rest: &str) -> String {
    ["/organizations/", &id.to_string(), rest].concat()
}

fn invitation_at(id: InvitationId, rest: &str) -> String {
    ["/organization-invitations/", &id.to_string(), rest].concat()
}
