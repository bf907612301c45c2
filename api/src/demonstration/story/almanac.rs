//! When things happen in the story: business days counted from the present, hours in Eastern time.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};
use shared::calendar::{Calendar, EASTERN, clock, eastern, eastern_day};

/// A moment of the story, as its author thinks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// So many business days before (negative) or after the present's day, at hour and minute.
    /// The present's day itself is never meant: 1 is the next business day, -1 the last.
    Day(i32, u32, u32),
    /// So many minutes before the present, or before the end of the last business hours.
    Lately(u32),
    /// The next closing hour that leaves somebody the time to act: today where it can be.
    Soon,
}

/// Tells moments from the present and the days off.
pub struct Almanac {
    calendar: Calendar,
    present: DateTime<Utc>,
}

impl Almanac {
    /// The almanac of a story that ends at `present`.
    #[must_use]
    pub fn new(calendar: Calendar, present: DateTime<Utc>) -> Almanac {
        Almanac { calendar, present }
    }

    /// A moment of the story.
    #[must_use]
    pub fn moment(&self, when: When) -> DateTime<Utc> {
        match when {
            When::Day(day, hour, minute) => eastern(self.day(day), time(hour, minute)),
            When::Lately(minutes) => self.lately(minutes),
            When::Soon => self.soon(),
        }
    }

    /// The business day so many before (negative) or after the present's day.
    #[must_use]
    pub fn day(&self, count: i32) -> NaiveDate {
        let mut day = eastern_day(self.present);
        for _ in 0..count.unsigned_abs() {
            day = self.next(day, count > 0);
        }
        day
    }

    fn next(&self, day: NaiveDate, forward: bool) -> NaiveDate {
        let one = Days::new(1);
        let mut next = day;
        loop {
            let found = if forward { next.checked_add_days(one) } else { next.checked_sub_days(one) };
            match found {
                Some(found) if !self.calendar.is_business_day(found) => next = found,
                Some(found) => return found,
                None => return next,
            }
        }
    }

    fn lately(&self, minutes: u32) -> DateTime<Utc> {
        let before = Duration::minutes(i64::from(minutes));
        let today = eastern_day(self.present);
        let (begin, end) = (eastern(today, clock(9)), eastern(today, clock(17)));
        let moment = self.present.min(end) - before;
        if self.calendar.is_business_day(today) && moment >= begin {
            moment
        } else {
            eastern(self.day(-1), clock(17)) - before
        }
    }

    fn soon(&self) -> DateTime<Utc> {
        let local = self.present.with_timezone(&EASTERN);
        let today = local.date_naive();
        match local.time() {
            now if !self.calendar.is_business_day(today) || now >= clock(15) => {
                eastern(self.day(1), clock(11))
            }
            now if now >= clock(12) => eastern(today, clock(17)),
            _ => eastern(today, clock(14)),
        }
    }
}

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn almanac(present: &str) -> Almanac {
        let holidays = vec!["2026-12-25".parse().unwrap(), "2026-12-28".parse().unwrap()];
        Almanac::new(Calendar::new(holidays), at(present))
    }

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
    }

    #[test]
    fn days_are_business_days_on_either_side_of_the_present() {
        let almanac = almanac("2026-12-27T20:00:00-05:00");
        assert_eq!(almanac.moment(When::Day(-1, 9, 30)), at("2026-12-24T09:30:00-05:00"));
        assert_eq!(almanac.moment(When::Day(1, 14, 0)), at("2026-12-29T14:00:00-05:00"));
    }

    #[test]
    fn what_happened_lately_is_past_and_in_business_hours() {
        let cases = [
            ("2026-12-23T11:00:00-05:00", "2026-12-23T10:40:00-05:00"),
            ("2026-12-23T09:05:00-05:00", "2026-12-22T16:40:00-05:00"),
            ("2026-12-23T21:00:00-05:00", "2026-12-23T16:40:00-05:00"),
            ("2026-12-26T12:00:00-05:00", "2026-12-24T16:40:00-05:00"),
        ];
        for (present, expected) in cases {
            assert_eq!(almanac(present).moment(When::Lately(20)), at(expected), "{present}");
        }
    }

    #[test]
    fn soon_is_always_ahead() {
        let cases = [
            ("2026-12-23T03:00:00-05:00", "2026-12-23T14:00:00-05:00"),
            ("2026-12-23T13:00:00-05:00", "2026-12-23T17:00:00-05:00"),
            ("2026-12-23T16:00:00-05:00", "2026-12-24T11:00:00-05:00"),
            ("2026-12-26T12:00:00-05:00", "2026-12-29T11:00:00-05:00"),
        ];
        for (present, expected) in cases {
            assert_eq!(almanac(present).moment(When::Soon), at(expected), "{present}");
        }
    }
}
