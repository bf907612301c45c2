//! The side navigation of one's account: one line a page, whoever's slice the page is.

use shared::language::{Language, Words};
use yew::prelude::*;

use crate::route::{AccountPlace, OrganizationPlace, Route};

/// The pages, in the order of the menu.
const PAGES: &[(Route, Words)] = &[
    (Route::Account(AccountPlace::Contact), Words::new("Contact details", "Coordonnées")),
    (Route::Account(AccountPlace::Profile), Words::new("Profile", "Profil")),
    (Route::Account(AccountPlace::Tax), Words::new("Sales tax", "Taxes de vente")),
    (Route::Organization(OrganizationPlace::Mine), Words::new("Organizations", "Organisations")),
    (
        Route::Account(AccountPlace::Declarations),
        Words::new("Voluntary declarations", "Déclarations volontaires"),
    ),
    (Route::Account(AccountPlace::Notices), Words::new("Notices by e-mail", "Avis par courriel")),
    (Route::Account(AccountPlace::Security), Words::new("Security", "Sécurité")),
    (
        Route::Account(AccountPlace::Identities),
        Words::new("Sign-in services", "Services d’ouverture de session"),
    ),
    (Route::Account(AccountPlace::Sessions), Words::new("Sessions", "Sessions")),
    (Route::Account(AccountPlace::Privacy), Words::new("Privacy", "Confidentialité")),
];

/// The menu, for `above` of the page: beside the content where there is room, above it on phones.
pub fn account_menu(here: Route, language: Language) -> Html {
    let label = Words::new("My account", "Mon compte").in_language(language);
    let line = |(route, words): &(Route, Words)| {
        let current = (*route == here).then_some("page");
        html! { <li><a href={route.path(language)} aria-current={current}>{ words.in_language(language) }</a></li> }
    };
    html! { <nav class="account-nav" aria-label={label}><ul>{ for PAGES.iter().map(line) }</ul></nav> }
}
