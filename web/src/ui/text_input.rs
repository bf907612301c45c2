//! One line of text.

use shared::language::Language;
use yew::prelude::*;

use super::field::{Around, typed};
use crate::forms::FieldErrors;
use crate::navigation::use_language;

/// What is typed, so that phones show the right keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Text,
    Email,
    Address,
    Telephone,
    /// Digits; the value stays text.
    Digits,
}

impl Kind {
    fn input_type(self) -> &'static str {
        match self {
            Kind::Text | Kind::Digits => "text",
            Kind::Email => "email",
            Kind::Address => "url",
            Kind::Telephone => "tel",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct TextInputProps {
    /// The JSON Pointer of the field in the draft, such as `/title/fr`.
    pub pointer: AttrValue,
    pub label: AttrValue,
    /// What it belongs to, where its label alone would not say: heard, not seen.
    #[prop_or_default]
    pub within: AttrValue,
    #[prop_or_default]
    pub hint: AttrValue,
    pub value: AttrValue,
    pub on_change: Callback<String>,
    #[prop_or_default]
    pub errors: FieldErrors,
    #[prop_or_default]
    pub optional: bool,
    #[prop_or_default]
    pub kind: Kind,
    /// What browsers may fill in: `email`, `name`, `street-address` …
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    /// About how many characters it holds, where that is few.
    #[prop_or_default]
    pub width: Option<u8>,
    /// The language of what is typed, where it is not the page's.
    #[prop_or_default]
    pub lang: Option<Language>,
}

/// A text input.
#[component]
pub fn TextInput(props: &TextInputProps) -> Html {
    let around = Around {
        pointer: &props.pointer,
        label: &props.label,
        within: &props.within,
        hint: &props.hint,
        optional: props.optional,
        errors: &props.errors,
        language: use_language(),
    };
    let ids = around.ids();
    let width = props.width.map(|width| if width <= 6 { "input-short" } else { "input-medium" });
    let control = html! {
        <input id={ids.id.clone()} type={props.kind.input_type()} class={classes!("input", width)}
            value={props.value.clone()} oninput={typed(&props.on_change)}
            inputmode={(props.kind == Kind::Digits).then_some("numeric")}
            autocomplete={props.autocomplete.clone()} lang={props.lang.map(Language::code)}
            aria-required={(!props.optional).then_some("true")}
            aria-describedby={ids.described_by.clone()} aria-invalid={ids.invalid} />
    };
    around.field(&ids, control)
}
