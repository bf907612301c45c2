//! Time as the public service counts it: Eastern time, business days, business hours.

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveTime, TimeZone, Utc, Weekday};
use chrono_tz::America::Toronto;
use chrono_tz::Tz;

/// When a business day begins and ends, Eastern time.
const DAY_BEGINS: u32 = 9;
const DAY_ENDS: u32 = 17;

/// The zone that dates of the Government of Canada are read in when none is said.
pub const EASTERN: Tz = Toronto;

/// The days on which nobody works: a snapshot of the holidays table, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    holidays: Vec<NaiveDate>,
}

impl Calendar {
    /// A calendar with these federal holidays.
    #[must_use]
    pub fn new(mut holidays: Vec<NaiveDate>) -> Calendar {
        holidays.sort_unstable();
        Calendar { holidays }
    }

    /// Whether people work on a day.
    #[must_use]
    pub fn is_business_day(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && self.holidays.binary_search(&day).is_err()
    }

    /// The same time of day, so many business days later. From a day off, counting begins at
    /// the start of the next business day.
    #[must_use]
    pub fn add_business_days(&self, from: DateTime<Utc>, days: u32) -> DateTime<Utc> {
        let local = from.with_timezone(&EASTERN);
        let (mut day, time) = if self.is_business_day(local.date_naive()) {
            (local.date_naive(), local.time())
        } else {
            (self.next_business_day(local.date_naive()), clock(DAY_BEGINS))
        };
        for _ in 0..days {
            day = self.next_business_day(day);
        }
        eastern(day, time)
    }

    /// So many business hours before a moment: hours outside 9:00 to 17:00 Eastern and days off
    /// do not count.
    #[must_use]
    pub fn subtract_business_hours(&self, from: DateTime<Utc>, hours: u32) -> DateTime<Utc> {
        let mut left = Duration::hours(i64::from(hours));
        let local = from.with_timezone(&EASTERN);
        let mut day = local.date_naive();
        let mut end = local.time().min(clock(DAY_ENDS));
        loop {
            let begin = clock(DAY_BEGINS);
            if self.is_business_day(day) && end > begin {
                let available = end - begin;
                if available >= left {
                    return eastern(day, end - left);
                }
                left -= available;
            }
            day = day.checked_sub_days(Days::new(1)).unwrap_or(NaiveDate::MIN);
            if day == NaiveDate::MIN {
                return from;
            }
            end = clock(DAY_ENDS);
        }
    }

    /// How many whole business days lie between two moments.
    #[must_use]
    pub fn business_days_between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> u32 {
        let mut count = 0;
        while count < 1_000 && self.add_business_days(from, count + 1) <= to {
            count += 1;
        }
        count
    }

    fn next_business_day(&self, day: NaiveDate) -> NaiveDate {
        let mut next = day;
        loop {
            next = next.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
            if next == NaiveDate::MAX || self.is_business_day(next) {
                return next;
            }
        }
    }
}

/// A day and a time of day in Eastern time, as a moment. In the hour that a change of clocks
/// skips, the moment after it; in the hour that it repeats, the first one.
#[must_use]
pub fn eastern(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let local = day.and_time(time);
    let found = EASTERN.from_local_datetime(&local).earliest();
    let found = found.or_else(|| EASTERN.from_local_datetime(&(local + Duration::hours(1))).earliest());
    found.map_or_else(|| local.and_utc(), |moment| moment.with_timezone(&Utc))
}

/// The day it is in Eastern time.
#[must_use]
pub fn eastern_day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&EASTERN).date_naive()
}

/// A full hour of the day.
#[must_use]
pub fn clock(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
    }

    fn calendar() -> Calendar {
        Calendar::new(vec![day("2026-12-25"), day("2026-12-28")])
    }

    #[test]
    fn a_business_day_skips_weekends_and_holidays() {
        let before_christmas = at("2026-12-24T14:00:00-05:00");
        assert_eq!(calendar().add_business_days(before_christmas, 1), at("2026-12-29T14:00:00-05:00"));
    }

    #[test]
    fn counting_from_a_day_off_begins_the_next_morning() {
        assert_eq!(
            calendar().add_business_days(at("2026-11-28T20:00:00-05:00"), 1),
            at("2026-12-01T09:00:00-05:00")
        );
    }

    #[test]
    fn business_hours_are_counted_back_over_the_night() {
        assert_eq!(
            calendar().subtract_business_hours(at("2026-11-30T11:00:00-05:00"), 4),
            at("2026-11-27T15:00:00-05:00")
        );
        assert_eq!(
            calendar().subtract_business_hours(at("2021-07-12T23:59:59-04:00"), 4),
            at("2021-07-12T13:00:00-04:00")
        );
    }

    #[test]
    fn clocks_change_without_losing_the_hour() {
        assert_eq!(eastern(day("2026-03-08"), clock(2)), at("2026-03-08T03:00:00-04:00"));
        assert_eq!(eastern(day("2026-11-01"), clock(1)), at("2026-11-01T01:00:00-04:00"));
    }
}
