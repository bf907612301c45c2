//! Any number of a few values, and a single statement to agree to.

use yew::prelude::*;

use super::field::{Around, Choice, Ids, error_line, ticked};
use super::radios::box_with_label;
use crate::forms::FieldErrors;
use crate::navigation::use_language;

#[derive(Properties, PartialEq)]
pub struct CheckboxesProps {
    pub pointer: AttrValue,
    /// The legend: the question.
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: AttrValue,
    pub values: Vec<AttrValue>,
    pub choices: Vec<Choice>,
    /// Called with all ticked values.
    pub on_change: Callback<Vec<AttrValue>>,
    #[prop_or_default]
    pub errors: FieldErrors,
    #[prop_or_default]
    pub optional: bool,
}

/// Several boxes under one question.
#[component]
pub fn Checkboxes(props: &CheckboxesProps) -> Html {
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
    let controls = props.choices.iter().enumerate().map(|(index, choice)| {
        let checked = props.values.contains(&choice.value);
        let id = [&ids.id, "-", &index.to_string()].concat();
        box_with_label("checkbox", id, &ids.id, choice, checked, turned(props, choice.value.clone()))
    });
    around.fieldset(&ids, html! { <div class="choices">{ for controls }</div> })
}

fn turned(props: &CheckboxesProps, value: AttrValue) -> Callback<Event> {
    let (values, on_change) = (props.values.clone(), props.on_change.clone());
    Callback::from(move |event: Event| {
        let mut next = values.clone();
        next.retain(|kept| *kept != value);
        if ticked(&event) {
            next.push(value.clone());
        }
        on_change.emit(next);
    })
}

#[derive(Properties, PartialEq)]
pub struct CheckboxProps {
    pub pointer: AttrValue,
    /// The statement.
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: AttrValue,
    pub checked: bool,
    pub on_change: Callback<bool>,
    #[prop_or_default]
    pub errors: FieldErrors,
}

/// One box with a statement.
#[component]
pub fn Checkbox(props: &CheckboxProps) -> Html {
    let language = use_language();
    let around = Around {
        pointer: &props.pointer,
        label: &props.label,
        within: "",
        hint: &props.hint,
        optional: false,
        errors: &props.errors,
        language,
    };
    let Ids { id, described_by, invalid } = around.ids();
    let on_change = props.on_change.clone();
    let onchange = Callback::from(move |event: Event| on_change.emit(ticked(&event)));
    html! {
        <div class={classes!("field", invalid.map(|_| "field-wrong"))}>
            <div class="choice">
                <input type="checkbox" id={id.clone()} checked={props.checked} {onchange}
                    aria-describedby={described_by} aria-invalid={invalid} />
                <label for={id.clone()}><span id={[&id, "-label"].concat()}>{ &props.label }</span></label>
                if !props.hint.is_empty() { <p class="choice-hint" id={[&id, "-hint"].concat()}>{ &props.hint }</p> }
            </div>
            { error_line(&id, props.errors.at(&props.pointer), language) }
        </div>
    }
}
