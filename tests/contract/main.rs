//! What must hold for every operation.

mod openapi;
mod policy;
