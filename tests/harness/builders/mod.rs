//! Files made step by step through the acts themselves, so that no test holds an impossible one.
//!
//! ```ignore
//! let file = builders::published(&app).await;                     // open since now
//! let proposal = builders::submitted(&app, &file, Persona::Student).await;
//! let evaluation = builders::evaluated(&app, &file, &[]).await;   // closed, all criteria met
//! let contract = builders::in_force(&app, &file).await;           // offered, accepted, signed
//! ```
//! Everything happens at ESDC, by its personas. Each returns the newest view as JSON.

mod contract;
mod opportunity;
mod proposal;

pub use contract::{
    accepted, certified, delivered, in_force, invoiced, offered, paid, signing, tax_standing,
};
pub use opportunity::{
    amended, approve, approved, content, draft, draft_of, fit, money, programme, publish, published,
    published_of, send, sent, start,
};
pub use proposal::{answers, assessed, closed, evaluated, started, submitted};

use serde_json::Value;

/// The id of a view.
///
/// # Panics
/// When it has none.
#[must_use]
pub fn id(view: &Value) -> String {
    view["id"].as_str().expect("a view with an id").to_owned()
}
