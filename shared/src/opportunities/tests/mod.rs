//! What the rules of opportunities claim, each claim by its name.

mod amend;
mod changes;
mod readiness;
mod review;
mod splitting;
