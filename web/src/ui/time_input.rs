//! A time of day in Eastern time.

use chrono::{NaiveTime, Timelike};
use shared::language::Words;
use yew::prelude::*;

use super::field::{Choice, choice};
use super::select::Select;
use crate::format;
use crate::forms::FieldErrors;
use crate::navigation::use_language;

#[derive(Properties, PartialEq)]
pub struct TimeInputProps {
    pub pointer: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: AttrValue,
    pub value: Option<NaiveTime>,
    pub on_change: Callback<Option<NaiveTime>>,
    #[prop_or_default]
    pub errors: FieldErrors,
}

/// A time of the working day, from 8:00 to 18:00, half hours, or the last second of the day; any
/// other value it is given stays in the list.
#[component]
pub fn TimeInput(props: &TimeInputProps) -> Html {
    let language = use_language();
    let offered = |time: NaiveTime| -> Choice {
        let said = format::clock(time.hour(), time.minute(), language);
        choice(seconds(time), [&said, Words::new("\u{a0}ET", "\u{a0}HE").in_language(language)].concat())
    };
    let halves = (16..=36).filter_map(|half| NaiveTime::from_hms_opt(half / 2, half % 2 * 30, 0));
    let mut times: Vec<NaiveTime> = halves.chain(NaiveTime::from_hms_opt(23, 59, 59)).collect();
    if let Some(value) = props.value
        && !times.contains(&value)
    {
        let place = times.partition_point(|time| *time < value);
        times.insert(place, value);
    }
    let on_change = {
        let on_change = props.on_change.clone();
        Callback::from(move |value: AttrValue| {
            let seconds = value.parse::<u32>().ok();
            on_change
                .emit(seconds.and_then(|seconds| NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)));
        })
    };
    html! {
        <Select pointer={props.pointer.clone()} label={props.label.clone()} hint={props.hint.clone()}
            value={props.value.map(seconds).unwrap_or_default()}
            choices={times.into_iter().map(offered).collect::<Vec<_>>()}
            {on_change} errors={props.errors.clone()} />
    }
}

fn seconds(time: NaiveTime) -> AttrValue {
    time.num_seconds_from_midnight().to_string().into()
}
