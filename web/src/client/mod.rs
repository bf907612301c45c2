//! All HTTP of the app: one function an operation, in the slices beside this file.
//!
//! A slice's function reads like the operation:
//! ```ignore
//! pub async fn submit(id: OpportunityId, draft: &ProposalDraft, intent: &Intent) -> Result<Loaded<ProposalView>, ApiError> {
//!     Call::post(format!("/opportunities/{id}/proposals")).json(draft).intent(intent).read().await
//! }
//! ```

mod call;
mod intent;
mod reading;
mod refresh;
mod token;
mod transport;

pub mod accounts;
pub mod contracts;
pub mod demonstration;
pub mod departments;
pub mod evaluations;
pub mod fairness;
pub mod files;
pub mod identities;
pub mod notifications;
pub mod offers;
pub mod oneself;
pub mod opportunities;
pub mod organizations;
pub mod oversight;
pub mod platform;
pub mod programmes;
pub mod proposals;
pub mod questions;
pub mod results;
pub mod security;
pub mod systems;
pub mod work;

pub use crate::failure::ApiError;
pub use call::{Call, Etag, Loaded};
pub use intent::Intent;
pub use reading::read;
pub use refresh::resume;
pub use token::{acts, set_language};
