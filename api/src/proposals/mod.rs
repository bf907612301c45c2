//! Proposals: written, submitted, confirmed and withdrawn by their vendor, whom alone they concern
//! until closing. Closing opens them: see `opportunities::close`.

pub mod change_proponent;
pub mod confirm;
pub mod copy;
mod debrief;
pub mod edit;
mod entity;
mod facts;
pub mod list;
pub mod notices;
pub mod read;
pub mod seal_earlier;
pub mod start;
pub mod store;
pub mod submit;
pub mod view;
pub mod withdraw;
