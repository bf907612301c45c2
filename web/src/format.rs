//! Money, dates and numbers as people read them: what `shared` says, and the reader's own clock.

use chrono::{DateTime, Timelike, Utc};
use shared::calendar::EASTERN;
use shared::language::{Language, Words};

pub use shared::format::*;

use crate::browser;

/// The same moment in the reader's own zone, where that is another time of day:
/// "11:00 a.m. your time".
pub fn own_time(at: DateTime<Utc>, language: Language) -> Option<String> {
    let own = at.naive_utc() + chrono::Duration::minutes(browser::zone_minutes(at.timestamp_millis()).into());
    let eastern = at.with_timezone(&EASTERN).naive_local();
    if own == eastern {
        return None;
    }
    let mut said = clock(own.hour(), own.minute(), language);
    if own.date() != eastern.date() {
        let day = shared::format::weekday(own.date()).in_language(language);
        said = match language {
            Language::En => [day, ", ", &said].concat(),
            Language::Fr => [day, " à ", &said].concat(),
        };
    }
    Some(Words::new("{time} your time", "{time}, votre heure").fill(language, &[("time", &said)]))
}

/// The time by the reader's own clock: "2:03 p.m.", for "Saved 2:03 p.m.".
pub fn own_clock(at: DateTime<Utc>, language: Language) -> String {
    let own = at.naive_utc() + chrono::Duration::minutes(browser::zone_minutes(at.timestamp_millis()).into());
    clock(own.hour(), own.minute(), language)
}
