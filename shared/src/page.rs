//! Lists: never a bare array, never endless.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How many items a page holds when the caller does not say.
pub const LIMIT_DEFAULT: u16 = 20;
/// How many items a page may hold.
pub const LIMIT_MAX: u16 = 100;

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Page<T> {
    /// The items, in the list's order.
    pub items: Vec<T>,
    /// What to send as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
    /// How many items match in all, up to 1,000 counted; absent where counting would say too much.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub total: Option<u32>,
}

impl<T> Page<T> {
    /// A list that fits on one page.
    #[must_use]
    pub fn whole(items: Vec<T>) -> Page<T> {
        let total = u32::try_from(items.len()).ok();
        Page { items, next_cursor: None, total }
    }
}
