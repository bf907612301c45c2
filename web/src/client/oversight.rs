//! What support and auditors read.

use serde::de::DeserializeOwned;
use shared::auditing::{AuditEntry, Audited, StreamView};
use shared::contracts::ContractSummary;
use shared::ids::SupportLookId;
use shared::notifications::NotificationView;
use shared::page::Page;
use shared::proposals::ProposalSummary;
use shared::support::{SupportLookDraft, SupportLookView};
use shared::work::WorkItem;
use uuid::Uuid;

use super::call::{Call, Etag, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;
use crate::query::Query;

async fn page<V: DeserializeOwned>(path: &str, search: Query) -> Result<Page<V>, ApiError> {
    let loaded = Call::get([path, "?", &search.text()].concat()).read().await?;
    Ok(loaded.value)
}

fn screen(id: SupportLookId, name: &str) -> String {
    ["/support/looks/", &id.to_string(), "/", name].concat()
}

/// The agent's own looks.
pub async fn list_support_looks(search: Query) -> Result<Page<SupportLookView>, ApiError> {
    page("/support/looks", search).await
}

/// A look begins.
pub async fn begin_support_look(
    draft: &SupportLookDraft,
    intent: &Intent,
) -> Result<Loaded<SupportLookView>, ApiError> {
    Call::post("/support/looks").json(draft).intent(intent).read().await
}

/// A look.
pub async fn read_support_look(id: SupportLookId) -> Result<Loaded<SupportLookView>, ApiError> {
    Call::get(["/support/looks/", &id.to_string()].concat()).read().await
}

/// A look is ended.
pub async fn end_support_look(
    look: &SupportLookView,
    intent: &Intent,
) -> Result<Loaded<SupportLookView>, ApiError> {
    Call::post(screen(look.id, "end")).intent(intent).if_match(&Etag::of(look.version)).read().await
}

/// The person's work.
pub async fn list_supported_work(id: SupportLookId) -> Result<Page<WorkItem>, ApiError> {
    page(&screen(id, "work"), Query::default()).await
}

/// The person's proposals that were opened.
pub async fn list_supported_proposals(id: SupportLookId) -> Result<Page<ProposalSummary>, ApiError> {
    page(&screen(id, "proposals"), Query::default()).await
}

/// The person's contracts.
pub async fn list_supported_contracts(id: SupportLookId) -> Result<Page<ContractSummary>, ApiError> {
    page(&screen(id, "contracts"), Query::default()).await
}

/// The person's notifications.
pub async fn list_supported_notifications(id: SupportLookId) -> Result<Page<NotificationView>, ApiError> {
    page(&screen(id, "notifications"), Query::default()).await
}

/// What the record says.
pub async fn search_record(search: Query) -> Result<Page<AuditEntry>, ApiError> {
    page("/audit/events", search).await
}

/// All that happened to one thing.
pub async fn read_stream(kind: Audited, id: Uuid) -> Result<Loaded<StreamView>, ApiError> {
    Call::get(["/audit/streams/", kind.code(), "/", &id.to_string()].concat()).read().await
}
