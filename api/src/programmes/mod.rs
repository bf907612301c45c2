//! Programmes, and the dated rows that rules read: tax rates and holidays.

pub mod calendar;
pub mod entity;
pub mod list;
pub mod read;
pub mod seed;
pub mod store;
pub mod tax_rates;
