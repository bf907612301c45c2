//! The forms of the page, one open at a time: the same field never stands there twice.

use yew::prelude::*;

/// Which form is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    Nothing,
    Begin,
    Renew,
    TurnOff,
    Password,
    Address,
}

/// What is open on the page, and how to open something else.
#[derive(Clone, PartialEq)]
pub struct Folds {
    pub open: Open,
    pub on_open: Callback<Open>,
}

/// A button that opens its form below itself, and closes it again.
pub fn fold(folds: &Folds, which: Open, label: &'static str, form: impl FnOnce() -> Html) -> Html {
    let is_open = folds.open == which;
    let next = if is_open { Open::Nothing } else { which };
    let onclick = folds.on_open.reform(move |_: MouseEvent| next);
    html! {
        <div class="fold">
            <button type="button" class="button button-secondary" aria-expanded={is_open.to_string()} {onclick}>{ label }</button>
            if is_open { <div class="fold-content">{ form() }</div> }
        </div>
    }
}
