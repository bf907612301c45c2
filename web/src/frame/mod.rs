//! What stands around every page: header above, footer below.

mod account_menu;
mod footer;
mod header;
mod search;

pub use search::Search;

use shared::language::Words;
use yew::prelude::*;

use crate::hooks::{use_language, use_session};
use crate::ui::link;
use crate::route::Route;

#[derive(Properties, PartialEq)]
pub struct FrameProps {
    pub children: Html,
}

/// The frame. Pages bring their own breadcrumb and `main`.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let language = use_language();
    let skip = Words::new("Skip to main content", "Passer au contenu principal").in_language(language);
    html! {
        <>
            <a class="skip-link" href="#main">{ skip }</a>
            <DemonstrationBand />
            <header::Header />
            { props.children.clone() }
            { footer::footer(language) }
        </>
    }
}

/// Says on every page of a demonstration that nothing here is real.
#[component]
fn DemonstrationBand() -> Html {
    let language = use_language();
    let session = use_session();
    if !session.is_demonstration() {
        return Html::default();
    }
    let words = Words::new(
        "Demonstration: nothing here is real.",
        "Démonstration : rien ici n’est réel.",
    );
    let label = Words::new("Demonstration", "Démonstration").in_language(language);
    let time = Words::new("Move time forward", "Avancer l’heure").in_language(language);
    html! {
        <section class="demonstration-band" aria-label={label}>
            <p class="container">{ words.in_language(language) }{ " " }{ link(Route::DemonstrationTime, language, time) }</p>
        </section>
    }
}
