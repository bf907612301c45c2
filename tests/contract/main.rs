//! What must hold for every operation.

mod coverage;
mod openapi;
mod policy;
