//! Accounts: who people are, how they sign in, and how they stand towards sales tax.

mod tax;

pub use tax::{TaxStanding, is_business_number, is_gst_number};
