//! One of a few values.

use yew::prelude::*;

use super::field::{Around, Choice, chosen};
use crate::forms::FieldErrors;
use crate::navigation::use_language;

#[derive(Properties, PartialEq)]
pub struct RadiosProps {
    pub pointer: AttrValue,
    /// The legend: the question.
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: AttrValue,
    /// The chosen value, or empty.
    pub value: AttrValue,
    pub choices: Vec<Choice>,
    pub on_change: Callback<AttrValue>,
    #[prop_or_default]
    pub errors: FieldErrors,
    #[prop_or_default]
    pub optional: bool,
}

/// Radio buttons.
#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    let around = Around {
        pointer: &props.pointer,
        label: &props.label,
        within: "",
        hint: &props.hint,
        optional: props.optional,
        errors: &props.errors,
        language: use_language(),
    };
    let ids = around.ids();
    let on_change = chosen(&props.on_change);
    let controls = props.choices.iter().enumerate().map(|(index, choice)| {
        let checked = choice.value == props.value;
        let id = [&ids.id, "-", &index.to_string()].concat();
        box_with_label("radio", id, &ids.id, choice, checked, on_change.clone())
    });
    around.fieldset(&ids, html! { <div class="choices">{ for controls }</div> })
}

/// A round or square box with its label behind it and its hint below.
pub(super) fn box_with_label(
    kind: &'static str,
    id: String,
    name: &str,
    choice: &Choice,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    let hint_id = (!choice.hint.is_empty()).then(|| [&id, "-hint"].concat());
    html! {
        <div class="choice">
            <input type={kind} id={id.clone()} name={name.to_owned()} value={choice.value.clone()}
                {checked} {onchange} aria-describedby={hint_id.clone()} />
            <label for={id}>{ &choice.label }</label>
            if hint_id.is_some() { <p class="choice-hint" id={hint_id}>{ &choice.hint }</p> }
        </div>
    }
}
