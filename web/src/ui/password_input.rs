//! A password, which its owner may look at.

use shared::language::Words;
use yew::prelude::*;

use super::field::{Around, typed};
use crate::forms::FieldErrors;
use crate::navigation::use_language;

#[derive(Properties, PartialEq)]
pub struct PasswordInputProps {
    pub pointer: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: AttrValue,
    pub value: AttrValue,
    pub on_change: Callback<String>,
    #[prop_or_default]
    pub errors: FieldErrors,
    /// `current-password` or `new-password`.
    pub autocomplete: AttrValue,
}

/// A password input with a button that shows what is typed.
#[component]
pub fn PasswordInput(props: &PasswordInputProps) -> Html {
    let language = use_language();
    let shown = use_state(|| false);
    let around = Around {
        pointer: &props.pointer,
        label: &props.label,
        within: "",
        hint: &props.hint,
        optional: false,
        errors: &props.errors,
        language,
    };
    let ids = around.ids();
    let words = if *shown { Words::new("Hide", "Masquer") } else { Words::new("Show", "Afficher") };
    let about = Words::new(" password", " le mot de passe").in_language(language);
    let toggle = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    let control = html! {
        <div class="input-with-button">
            <input id={ids.id.clone()} type={if *shown { "text" } else { "password" }} class="input"
                value={props.value.clone()} oninput={typed(&props.on_change)}
                autocomplete={props.autocomplete.clone()} autocapitalize="none" spellcheck="false"
                aria-required="true" aria-describedby={ids.described_by.clone()} aria-invalid={ids.invalid} />
            <button type="button" class="input-button" onclick={toggle}>
                { words.in_language(language) }<span class="visually-hidden">{ about }</span>
            </button>
        </div>
    };
    around.field(&ids, control)
}
