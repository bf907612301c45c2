//! What all fields have in common: label, hint above, error below.

use shared::language::{Language, Words};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::forms::{FieldErrors, field_id};

/// One of several values to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub value: AttrValue,
    pub label: AttrValue,
    pub hint: AttrValue,
}

/// A choice without a hint.
pub fn choice(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Choice {
    Choice { value: value.into(), label: label.into(), hint: AttrValue::default() }
}

impl Choice {
    /// With a sentence below its label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<AttrValue>) -> Choice {
        self.hint = hint.into();
        self
    }
}

/// Whether a field must be filled in; said in words beside its label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Need {
    #[default]
    Required,
    Optional,
}

/// The frame around one control.
pub(super) struct Around<'a> {
    pub pointer: &'a str,
    pub label: &'a AttrValue,
    pub within: &'a str,
    pub hint: &'a AttrValue,
    pub optional: bool,
    pub errors: &'a FieldErrors,
    pub language: Language,
}

/// What a control needs to refer to its frame.
pub(super) struct Ids {
    pub id: String,
    pub described_by: Option<String>,
    pub invalid: Option<&'static str>,
}

impl Around<'_> {
    /// The ids of the control, its hint and its error.
    pub fn ids(&self) -> Ids {
        let id = field_id(self.pointer);
        let mut described = Vec::new();
        if !self.hint.is_empty() {
            described.push([&id, "-hint"].concat());
        }
        let wrong = self.errors.at(self.pointer).is_some();
        if wrong {
            described.push([&id, "-error"].concat());
        }
        Ids {
            id,
            described_by: (!described.is_empty()).then(|| described.join(" ")),
            invalid: wrong.then_some("true"),
        }
    }

    /// One control with its label.
    pub fn field(&self, ids: &Ids, control: Html) -> Html {
        html! {
            <div class={self.class(ids)}>
                <label for={ids.id.clone()}>{ self.label_text(ids) }</label>
                { self.hint(ids) }
                { control }
                { self.error(ids) }
            </div>
        }
    }

    /// Several controls with their legend. The fieldset can take the focus from the error summary.
    pub fn fieldset(&self, ids: &Ids, controls: Html) -> Html {
        html! {
            <fieldset class={self.class(ids)} id={ids.id.clone()} tabindex="-1" aria-describedby={ids.described_by.clone()}>
                <legend>{ self.label_text(ids) }</legend>
                { self.hint(ids) }
                { controls }
                { self.error(ids) }
            </fieldset>
        }
    }

    fn class(&self, ids: &Ids) -> Classes {
        classes!("field", ids.invalid.map(|_| "field-wrong"))
    }

    fn label_text(&self, ids: &Ids) -> Html {
        let optional = Words::new(" (optional)", " (facultatif)").in_language(self.language);
        html! {
            <>
                <span id={[&ids.id, "-label"].concat()}>
                    { self.label }
                    if !self.within.is_empty() { <span class="visually-hidden">{ ", " }{ self.within.to_owned() }</span> }
                </span>
                if self.optional { <span class="field-optional">{ optional }</span> }
            </>
        }
    }

    fn hint(&self, ids: &Ids) -> Html {
        if self.hint.is_empty() {
            return Html::default();
        }
        html! { <p class="field-hint" id={[&ids.id, "-hint"].concat()}>{ self.hint }</p> }
    }

    fn error(&self, ids: &Ids) -> Html {
        error_line(&ids.id, self.errors.at(self.pointer), self.language)
    }
}

/// The line below a field that says what is wrong with it.
pub(super) fn error_line(id: &str, error: Option<AttrValue>, language: Language) -> Html {
    let Some(error) = error else { return Html::default() };
    let word = Words::new("Error: ", "Erreur\u{a0}: ").in_language(language);
    html! {
        <p class="field-error" id={[id, "-error"].concat()}>
            { icon(Icon::Exclamation) }<span class="visually-hidden">{ word }</span>{ error }
        </p>
    }
}

/// Hands on the text of an input.
pub(super) fn typed(on_change: &Callback<String>) -> Callback<InputEvent> {
    let on_change = on_change.clone();
    Callback::from(move |event: InputEvent| {
        let Some(target) = event.target() else { return };
        if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
            on_change.emit(input.value());
        } else if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
            on_change.emit(area.value());
        }
    })
}

/// Hands on the value of a select, or of a radio button.
pub(super) fn chosen(on_change: &Callback<AttrValue>) -> Callback<Event> {
    let on_change = on_change.clone();
    Callback::from(move |event: Event| {
        let Some(target) = event.target() else { return };
        if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
            on_change.emit(select.value().into());
        } else if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
            on_change.emit(input.value().into());
        }
    })
}

/// Whether the box that changed is ticked now.
pub(super) fn ticked(event: &Event) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.checked())
}
