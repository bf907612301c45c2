//! Until when an award may be complained about.

use chrono::{DateTime, Utc};

use crate::calendar::Calendar;

/// Working days after public notice of the award within which a supplier may complain to the Procurement
/// Ombud (Procurement Ombudsman Regulations, SOR/2008-143, s. 7(1)).
const COMPLAINT_BUSINESS_DAYS: u32 = 30;

/// Until when a complaint may be made to the Procurement Ombud. The award is the moment at which
/// both had signed: its notice is public from then on.
#[must_use]
pub fn complaint_until(calendar: &Calendar, awarded_at: DateTime<Utc>) -> DateTime<Utc> {
    calendar.add_business_days(awarded_at, COMPLAINT_BUSINESS_DAYS)
}
