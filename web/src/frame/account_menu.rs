//! "Sign in", or the person's menu.

use shared::language::Words;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::hooks::{use_announcer, use_language, use_navigator, use_session};
use crate::route::{AccountPlace, DepartmentPart, DepartmentPlace, Route};
use crate::session::Knowledge;
use crate::ui::link;

/// Sign-in for nobody, a menu for somebody, nothing while it is not known.
#[component]
pub fn AccountMenu() -> Html {
    let language = use_language();
    let session = use_session();
    let here = use_navigator().address().route;
    if session.knowledge() == Knowledge::Asking {
        return html! { <span class="account-waiting"></span> };
    }
    let Some(name) = session.name() else {
        let words = Words::new("Sign in", "Ouvrir une session").in_language(language);
        return html! {
            if here != Route::SignIn { <a class="account-sign-in" href={Route::SignIn.path(language)}>{ words }</a> }
        };
    };
    // A new key closes the menu whenever the reader goes somewhere.
    html! { <PersonMenu key={here.path(language)} {name} /> }
}

#[derive(Properties, PartialEq)]
struct PersonMenuProps {
    name: AttrValue,
}

#[component]
fn PersonMenu(props: &PersonMenuProps) -> Html {
    let language = use_language();
    let session = use_session();
    let navigator = use_navigator();
    let announcer = use_announcer();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let actor = session.visitor.actor();
    let department = actor
        .and_then(|actor| actor.roles.first())
        .map(|held| DepartmentPlace::Of(held.department_id, DepartmentPart::Overview));
    let administers = actor.is_some_and(|actor| !actor.platform_roles.is_empty());
    let gone = said("You are signed out.", "Votre session est fermée.");
    let onclick = Callback::from(move |_: MouseEvent| {
        session.sign_out.emit(());
        announcer.toast(gone);
        navigator.go(Route::Home);
    });
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let menu = target.and_then(|target| target.closest("details").ok().flatten());
        if let Some(menu) = menu.filter(|_| event.key() == "Escape") {
            // Fails only for an attribute name that is not one.
            let _ = menu.remove_attribute("open");
        }
    });
    html! {
        <details class="person-menu" {onkeydown}>
            <summary><span class="visually-hidden">{ said("Your menu: ", "Votre menu\u{a0}: ") }</span>{ &props.name }</summary>
            <ul>
                <li>{ link(Route::Work, language, said("My work", "Mon travail")) }</li>
                <li>{ link(Route::MyProposals, language, said("My proposals", "Mes propositions")) }</li>
                <li>{ link(Route::Contracts, language, said("My contracts", "Mes contrats")) }</li>
                <li>{ link(Route::Notifications, language, said("Notifications", "Avis")) }</li>
                <li>{ link(Route::Account(AccountPlace::Contact), language, said("My account", "Mon compte")) }</li>
                if let Some(place) = department {
                    <li>{ link(Route::Department(place), language, said("My department", "Mon ministère")) }</li>
                }
                if administers {
                    <li>{ link(Route::Department(DepartmentPlace::Landing), language, said("Administration", "Administration")) }</li>
                }
                <li><button type="button" class="button-link" {onclick}>{ said("Sign out", "Fermer la session") }</button></li>
            </ul>
        </details>
    }
}
