//! A day: three fields, because calendars are slow to use for a day one already knows.

use chrono::{Datelike, NaiveDate};
use shared::language::{Language, Words};
use yew::prelude::*;

use super::field::{Around, Ids, choice, chosen, typed};
use super::select::{option, use_shown};
use crate::format::month_name;
use crate::forms::FieldErrors;
use crate::navigation::use_language;

#[derive(Properties, PartialEq)]
pub struct DateInputProps {
    pub pointer: AttrValue,
    /// The legend: which day.
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: AttrValue,
    pub value: Option<NaiveDate>,
    /// Called with the day once the three fields make one, and with nothing while they do not.
    pub on_change: Callback<Option<NaiveDate>>,
    #[prop_or_default]
    pub errors: FieldErrors,
    #[prop_or_default]
    pub optional: bool,
}

/// What is typed, which may not be a day yet.
#[derive(Clone, Default, PartialEq)]
struct Parts {
    day: AttrValue,
    month: AttrValue,
    year: AttrValue,
}

impl Parts {
    fn of(day: Option<NaiveDate>) -> Parts {
        let Some(day) = day else { return Parts::default() };
        Parts {
            day: day.day().to_string().into(),
            month: day.month().to_string().into(),
            year: day.year().to_string().into(),
        }
    }

    fn date(&self) -> Option<NaiveDate> {
        let year: i32 = self.year.trim().parse().ok().filter(|year| (2000..2200).contains(year))?;
        NaiveDate::from_ymd_opt(year, self.month.parse().ok()?, self.day.trim().parse().ok()?)
    }
}

/// Day, month and year.
#[component]
pub fn DateInput(props: &DateInputProps) -> Html {
    let language = use_language();
    let parts = use_state(|| Parts::of(props.value));
    {
        let parts = parts.clone();
        use_effect_with(props.value, move |value| {
            if value.is_some() && parts.date() != *value {
                parts.set(Parts::of(*value));
            }
        });
    }
    let change = {
        let (parts, on_change) = (parts.clone(), props.on_change.clone());
        Callback::from(move |next: Parts| {
            on_change.emit(next.date());
            parts.set(next);
        })
    };
    let around = Around {
        pointer: &props.pointer,
        label: &props.label,
        within: "",
        hint: &props.hint,
        optional: props.optional,
        errors: &props.errors,
        language,
    };
    let ids = around.ids();
    let day = number(&ids, "day", Words::new("Day", "Jour").in_language(language), &parts.day, 2, {
        let (parts, change) = (parts.clone(), change.clone());
        Callback::from(move |day: String| change.emit(Parts { day: day.into(), ..(*parts).clone() }))
    });
    let year = number(&ids, "year", Words::new("Year", "Année").in_language(language), &parts.year, 4, {
        let (parts, change) = (parts.clone(), change.clone());
        Callback::from(move |year: String| change.emit(Parts { year: year.into(), ..(*parts).clone() }))
    });
    let select = use_shown(&parts.month, 12);
    let month = month(&ids, select, &parts.month, language, {
        let parts = parts.clone();
        Callback::from(move |month| change.emit(Parts { month, ..(*parts).clone() }))
    });
    let fields = match language {
        Language::En => html! { <>{ month }{ day }{ year }</> },
        Language::Fr => html! { <>{ day }{ month }{ year }</> },
    };
    around.fieldset(&ids, html! { <div class="date-fields">{ fields }</div> })
}

fn number(
    ids: &Ids,
    part: &str,
    label: &'static str,
    value: &AttrValue,
    digits: u8,
    on_change: Callback<String>,
) -> Html {
    let id = [&ids.id, "-", part].concat();
    html! {
        <div class="date-field">
            <label for={id.clone()}>{ label }</label>
            <input {id} class="input input-short" type="text" inputmode="numeric" maxlength={digits.to_string()}
                value={value.clone()} oninput={typed(&on_change)} aria-invalid={ids.invalid} />
        </div>
    }
}

fn month(
    ids: &Ids,
    select: NodeRef,
    value: &AttrValue,
    language: Language,
    on_change: Callback<AttrValue>,
) -> Html {
    let id = [&ids.id, "-month"].concat();
    let label = Words::new("Month", "Mois").in_language(language);
    let none = choice("", Words::new("Choose", "Choisissez").in_language(language));
    let months = (1..=12_u32).map(|month| choice(month.to_string(), month_name(month).in_language(language)));
    html! {
        <div class="date-field">
            <label for={id.clone()}>{ label }</label>
            <select ref={select} {id} class="input" onchange={chosen(&on_change)} aria-invalid={ids.invalid}>
                { option(&none, value) }
                { for months.map(|choice| option(&choice, value)) }
            </select>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_fields_make_a_day_or_none() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 27);
        assert_eq!(Parts::of(day).date(), day);
        let mut parts = Parts::of(day);
        parts.day = "31".into();
        assert_eq!(parts.date(), None);
        parts.day = "".into();
        assert_eq!(parts.date(), None);
    }
}
