//! Several lines of text, with a count where there is a limit.

use shared::language::{Language, Words};
use shared::validation::word_count;
use yew::prelude::*;

use super::field::{Around, typed};
use crate::forms::FieldErrors;
use crate::navigation::use_language;

#[derive(Properties, PartialEq)]
pub struct TextAreaProps {
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
    #[prop_or(6)]
    pub rows: u32,
    #[prop_or_default]
    pub words_max: Option<u32>,
    #[prop_or_default]
    pub characters_max: Option<u32>,
    /// The language of what is typed, where it is not the page's.
    #[prop_or_default]
    pub lang: Option<Language>,
}

/// A text area.
#[component]
pub fn TextArea(props: &TextAreaProps) -> Html {
    let language = use_language();
    let around = Around {
        pointer: &props.pointer,
        label: &props.label,
        within: &props.within,
        hint: &props.hint,
        optional: props.optional,
        errors: &props.errors,
        language,
    };
    let ids = around.ids();
    let control = html! {
        <>
            <textarea id={ids.id.clone()} class="input" rows={props.rows.to_string()}
                value={props.value.clone()} oninput={typed(&props.on_change)} lang={props.lang.map(Language::code)}
                aria-required={(!props.optional).then_some("true")}
                aria-describedby={ids.described_by.clone()} aria-invalid={ids.invalid} />
            { count(props, language) }
        </>
    };
    around.field(&ids, control)
}

/// "120 of 250 words"; said aloud only near the limit.
fn count(props: &TextAreaProps, language: Language) -> Html {
    let (used, max, words) = if let Some(max) = props.words_max {
        (word_count(&props.value), max, Words::new("{used} of {max} words", "{used} mots sur {max}"))
    } else if let Some(max) = props.characters_max {
        let used = props.value.chars().count();
        (used, max, Words::new("{used} of {max} characters", "{used} caractères sur {max}"))
    } else {
        return Html::default();
    };
    let limit = usize::try_from(max).unwrap_or(usize::MAX);
    let said = words.fill(language, &[("used", &used.to_string()), ("max", &max.to_string())]);
    let near = used >= limit - limit / 10;
    let class = if used > limit { "field-count field-count-over" } else { "field-count" };
    html! { <p {class} aria-live={if near { "polite" } else { "off" }}>{ said }</p> }
}
