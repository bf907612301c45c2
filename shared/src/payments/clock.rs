//! The clocks of payment, visible to everybody on the file.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{InvoiceFacts, InvoiceState};
use crate::money::Money;
use crate::programmes::Payment;

/// When payment is due, until when a deficiency notice may be sent, and what lateness costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PaymentClock {
    /// The later of invoice and acceptance: both clocks start here.
    pub starts_at: DateTime<Utc>,
    /// Until when a deficiency notice may be sent.
    pub deficiency_until: DateTime<Utc>,
    /// When payment is due; absent while a deficiency stops the clock.
    pub due_at: Option<DateTime<Utc>>,
    /// Whole days late; none while in time.
    pub days_late: u32,
    /// An estimate of the simple interest owed so far.
    pub interest: Money,
}

/// The clocks of an invoice. `payable_since` is when the work was accepted.
#[must_use]
pub fn clock(
    invoice: &InvoiceFacts,
    payable_since: DateTime<Utc>,
    payment: &Payment,
    now: DateTime<Utc>,
) -> PaymentClock {
    let starts_at = invoice.sent_at.max(payable_since);
    let due = starts_at + Duration::days(i64::from(payment.due_days));
    let (due_at, until) = match &invoice.state {
        InvoiceState::Deficient { .. } => (None, due),
        InvoiceState::Paid { at, .. } => (Some(due), *at),
        InvoiceState::Sent | InvoiceState::Certified { .. } => (Some(due), now),
    };
    let days_late = u32::try_from((until - due).num_days().max(0)).unwrap_or(0);
    PaymentClock {
        starts_at,
        deficiency_until: starts_at + Duration::days(i64::from(payment.deficiency_days)),
        due_at,
        days_late,
        interest: interest(invoice.amounts.total, payment.interest_basis_points, days_late),
    }
}

fn interest(total: Money, basis_points: u32, days: u32) -> Money {
    let cents = i128::from(total.cents()) * i128::from(basis_points) * i128::from(days);
    let year = 10_000 * 365;
    let rounded = i64::try_from((cents + year / 2) / year).unwrap_or(0);
    Money::from_cents(rounded).unwrap_or(Money::ZERO)
}
