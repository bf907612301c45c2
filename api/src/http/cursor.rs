//! Opaque keyset cursors: the sort key of the last item, as JSON in base64. They hold nothing
//! that the item itself did not say, so they need no signature.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::page::Page;

use super::problem::Problem;

/// A cursor that ends a page.
#[must_use]
pub fn write(key: &impl Serialize) -> String {
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(key).unwrap_or_default())
}

/// The key of a cursor.
///
/// # Errors
/// 400, if it is none of ours.
pub fn read<T: DeserializeOwned>(cursor: &str) -> Result<T, Problem> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok();
    bytes
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .ok_or_else(|| Problem::Unreadable("unknown cursor".to_owned()))
}

/// One page, from one item more than was asked for: the store selects `limit + 1`, and `key` says
/// the sort key of an item.
#[must_use]
pub fn page<T, K: Serialize>(mut items: Vec<T>, limit: u64, key: impl Fn(&T) -> K) -> Page<T> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let is_more = items.len() > limit;
    items.truncate(limit);
    let next_cursor = items.last().filter(|_| is_more).map(|item| write(&key(item)));
    Page { items, next_cursor, total: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_page_has_no_cursor_and_the_others_end_at_their_last_item() {
        let first = page(vec![1, 2, 3], 2, |n| *n);
        assert_eq!(first.items, [1, 2]);
        assert_eq!(first.next_cursor.map(|cursor| read::<i32>(&cursor).unwrap()), Some(2));
        assert_eq!(page(vec![3], 2, |n| *n).next_cursor, None);
        assert!(read::<i32>("%%%").is_err());
    }
}
