//! What a person is told.

use shared::ids::NotificationId;
use shared::notifications::{NotificationView, ReadUpTo};
use shared::page::Page;

use super::call::{Call, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;
use crate::query::Query;

/// One page of the person's notifications, newest first.
pub async fn list(search: &Query) -> Result<Page<NotificationView>, ApiError> {
    let path = crate::navigation::with_query("/notifications".to_owned(), &search.text());
    let loaded: Loaded<Page<NotificationView>> = Call::get(path).read().await?;
    Ok(loaded.value)
}

/// Marks as read all up to one of them.
pub async fn mark_read(up_to: NotificationId) -> Result<(), ApiError> {
    let intent = Intent::default();
    Call::post("/notifications/read").json(&ReadUpTo { up_to }).intent(&intent).done().await
}
