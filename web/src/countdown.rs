//! How far away a moment is, in words: "in 2 days", « il y a 3 heures ».

use chrono::{DateTime, Utc};
use shared::language::{Language, Words};

use crate::format;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// "in 2 days", "in 5 hours", "3 days ago", "just now".
pub fn relative(at: DateTime<Utc>, now: DateTime<Utc>, language: Language) -> String {
    let seconds = (at - now).num_seconds();
    if seconds.abs() < MINUTE {
        return Words::new("just now", "à l’instant").in_language(language).to_owned();
    }
    let span = span(seconds.abs(), language);
    let words = if seconds > 0 {
        Words::new("in {span}", "dans {span}")
    } else {
        Words::new("{span} ago", "il y a {span}")
    };
    words.fill(language, &[("span", &span)])
}

/// "closes in 2 days, Friday, November 27, 2026, 2:00 p.m. ET"; afterwards "closed on …".
pub fn closes(at: DateTime<Utc>, now: DateTime<Utc>, language: Language) -> String {
    let moment = format::moment(at, language);
    if at <= now {
        return Words::new("Closed {moment}", "Clôturée {moment}").fill(language, &[("moment", &moment)]);
    }
    let span = span((at - now).num_seconds().max(MINUTE), language);
    Words::new("Closes in {span}: {moment}", "Clôture dans {span}\u{a0}: {moment}")
        .fill(language, &[("span", &span), ("moment", &moment)])
}

/// A span in its largest unit, rounded down: people who have two days never have less.
fn span(seconds: i64, language: Language) -> String {
    let (count, one, many) = if seconds >= 2 * DAY {
        (seconds / DAY, Words::new("day", "jour"), Words::new("days", "jours"))
    } else if seconds >= HOUR {
        (seconds / HOUR, Words::new("hour", "heure"), Words::new("hours", "heures"))
    } else {
        (seconds / MINUTE, Words::new("minute", "minute"), Words::new("minutes", "minutes"))
    };
    let unit = if count == 1 { one } else { many };
    [&count.to_string(), "\u{a0}", unit.in_language(language)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Fr};

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
    }

    #[test]
    fn the_largest_unit_says_it() {
        let now = at("2026-11-25T19:00:00Z");
        assert_eq!(relative(at("2026-11-28T18:00:00Z"), now, En), "in 2\u{a0}days");
        assert_eq!(relative(at("2026-11-26T20:00:00Z"), now, Fr), "dans 25\u{a0}heures");
        assert_eq!(relative(at("2026-11-25T18:59:00Z"), now, Fr), "il y a 1\u{a0}minute");
        assert_eq!(relative(now, now, En), "just now");
    }

    #[test]
    fn closing_is_said_with_its_moment() {
        let closing = at("2026-11-27T19:00:00Z");
        let before = closes(closing, at("2026-11-25T19:00:00Z"), En);
        assert_eq!(before, "Closes in 2\u{a0}days: Friday, November 27, 2026, 2:00\u{a0}p.m.\u{a0}ET");
        assert!(closes(closing, closing, Fr).starts_with("Clôturée le vendredi"));
    }
}
