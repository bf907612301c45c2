//! Questions about an opportunity: asked without a name, answered in both languages for everybody.

pub mod answer;
pub mod ask;
mod entity;
pub mod list;
pub mod store;
