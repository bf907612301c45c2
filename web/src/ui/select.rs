//! One of many values. For up to about seven, `Radios` are quicker to use.

use shared::language::Words;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::field::{Around, Choice, chosen};
use crate::forms::FieldErrors;
use crate::navigation::use_language;

#[derive(Properties, PartialEq)]
pub struct SelectProps {
    pub pointer: AttrValue,
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
    /// What "nothing chosen" is called, where that is an answer ("Any department").
    #[prop_or_default]
    pub none: AttrValue,
}

/// A select.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let language = use_language();
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
    let none = if props.none.is_empty() {
        AttrValue::from(Words::new("Choose one", "Choisissez").in_language(language))
    } else {
        props.none.clone()
    };
    let select = use_shown(&props.value, props.choices.len());
    let control = html! {
        <select ref={select} id={ids.id.clone()} class="input" onchange={chosen(&props.on_change)}
            aria-required={(!props.optional).then_some("true")}
            aria-describedby={ids.described_by.clone()} aria-invalid={ids.invalid}>
            { option(&choice_of_none(none), &props.value) }
            { for props.choices.iter().map(|choice| option(choice, &props.value)) }
        </select>
    };
    around.field(&ids, control)
}

/// Keeps the element at its value. The attribute `selected` only counts while a browser first sees
/// the option: choices that arrive later, or a value changed from outside, would not be shown.
#[hook]
pub(super) fn use_shown(value: &AttrValue, choices: usize) -> NodeRef {
    let select = use_node_ref();
    let element = select.clone();
    use_effect_with((value.clone(), choices), move |(value, _)| {
        if let Some(element) = element.cast::<HtmlSelectElement>() {
            element.set_value(value);
        }
    });
    select
}

fn choice_of_none(label: AttrValue) -> Choice {
    super::field::choice("", label)
}

pub(super) fn option(choice: &Choice, value: &AttrValue) -> Html {
    html! { <option value={choice.value.clone()} selected={choice.value == *value}>{ &choice.label }</option> }
}
