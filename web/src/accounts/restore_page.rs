//! Opening a closed account again, from the link in the letter. Nobody is signed in here.

use shared::accounts::TokenOnly;
use shared::language::Words;
use yew::prelude::*;

use crate::client;
use crate::hooks::{use_announcer, use_language, use_navigator, use_query, use_submit};
use crate::route::Route;
use crate::ui::{Button, Page, problem_view};

/// The page. The link itself changes nothing, a press does: mail programs follow links too.
#[component]
pub fn RestorePage() -> Html {
    let language = use_language();
    let query = use_query();
    let navigator = use_navigator();
    let announcer = use_announcer();
    let submit = use_submit();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let done = said("Your account is open again. Sign in.", "Votre compte est rétabli. Ouvrez une session.");
    let on_click = {
        let (submit, token) = (submit.clone(), query.get("token").unwrap_or_default().to_owned());
        Callback::from(move |()| {
            let token = TokenOnly { token: token.clone() };
            let (navigator, announcer) = (navigator.clone(), announcer.clone());
            submit.run(
                move |_| async move { client::oneself::restore_account(&token).await },
                move |()| {
                    announcer.toast(done);
                    navigator.go(Route::SignIn);
                },
            );
        })
    };
    html! {
        <Page title={said("Open your account again", "Rétablir votre compte")}>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <p>{ said("It will be as it was before you closed it.", "Il sera tel qu’il était avant sa fermeture.") }</p>
            <Button label={said("Open my account again", "Rétablir mon compte")} {on_click} busy={submit.is_busy()} />
        </Page>
    }
}
