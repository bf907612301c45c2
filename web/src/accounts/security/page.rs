//! The page of what protects the account.

use shared::accounts::SecurityView;
use shared::language::{Language, Words};
use yew::prelude::*;

use super::email_form::EmailForm;
use super::fold::{Folds, Open, fold};
use super::password_form::PasswordForm;
use super::second_factor::SecondFactor;
use crate::accounts::menu::account_menu;
use crate::client::{self, Loaded};
use crate::hooks::{Fetch, use_fetch, use_language};
use crate::route::{AccountPlace, Route};
use crate::ui::{Page, fetched, link, row, summary_list};

/// The page.
#[component]
pub fn SecurityPage() -> Html {
    let language = use_language();
    let security = use_fetch((), |()| client::security::read());
    let open = use_state(|| Open::Nothing);
    let on_open = {
        let setter = open.setter();
        Callback::from(move |which| setter.set(which))
    };
    let folds = Folds { open: *open, on_open };
    html! {
        <Page title={Words::new("Security", "Sécurité").in_language(language)}
            above={account_menu(Route::Account(AccountPlace::Security), language)}>
            { fetched(&security, language, |loaded| sections(&loaded.value, &security, &folds, language)) }
        </Page>
    }
}

fn sections(
    view: &SecurityView,
    security: &Fetch<Loaded<SecurityView>>,
    folds: &Folds,
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <>
            <section aria-labelledby="second-factor">
                <h2 id="second-factor">{ said("Second factor", "Deuxième facteur") }</h2>
                <SecondFactor view={view.clone()} folds={folds.clone()} on_changed={security.reload.clone()} />
            </section>
            if view.has_password {
                <section aria-labelledby="password">
                    <h2 id="password">{ said("Password", "Mot de passe") }</h2>
                    { fold(folds, Open::Password, said("Change my password", "Changer mon mot de passe"), || html! { <PasswordForm /> }) }
                </section>
                <section aria-labelledby="address">
                    <h2 id="address">{ said("E-mail address", "Adresse courriel") }</h2>
                    { summary_list(vec![row(said("Present address", "Adresse actuelle"), html! { { &view.email } })]) }
                    { fold(folds, Open::Address, said("Change my address", "Changer mon adresse"), || html! { <EmailForm /> }) }
                </section>
            }
            <section aria-labelledby="where">
                <h2 id="where">{ said("Where you are signed in", "Où vous avez une session") }</h2>
                <p>{ link(Route::Account(AccountPlace::Sessions), language, said("See and end your sessions", "Voir et fermer vos sessions")) }</p>
            </section>
        </>
    }
}
