//! The search in the address: what it asks of the API, and its filters as chips.
//!
//! Without a phase it is about what is open; `phase=all` is everything that is public.

use chrono::{DateTime, Days, Utc};
use shared::calendar::{clock, eastern, eastern_day};
use shared::departments::DepartmentView;
use shared::language::{Language, Words};
use shared::money::Money;
use shared::opportunities::{Phase, WorkKind};
use shared::programmes::ProgrammeView;

use crate::format;
use crate::navigation::with_query;
use crate::query::Query;
use crate::route::Route;
use crate::ui::Chip;

/// Every filter, in the order of its chips. `closing` counts days.
pub const FILTERS: [&str; 9] =
    ["q", "phase", "kind", "skill", "department", "programme", "price_min", "price_max", "closing"];

/// The spans that `closing` offers, in days.
pub const CLOSING_DAYS: [u64; 4] = [2, 7, 14, 30];

/// The names that filters refer to.
#[derive(Default)]
pub struct Names {
    pub departments: Vec<DepartmentView>,
    pub programmes: Vec<ProgrammeView>,
}

/// What to ask the API. Days are counted to their end, so that the same search stays the same all day.
pub fn asked(query: &Query, now: DateTime<Utc>) -> Query {
    let mut asked = Query::default();
    for name in FILTERS {
        let value = query.get(name).unwrap_or_default();
        asked = match name {
            "phase" if value.is_empty() => asked.with(name, Phase::Open.code()),
            "phase" if value == "all" => asked,
            "price_min" | "price_max" => match Money::parse(value) {
                Some(amount) => asked.with(name, &amount.to_string()),
                None => asked,
            },
            "closing" => match value.parse().ok().and_then(|days| closing_before(now, days)) {
                Some(instant) => {
                    asked.with("closing_before", &instant.format("%Y-%m-%dT%H:%M:%SZ").to_string())
                }
                None => asked,
            },
            _ => asked.with(name, value),
        };
    }
    asked
}

fn closing_before(now: DateTime<Utc>, days: u64) -> Option<DateTime<Utc>> {
    let last = eastern_day(now).checked_add_days(Days::new(days.min(3_650)))?;
    Some(eastern(last.succ_opt()?, clock(0)))
}

/// The filters in force, each with the address without it.
pub fn chips_of(query: &Query, names: &Names, language: Language) -> Vec<Chip> {
    let path = Route::Opportunities.path(language);
    let chip = |name: &&str| {
        let label = label(name, query.get(name)?, names, language);
        let href = with_query(path.clone(), &query.without(name).text()).into();
        Some(Chip { label: label.into(), href })
    };
    FILTERS.iter().filter_map(chip).collect()
}

/// What a filter says.
fn label(name: &str, value: &str, names: &Names, language: Language) -> String {
    let said = |words: Words| words.fill(language, &[("value", value)]);
    match name {
        "q" => said(Words::new("“{value}”", "«\u{a0}{value}\u{a0}»")),
        "phase" => phase_words(value).in_language(language).to_owned(),
        "kind" => {
            let kind = WorkKind::ALL.into_iter().find(|kind| kind.code() == value);
            kind.map_or_else(|| value.to_owned(), |kind| kind.words().in_language(language).to_owned())
        }
        "department" => {
            let found = names.departments.iter().find(|one| one.id.to_string() == value);
            found.map_or_else(|| value.to_owned(), |one| one.name.in_language(language).to_owned())
        }
        "programme" => {
            let found = names.programmes.iter().find(|one| one.key.id.to_string() == value);
            found.map_or_else(|| value.to_owned(), |one| one.document.name.in_language(language).to_owned())
        }
        "price_min" => money(Words::new("{value} or more", "{value} ou plus"), value, language),
        "price_max" => money(Words::new("{value} or less", "{value} ou moins"), value, language),
        "closing" => said(Words::new("Closing within {value} days", "Clôture d’ici {value} jours")),
        _ => value.to_owned(),
    }
}

/// What the phase of an address is called.
pub fn phase_words(value: &str) -> Words {
    match Phase::from_code(value) {
        Some(phase) => phase.words(),
        None => Words::new("Open and closed", "Ouvertes et closes"),
    }
}

fn money(words: Words, value: &str, language: Language) -> String {
    let amount = Money::parse(value).map(|amount| format::money(amount, language));
    words.fill(language, &[("value", amount.as_deref().unwrap_or(value))])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
    }

    fn text(query: &str) -> String {
        asked(&Query::parse(query), at("2026-11-23T15:00:00Z")).text().to_string()
    }

    #[test]
    fn without_a_phase_the_search_is_about_what_is_open() {
        assert_eq!(text("q=rust"), "q=rust&phase=open");
        assert_eq!(text("phase=all"), "");
        assert_eq!(text("phase=completed&cursor=x"), "phase=completed");
    }

    #[test]
    fn amounts_and_days_are_made_exact() {
        assert_eq!(text("phase=all&price_max=9%20500,00"), "price_max=9500.00");
        assert_eq!(text("phase=all&closing=2"), "closing_before=2026-11-26T05%3A00%3A00Z");
        assert_eq!(text("phase=all&closing=soon&price_min=much"), "");
    }

    #[test]
    fn a_chip_leads_to_the_search_without_it() {
        let chips = chips_of(&Query::parse("q=a&kind=data"), &Names::default(), Language::Fr);
        let hrefs: Vec<&str> = chips.iter().map(|chip| chip.href.as_str()).collect();
        assert_eq!(hrefs, ["/fr/occasions?kind=data", "/fr/occasions?q=a"]);
    }
}
