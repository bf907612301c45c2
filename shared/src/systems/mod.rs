//! Departmental systems: programs of a department that use the API with a key of their own.
//!
//! A system holds no authority. It reads its department's files in its own name, and transmits what
//! named officials decided; `policy::systems` says which act needs what of it.

mod commands;
mod key;
mod model;
mod scope;
#[cfg(test)]
mod tests;
mod views;
mod wire;

pub use commands::{
    CLIENTS_MAX, OVERLAP_DAYS_MAX, REMINDER_DAYS, create, end_of, ends_of_keys, revoke, rotate, wrong_end,
};
pub use key::{KEY_PREFIX, KeyParts, assembled, parts};
pub use model::{ClientFacts, ClientKey};
pub use scope::{Scope, said, scopes_of};
pub use views::{ClientActView, ClientKeyView, ClientView, NewKeyView};
pub use wire::{ClientDraft, KeyRotation, SystemRevocation};
