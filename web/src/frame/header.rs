//! The header: whose page this is, the other language, search, sign-in, and where one can go.

use shared::actor::Visitor;
use shared::language::{Language, Words};
use shared::work::Queue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::account_menu::AccountMenu;
use super::search::Search;
use crate::browser;
use crate::client;
use crate::hooks::{use_language, use_navigator, use_visitor};
use crate::route::Route;
use crate::ui::icon::mark;
use crate::ui::page::SERVICE;

/// The header of every page.
#[component]
pub fn Header() -> Html {
    let language = use_language();
    let navigator = use_navigator();
    let visitor = use_visitor();
    let needs_you = use_needs_you(&visitor, navigator.moves());
    let here = navigator.address().route;
    let searches = !matches!(here, Route::Home | Route::Opportunities);
    html! {
        <header class="header">
            <div class="container header-top">
                <a class="brand" href={Route::Home.path(language)}>
                    { mark() }
                    <span class="brand-name">{ SERVICE.in_language(language) }</span>
                </a>
                <div class="header-tools">
                    { toggle(&navigator.address().in_language(language.other()), language.other()) }
                    if searches { <Search /> }
                    <AccountMenu />
                </div>
            </div>
            { menu(here, &visitor, needs_you, language) }
        </header>
    }
}

/// How long the count of what waits is good, in milliseconds.
const COUNT_KEPT: i64 = 60_000;

/// How many things wait for this person; counted again after their acts, and when they go somewhere
/// after a minute.
#[hook]
fn use_needs_you(visitor: &Visitor, moves: u32) -> u32 {
    let count = use_state(|| 0);
    let counted = use_mut_ref(|| (None, 0_i64));
    let setter = count.setter();
    let person = visitor.actor().map(|actor| actor.person_id);
    use_effect_with((person, moves, client::acts()), move |(person, _, acts)| {
        let (whose, now) = (Some((*person, *acts)), browser::clock());
        let (before, at) = *counted.borrow();
        if before == whose && now - at < COUNT_KEPT {
            return;
        }
        *counted.borrow_mut() = (whose, now);
        let known = person.is_some();
        spawn_local(async move {
            let work = if known { client::work::read_work().await.ok() } else { None };
            let items = work.map(|work| work.value.items).unwrap_or_default();
            let needs = items.iter().filter(|item| item.queue == Queue::NeedsYou).count();
            setter.set(u32::try_from(needs).unwrap_or_default());
        });
    });
    *count
}

/// The same page in the other language, called by that language's own name.
fn toggle(href: &str, other: Language) -> Html {
    let name = match other {
        Language::En => "English",
        Language::Fr => "Français",
    };
    html! { <a class="language-toggle" href={href.to_owned()} lang={other.code()} hreflang={other.code()}>{ name }</a> }
}

/// Four places for everybody, and one's own work before them.
fn menu(here: Route, visitor: &Visitor, needs_you: u32, language: Language) -> Html {
    let label = Words::new("Main menu", "Menu principal").in_language(language);
    let item = |route: Route, words: Words, count: u32| {
        let current = is_below(here, route).then_some("page");
        html! {
            <li>
                <a href={route.path(language)} aria-current={current}>
                    { words.in_language(language) }
                    if count > 0 { { count_badge(count, language) } }
                </a>
            </li>
        }
    };
    html! {
        <nav class="menu" aria-label={label}>
            <ul class="container">
                if visitor.actor().is_some() {
                    { item(Route::Work, Words::new("My work", "Mon travail"), needs_you) }
                }
                { item(Route::Opportunities, Words::new("Opportunities", "Occasions"), 0) }
                { item(Route::HowItWorks, Words::new("How it works", "Fonctionnement"), 0) }
                { item(Route::Results, Words::new("Results", "Résultats"), 0) }
                { item(Route::Help, Words::new("Help", "Aide"), 0) }
            </ul>
        </nav>
    }
}

fn count_badge(count: u32, language: Language) -> Html {
    let words = if count == 1 {
        Words::new("thing needs you", "élément à traiter")
    } else {
        Words::new("things need you", "éléments à traiter")
    };
    html! {
        <span class="count">{ count }<span class="visually-hidden">{ " " }{ words.in_language(language) }</span></span>
    }
}

/// Whether a place belongs to a place of the menu.
fn is_below(here: Route, menu: Route) -> bool {
    match menu {
        Route::Work => matches!(
            here,
            Route::Work
                | Route::MyProposals
                | Route::NewOpportunity
                | Route::EditOpportunity(..)
                | Route::File(_)
                | Route::Evaluation(_)
                | Route::Evaluate(..)
                | Route::Proposal(_)
                | Route::Contracts
                | Route::Contract(_)
        ),
        Route::Opportunities => {
            matches!(here, Route::Opportunities | Route::Opportunity(_) | Route::Propose(..))
        }
        other => here == other,
    }
}
