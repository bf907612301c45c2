//! Voluntary declarations. Nothing outside this slice reads them, but the person's own copy of their
//! data and the erasing of a closed account: `contract/privacy` keeps it so.

pub mod count;
pub mod declare;
mod entity;
pub mod read;
pub mod store;
pub mod withdraw;
