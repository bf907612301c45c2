//! The steps of the wizard, one a file.

mod acceptance;
mod calculator;
mod criteria;
mod dates;
mod declarations;
mod evaluation;
mod need;
mod preview_and_send;
mod price;
mod readiness;
mod work;

pub use acceptance::acceptance;
pub use declarations::declarations;
pub use evaluation::evaluation;
pub use need::need;
pub use preview_and_send::{Sending, preview_and_send};
pub use price::price_and_dates;
pub use readiness::readiness;
pub use work::work;
