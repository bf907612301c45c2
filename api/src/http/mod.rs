//! What is HTTP and not the domain: who asks, what they sent, how the answer looks.
//!
//! Handlers see `SignedIn`, `Path`, `Query`, `Json`, `IfMatch` and `IdempotencyKey` come in and
//! send `Found`, `Created`, `Changed`, `Listed`, `Accepted`, `NoContent` or a `Problem` out.

pub mod actor;
pub mod archive;
pub mod cursor;
pub mod edge;
pub mod headers;
pub mod idempotency;
pub mod json;
pub mod language;
pub mod path;
pub mod precondition;
pub mod problem;
mod problem_words;
pub mod query;
pub mod rate;
pub mod reply;

pub use actor::{CurrentSession, MaybeSignedIn, SignedIn};
pub use archive::Archive;
pub use idempotency::IdempotencyKey;
pub use json::Json;
pub use language::AcceptLanguage;
pub use path::Path;
pub use precondition::IfMatch;
pub use problem::Problem;
pub use query::{Paging, Query};
pub use reply::{Accepted, Changed, Created, Found, Listed, NoContent, ShownOnce};
