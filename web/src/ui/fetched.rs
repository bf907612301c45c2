//! Something that is read from the API: not there yet, not to be had, or there.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::problem::problem_view;
use crate::hooks::{Fetch, Remote};

/// Draws the thing once it is there; before that a skeleton, on failure the reason.
pub fn fetched<T>(fetch: &Fetch<T>, language: Language, content: impl FnOnce(&T) -> Html) -> Html {
    match &fetch.remote {
        Remote::Loading => skeleton(language),
        Remote::Failed(error) => problem_view(error, Some(fetch.reload.clone()), language),
        Remote::Ready(value) => content(value),
    }
}

/// Grey lines where text will be. The style sheet shows them only after 300 ms.
pub fn skeleton(language: Language) -> Html {
    let words = Words::new("Loading …", "Chargement…").in_language(language);
    html! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{ words }</span>
            <div class="skeleton-line"></div>
            <div class="skeleton-line"></div>
            <div class="skeleton-line skeleton-line-short"></div>
        </div>
    }
}
