//! Opportunities.

mod close;
