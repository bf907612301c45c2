//! What stands around every page: header above, footer below.

mod account_menu;
mod footer;
mod header;
mod news;
mod search;

pub use search::Search;

use shared::language::{Language, Words};
use yew::prelude::*;

use crate::hooks::{use_language, use_session};
use crate::route::Route;
use crate::ui::link;

#[derive(Properties, PartialEq)]
pub struct FrameProps {
    pub children: Html,
}

/// The frame. Pages bring their own breadcrumb and `main`.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let language = use_language();
    let session = use_session();
    let skip = Words::new("Skip to main content", "Passer au contenu principal").in_language(language);
    html! {
        <>
            <a class="skip-link" href="#main">{ skip }</a>
            if session.is_demonstration() { { demonstration_band(language) } }
            <news::News />
            <header::Header />
            { props.children.clone() }
            { footer::footer(language) }
        </>
    }
}

/// Says on every page of a demonstration that nothing here is real.
fn demonstration_band(language: Language) -> Html {
    let words =
        Words::new("Demonstration: nothing here is real.", "Démonstration\u{a0}: rien ici n’est réel.");
    let label = Words::new("Demonstration", "Démonstration").in_language(language);
    let time = Words::new("Move time forward", "Avancer l’heure").in_language(language);
    html! {
        <section class="demonstration-band" aria-label={label}>
            <p class="container">{ words.in_language(language) }{ " " }{ link(Route::DemonstrationTime, language, time) }</p>
        </section>
    }
}
