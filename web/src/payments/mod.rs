//! Money on a contract's page: the invoice, its certification, the payment, and the feedback.

mod certify;
mod feedback;
mod invoice;
mod money;
mod pay;
mod send_invoice;

pub use feedback::feedback;
pub use invoice::{addressed, rate};
pub use money::money;
