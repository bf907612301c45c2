//! How long each phase took and who it waited on, as a chart with its table.

use shared::awards::{Span, WaitsOn};
use shared::language::{Language, Words};
use yew::prelude::*;

use crate::ui::{Bar, bar_chart};

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;

/// The chart and what the 72 hours count.
pub fn spans(spans: &[Span], language: Language) -> Html {
    if spans.is_empty() {
        return Html::default();
    }
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let bars = spans.iter().map(|span| Bar {
        label: span.kind.words().in_language(language).into(),
        size: span.minutes,
        said: duration(span.minutes, language).into(),
    });
    let counted = spans.iter().filter(|span| span.waits_on == WaitsOn::Government);
    let counted = counted.fold(0_u32, |sum, span| sum.saturating_add(span.minutes));
    let sum = Words::new(
        "The file waited on government for {time}, nights and weekends included. The aim is 72 hours.",
        "Le dossier a attendu le gouvernement pendant {time}, nuits et fins de semaine comprises. L’objectif est de 72 heures.",
    );
    html! {
        <>
            { bar_chart(
                said("How long each phase took", "Durée de chaque étape").into(),
                [said("Phase", "Étape").into(), said("Time", "Durée").into()],
                bars.collect(),
                language,
            ) }
            <p>{ sum.fill(language, &[("time", &duration(counted, language))]) }</p>
        </>
    }
}

/// "2 days 3 hours", "45 minutes".
pub fn duration(minutes: u32, language: Language) -> String {
    let (days, hours) = (minutes / DAY, minutes % DAY / HOUR);
    let mut parts = Vec::new();
    if days > 0 {
        parts.push(counted(days, Words::new("day", "jour"), Words::new("days", "jours"), language));
    }
    if hours > 0 {
        parts.push(counted(hours, Words::new("hour", "heure"), Words::new("hours", "heures"), language));
    }
    if parts.is_empty() {
        parts.push(counted(
            minutes,
            Words::new("minute", "minute"),
            Words::new("minutes", "minutes"),
            language,
        ));
    }
    parts.join(" ")
}

fn counted(count: u32, one: Words, many: Words, language: Language) -> String {
    // In French nothing counts as one: « 0 minute ».
    let single = count == 1 || (count == 0 && language == Language::Fr);
    let unit = if single { one } else { many };
    [&count.to_string(), "\u{a0}", unit.in_language(language)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_said_in_days_and_hours() {
        assert_eq!(duration(2 * DAY + 3 * HOUR + 59, Language::En), "2\u{a0}days 3\u{a0}hours");
        assert_eq!(duration(61, Language::Fr), "1\u{a0}heure");
        assert_eq!(duration(0, Language::Fr), "0\u{a0}minute");
        assert_eq!(duration(0, Language::En), "0\u{a0}minutes");
    }
}
