//! How far something is, and more of a list.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::button::{Button, Look};

/// "3 of 8 decided", with a bar.
pub fn progress(done: u32, of: u32, label: impl Into<AttrValue>) -> Html {
    draw(done, of, label.into())
}

fn draw(done: u32, of: u32, label: AttrValue) -> Html {
    html! {
        <div class="progress">
            <p>{ &label }</p>
            <progress value={done.to_string()} max={of.max(1).to_string()} aria-label={label}></progress>
        </div>
    }
}

/// How many are shown, and a button for the next ones where there are more.
pub fn load_more(
    shown: usize,
    total: Option<u32>,
    more: Option<Callback<()>>,
    busy: bool,
    language: Language,
) -> Html {
    let shown = shown.to_string();
    let said = match total {
        Some(total) => Words::new("Showing {shown} of {total}.", "Affichage\u{a0}: {shown} sur {total}.")
            .fill(language, &[("shown", &shown), ("total", &total.to_string())]),
        None => {
            Words::new("Showing {shown}.", "Affichage\u{a0}: {shown}.").fill(language, &[("shown", &shown)])
        }
    };
    let label = Words::new("Show more", "Afficher plus").in_language(language);
    html! {
        <div class="load-more">
            <p>{ said }</p>
            if let Some(on_click) = more { <Button look={Look::Secondary} {label} {busy} {on_click} /> }
        </div>
    }
}
