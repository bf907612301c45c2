//! The lists that people choose from: skills, capabilities, service areas.

pub mod add;
pub mod order;
pub mod read;
pub mod rename;
pub mod restore;
pub mod retire;
mod store;

use shared::platform::ListKind;
use shared::refusal::Refusal;

use crate::http::{Path, Problem};

/// The list of an address.
fn list_of(code: &Path<String>) -> Result<ListKind, Problem> {
    let found = ListKind::ALL.into_iter().find(|list| list.code() == code.as_str());
    found.ok_or_else(|| Refusal::NotFound.into())
}
