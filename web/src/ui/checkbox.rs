//! A single statement to agree to.

use yew::prelude::*;

use super::field::{Around, Ids, error_line, ticked};
use crate::forms::FieldErrors;
use crate::navigation::use_language;

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
