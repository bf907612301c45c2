//! What must hold for every operation.

mod architecture;
mod conventions;
mod coverage;
mod french;
mod openapi;
mod policy;
mod privacy;
mod record;
mod refusals;
mod sources;
mod visibility;
