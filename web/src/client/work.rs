//! What waits for the reader, and for others.

use shared::page::Page;
use shared::work::WorkItem;

use super::call::{Call, Loaded};
use crate::failure::ApiError;

/// The reader's queue.
pub async fn read_work() -> Result<Loaded<Page<WorkItem>>, ApiError> {
    Call::get("/work").read().await
}
