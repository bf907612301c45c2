//! Money, dates and numbers as people read them, in both languages. Eastern time, with its name.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

use crate::calendar::EASTERN;
use crate::language::{Language, Words};
use crate::money::Money;

const MONTHS: [Words; 12] = [
    Words::new("January", "janvier"),
    Words::new("February", "février"),
    Words::new("March", "mars"),
    Words::new("April", "avril"),
    Words::new("May", "mai"),
    Words::new("June", "juin"),
    Words::new("July", "juillet"),
    Words::new("August", "août"),
    Words::new("September", "septembre"),
    Words::new("October", "octobre"),
    Words::new("November", "novembre"),
    Words::new("December", "décembre"),
];

const WEEKDAYS: [Words; 7] = [
    Words::new("Monday", "lundi"),
    Words::new("Tuesday", "mardi"),
    Words::new("Wednesday", "mercredi"),
    Words::new("Thursday", "jeudi"),
    Words::new("Friday", "vendredi"),
    Words::new("Saturday", "samedi"),
    Words::new("Sunday", "dimanche"),
];

/// `$9,500.00`, « 9 500,00 $ ».
#[must_use]
pub fn money(amount: Money, language: Language) -> String {
    let whole = number(amount.cents() / 100, language);
    let cents = two_digits(amount.cents() % 100);
    match language {
        Language::En => ["$", &whole, ".", &cents].concat(),
        Language::Fr => [&whole, ",", &cents, "\u{a0}$"].concat(),
    }
}

/// `12,345`, « 12 345 ».
#[must_use]
pub fn number(number: i64, language: Language) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::from(if number < 0 { "-" } else { "" });
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(if language == Language::En { ',' } else { '\u{a0}' });
        }
        text.push(digit);
    }
    text
}

/// "Friday, November 27, 2026", « le vendredi 27 novembre 2026 ».
#[must_use]
pub fn long_date(day: NaiveDate, language: Language) -> String {
    let weekday = weekday(day).in_language(language);
    match language {
        Language::En => [weekday, ", ", &date(day, language)].concat(),
        Language::Fr => ["le ", weekday, " ", &date(day, language)].concat(),
    }
}

/// "November 27, 2026", « 27 novembre 2026 ».
#[must_use]
pub fn date(day: NaiveDate, language: Language) -> String {
    let month = month_name(day.month()).in_language(language);
    let (number, year) = (day.day().to_string(), day.year().to_string());
    match language {
        Language::En => [month, " ", &number, ", ", &year].concat(),
        Language::Fr if number == "1" => ["1er ", month, " ", &year].concat(),
        Language::Fr => [&number, " ", month, " ", &year].concat(),
    }
}

/// "Friday, November 27, 2026, 2:00 p.m. ET", « le vendredi 27 novembre 2026 à 14 h HE ».
#[must_use]
pub fn moment(at: DateTime<Utc>, language: Language) -> String {
    let local = at.with_timezone(&EASTERN);
    let day = long_date(local.date_naive(), language);
    let clock = clock(local.hour(), local.minute(), language);
    match language {
        Language::En => [&day, ", ", &clock, "\u{a0}ET"].concat(),
        Language::Fr => [&day, " à ", &clock, "\u{a0}HE"].concat(),
    }
}

/// As [`moment`], for the middle of a sentence that has the article already: « d’ici le {due} ».
#[must_use]
pub fn moment_in_sentence(at: DateTime<Utc>, language: Language) -> String {
    let text = moment(at, language);
    match language {
        Language::En => text,
        Language::Fr => text.strip_prefix("le ").map(ToOwned::to_owned).unwrap_or(text),
    }
}

/// "Nov 27, 2:00 p.m. ET", « 27 nov., 14 h HE »: where a table has little room.
#[must_use]
pub fn short_moment(at: DateTime<Utc>, language: Language) -> String {
    let local = at.with_timezone(&EASTERN);
    let day = date(local.date_naive(), language);
    let clock = clock(local.hour(), local.minute(), language);
    let zone = Words::new("\u{a0}ET", "\u{a0}HE").in_language(language);
    [&day, ", ", &clock, zone].concat()
}

/// "2:00 p.m.", « 14 h », « 14 h 30 ».
#[must_use]
pub fn clock(hour: u32, minute: u32, language: Language) -> String {
    match language {
        Language::En => {
            let half = if hour < 12 { "\u{a0}a.m." } else { "\u{a0}p.m." };
            let hour = if hour.is_multiple_of(12) { 12 } else { hour % 12 };
            [&hour.to_string(), ":", &two_digits(minute.into()), half].concat()
        }
        Language::Fr if minute == 0 => [&hour.to_string(), "\u{a0}h"].concat(),
        Language::Fr => [&hour.to_string(), "\u{a0}h\u{a0}", &two_digits(minute.into())].concat(),
    }
}

/// What a month is called, counted from 1.
#[must_use]
pub fn month_name(month: u32) -> Words {
    let index = usize::try_from(month).unwrap_or_default().saturating_sub(1);
    MONTHS.get(index).copied().unwrap_or(Words::new("", ""))
}

/// What a day of the week is called.
#[must_use]
pub fn weekday(day: NaiveDate) -> Words {
    let index = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or_default();
    WEEKDAYS.get(index).copied().unwrap_or(Words::new("", ""))
}

fn two_digits(number: i64) -> String {
    let digits = number.to_string();
    if digits.len() < 2 { ["0", &digits].concat() } else { digits }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Fr};

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
    }

    #[test]
    fn money_is_written_by_locale() {
        let amount = Money::from_cents(950_005).unwrap();
        assert_eq!(money(amount, En), "$9,500.05");
        assert_eq!(money(amount, Fr), "9\u{a0}500,05\u{a0}$");
        assert_eq!(money(Money::dollars(2_000_000), En), "$2,000,000.00");
        assert_eq!(money(Money::ZERO, Fr), "0,00\u{a0}$");
    }

    #[test]
    fn moments_are_words_in_eastern_time() {
        let closing = at("2026-11-27T19:00:00Z");
        assert_eq!(moment(closing, En), "Friday, November 27, 2026, 2:00\u{a0}p.m.\u{a0}ET");
        assert_eq!(moment(closing, Fr), "le vendredi 27 novembre 2026 à 14\u{a0}h\u{a0}HE");
        assert_eq!(
            moment(at("2026-07-01T16:05:00Z"), En),
            "Wednesday, July 1, 2026, 12:05\u{a0}p.m.\u{a0}ET"
        );
        assert_eq!(
            moment(at("2026-07-01T16:05:00Z"), Fr),
            "le mercredi 1er juillet 2026 à 12\u{a0}h\u{a0}05\u{a0}HE"
        );
        assert_eq!(clock(0, 30, En), "12:30\u{a0}a.m.");
    }
}
