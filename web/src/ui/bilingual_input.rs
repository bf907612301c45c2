//! The same text in both languages, side by side where there is room.

use shared::language::{Bilingual, Language, Words};
use yew::prelude::*;

use super::text_input::TextInput;
use super::textarea::TextArea;
use crate::forms::FieldErrors;
use crate::navigation::use_language;

#[derive(Properties, PartialEq)]
pub struct BilingualInputProps {
    /// The pointer of the pair; the halves are at `/en` and `/fr` below it.
    pub pointer: AttrValue,
    /// The legend: what the text is.
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: AttrValue,
    pub value: Bilingual,
    pub on_change: Callback<Bilingual>,
    #[prop_or_default]
    pub errors: FieldErrors,
    #[prop_or_default]
    pub optional: bool,
    /// One row is a line, more are a text area.
    #[prop_or(1)]
    pub rows: u32,
    #[prop_or_default]
    pub characters_max: Option<u32>,
}

/// A text in English and in French. The page's own language comes first.
#[component]
pub fn BilingualInput(props: &BilingualInputProps) -> Html {
    let language = use_language();
    let id = crate::forms::field_id(&props.pointer);
    let hint_id = (!props.hint.is_empty()).then(|| [&id, "-hint"].concat());
    let optional = Words::new(" (optional)", " (facultatif)").in_language(language);
    html! {
        <fieldset class="field bilingual" {id} tabindex="-1" aria-describedby={hint_id.clone()}>
            <legend>
                <span id={[&crate::forms::field_id(&props.pointer), "-label"].concat()}>{ &props.label }</span>
                if props.optional { <span class="field-optional">{ optional }</span> }
            </legend>
            if hint_id.is_some() { <p class="field-hint" id={hint_id}>{ &props.hint }</p> }
            <div class="bilingual-pair">
                { half(props, language, language) }
                { half(props, language.other(), language) }
            </div>
        </fieldset>
    }
}

fn half(props: &BilingualInputProps, half: Language, language: Language) -> Html {
    let pointer = [&props.pointer, "/", half.code()].concat();
    let label = match half {
        Language::En => Words::new("In English", "En anglais"),
        Language::Fr => Words::new("In French", "En français"),
    };
    let label = label.in_language(language);
    let value = props.value.in_language(half).to_owned();
    let on_change = {
        let (whole, on_change) = (props.value.clone(), props.on_change.clone());
        Callback::from(move |text: String| {
            let mut next = whole.clone();
            match half {
                Language::En => next.en = text,
                Language::Fr => next.fr = text,
            }
            on_change.emit(next);
        })
    };
    let errors = props.errors.clone();
    if props.rows <= 1 && props.characters_max.is_none() {
        return html! { <TextInput {pointer} {label} within={props.label.clone()} {value} {on_change} {errors} lang={half} /> };
    }
    html! {
        <TextArea {pointer} {label} within={props.label.clone()} {value} {on_change} {errors} lang={half} rows={props.rows}
            characters_max={props.characters_max} />
    }
}
