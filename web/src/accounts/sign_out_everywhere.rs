//! Ending every session: for lost telephones and public computers.

use shared::language::Words;
use yew::prelude::*;

use crate::client;
use crate::hooks::{use_language, use_navigator, use_session, use_submit};
use crate::route::Route;
use crate::ui::{ConfirmButton, Look, problem_view};

/// A button that ends every session of the person, wherever it is.
#[component]
pub fn SignOutEverywhere() -> Html {
    let language = use_language();
    let session = use_session();
    let navigator = use_navigator();
    let submit = use_submit();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_confirm = {
        let submit = submit.clone();
        Callback::from(move |()| {
            let (reload, navigator) = (session.reload.clone(), navigator.clone());
            submit.run(
                move |_| async move { client::accounts::sign_out_everywhere().await },
                move |()| {
                    reload.emit(());
                    navigator.go(Route::SignIn);
                },
            );
        })
    };
    let consequence = html! {
        <p>{ said(
            "Every browser and telephone that is signed in as you has to sign in again, this one too.",
            "Chaque navigateur et téléphone où vous avez une session devra en ouvrir une nouvelle, celui-ci aussi.",
        ) }</p>
    };
    html! {
        <section>
            <h2>{ said("Sessions", "Sessions") }</h2>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <ConfirmButton label={said("Sign out everywhere", "Fermer toutes les sessions")} look={Look::Secondary}
                question={said("Sign out everywhere?", "Fermer toutes les sessions?")} {consequence} {on_confirm} busy={submit.is_busy()} />
        </section>
    }
}
