//! Pages that are about somebody: nobody is asked to sign in first, and comes back afterwards.

use shared::language::{Language, Words};
use yew::prelude::*;

use crate::hooks::{use_language, use_navigator, use_session};
use crate::navigation::with_query;
use crate::query::Query;
use crate::route::Route;
use crate::session::Knowledge;
use crate::ui::fetched::skeleton;
use crate::ui::{Look, Page, link, link_button};

#[derive(Properties, PartialEq)]
pub struct SignedInOnlyProps {
    /// The page for somebody.
    pub children: Html,
}

/// Shows the page to somebody, and to nobody the way to sign in.
#[component]
pub fn SignedInOnly(props: &SignedInOnlyProps) -> Html {
    let language = use_language();
    let session = use_session();
    let navigator = use_navigator();
    if session.visitor.actor().is_some() {
        return props.children.clone();
    }
    if session.knowledge() == Knowledge::Asking {
        let title = Words::new("One moment …", "Un instant…").in_language(language);
        return html! { <Page {title}>{ skeleton(language) }</Page> };
    }
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let here = navigator.address().in_language(language);
    html! {
        <Page title={said("Sign in to see this page", "Ouvrez une session pour voir cette page")}>
            <p>{ said("Afterwards you come back here.", "Vous reviendrez ensuite ici.") }</p>
            <div class="button-row">
                { link_button(Look::Primary, sign_in_address(&here, language), said("Sign in", "Ouvrir une session")) }
                { link(Route::SignUp, language, said("Create an account", "Créer un compte")) }
            </div>
        </Page>
    }
}

/// Where to sign in so that one comes back to an address of the app.
pub fn sign_in_address(next: &str, language: Language) -> String {
    let query = Query::default().with("next", next);
    with_query(Route::SignIn.path(language), &query.text())
}
