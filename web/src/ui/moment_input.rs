//! A moment: a day and a time of day, Eastern time.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use shared::calendar::{EASTERN, eastern};
use yew::prelude::*;

use super::{DateInput, TimeInput};
use crate::forms::FieldErrors;

#[derive(Properties, PartialEq)]
pub struct MomentInputProps {
    pub pointer: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: AttrValue,
    /// The label of the time of day.
    pub time_label: AttrValue,
    pub value: Option<DateTime<Utc>>,
    /// The time of day proposed.
    pub time: NaiveTime,
    pub on_change: Callback<Option<DateTime<Utc>>>,
    pub errors: FieldErrors,
}

/// Day, month, year, and the time of day.
#[component]
pub fn MomentInput(props: &MomentInputProps) -> Html {
    let local = props.value.map(|at| at.with_timezone(&EASTERN).naive_local());
    let chosen = use_state(|| props.time);
    let time = local.map_or(*chosen, |local| local.time());
    let day = local.map(|local| local.date());
    let on_day = {
        let on_change = props.on_change.clone();
        Callback::from(move |day: Option<NaiveDate>| on_change.emit(day.map(|day| eastern(day, time))))
    };
    let on_time = {
        let (on_change, chosen) = (props.on_change.clone(), chosen.clone());
        Callback::from(move |time: Option<NaiveTime>| {
            let Some(time) = time else { return };
            chosen.set(time);
            if let Some(day) = day {
                on_change.emit(Some(eastern(day, time)));
            }
        })
    };
    html! {
        <>
            <DateInput pointer={props.pointer.clone()} label={props.label.clone()} hint={props.hint.clone()}
                value={day} on_change={on_day} errors={props.errors.clone()} />
            <TimeInput pointer={[&props.pointer, "/time"].concat()} label={props.time_label.clone()}
                value={Some(time)} on_change={on_time} />
        </>
    }
}
