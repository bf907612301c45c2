//! Departmental systems: making them, their keys, and what they did.

use shared::ids::{ClientId, DepartmentId, Version};
use shared::page::Page;
use shared::systems::{ClientActView, ClientDraft, ClientView, KeyRotation, NewKeyView, SystemRevocation};

use super::call::{Call, Etag, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;
use crate::query::Query;

fn at(id: ClientId, rest: &str) -> String {
    ["/systems/", &id.to_string(), rest].concat()
}

/// The systems of a department.
pub async fn list_systems(id: DepartmentId, search: Query) -> Result<Page<ClientView>, ApiError> {
    let path = ["/departments/", &id.to_string(), "/systems?", &search.text()].concat();
    let found: Loaded<Page<ClientView>> = Call::get(path).read().await?;
    Ok(found.value)
}

/// Makes one, with its first key.
pub async fn create_system(
    id: DepartmentId,
    draft: &ClientDraft,
    intent: &Intent,
) -> Result<Loaded<NewKeyView>, ApiError> {
    let path = ["/departments/", &id.to_string(), "/systems"].concat();
    Call::post(path).json(draft).intent(intent).read().await
}

/// Gives it the next key.
pub async fn rotate_key(
    id: ClientId,
    rotation: KeyRotation,
    seen: Version,
    intent: &Intent,
) -> Result<Loaded<NewKeyView>, ApiError> {
    Call::post(at(id, "/rotate-key")).json(&rotation).intent(intent).if_match(&Etag::of(seen)).read().await
}

/// Ends it.
pub async fn revoke_system(
    id: ClientId,
    revocation: &SystemRevocation,
    seen: Version,
    intent: &Intent,
) -> Result<Loaded<ClientView>, ApiError> {
    Call::post(at(id, "/revoke")).json(revocation).intent(intent).if_match(&Etag::of(seen)).read().await
}

/// What it did.
pub async fn list_system_acts(id: ClientId, search: Query) -> Result<Page<ClientActView>, ApiError> {
    let path = [&at(id, "/acts?"), search.text().as_str()].concat();
    let found: Loaded<Page<ClientActView>> = Call::get(path).read().await?;
    Ok(found.value)
}
