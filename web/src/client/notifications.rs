//! What a person is told.

use serde::Serialize;
use shared::ids::NotificationId;
use shared::notifications::NotificationView;
use shared::page::Page;

use super::call::{Call, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;

/// An act without content.
#[derive(Serialize)]
struct Nothing {}

/// One page of the person's notifications, newest first.
pub async fn list(cursor: Option<String>) -> Result<Page<NotificationView>, ApiError> {
    let path = match cursor {
        Some(cursor) => ["/notifications?cursor=", &cursor].concat(),
        None => "/notifications".to_owned(),
    };
    let loaded: Loaded<Page<NotificationView>> = Call::get(path).read().await?;
    Ok(loaded.value)
}

/// Marks one as read.
pub async fn read(id: NotificationId, intent: &Intent) -> Result<(), ApiError> {
    let path = ["/notifications/", &id.to_string(), "/read"].concat();
    Call::post(path).json(&Nothing {}).intent(intent).done().await
}
