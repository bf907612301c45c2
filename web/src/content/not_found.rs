//! There is no such page.

use shared::language::{Language, Words};
use yew::prelude::*;

use crate::route::Route;
use crate::ui::{Page, link};

/// What one sees at an address that leads nowhere.
pub fn not_found_page(language: Language) -> Html {
    let said = |words: Words| words.in_language(language);
    html! {
        <Page title={said(Words::new("We cannot find that page", "Nous ne trouvons pas cette page"))}>
            <p>{ said(Words::new(
                "The address may be wrong, the page may have moved, or you may have to sign in to see it.",
                "L’adresse est peut-être erronée, la page a peut-être été déplacée, ou il faut peut-être ouvrir une session pour la voir.",
            )) }</p>
            <ul>
                <li>{ link(Route::Opportunities, language, said(Words::new("Search open opportunities", "Chercher des occasions ouvertes"))) }</li>
                <li>{ link(Route::SignIn, language, said(Words::new("Sign in", "Ouvrir une session"))) }</li>
                <li>{ link(Route::Home, language, said(Words::new("Go to the home page", "Aller à la page d’accueil"))) }</li>
            </ul>
        </Page>
    }
}
