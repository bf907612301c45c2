//! Following the link that confirms a new address. It works without a session: mail is often read
//! on another device.

use shared::accounts::TokenOnly;
use shared::language::Words;
use yew::prelude::*;

use crate::client;
use crate::hooks::{use_announcer, use_language, use_navigator, use_query, use_session, use_submit};
use crate::route::{AccountPlace, Route};
use crate::ui::{Button, Page, problem_view};

/// The page. The link itself changes nothing, a press does: mail programs follow links too.
#[component]
pub fn ConfirmAddressPage() -> Html {
    let language = use_language();
    let query = use_query();
    let navigator = use_navigator();
    let session = use_session();
    let announcer = use_announcer();
    let submit = use_submit();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let done =
        said("You sign in with your new address now.", "Vous utilisez désormais votre nouvelle adresse.");
    let token = query.get("token").map(str::to_owned);
    let on_click = {
        let (submit, token) = (submit.clone(), token.clone().unwrap_or_default());
        Callback::from(move |()| {
            let token = TokenOnly { token: token.clone() };
            let (session, navigator, announcer) = (session.clone(), navigator.clone(), announcer.clone());
            submit.run(
                move |_| async move { client::security::confirm_new_email(&token).await },
                move |()| {
                    announcer.toast(done);
                    session.reload.emit(());
                    navigator.replace(match session.visitor.actor() {
                        Some(_) => Route::Account(AccountPlace::Security),
                        None => Route::SignIn,
                    });
                },
            );
        })
    };
    html! {
        <Page title={said("Confirm your new address", "Confirmer votre nouvelle adresse")}>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            if token.is_some() {
                <p>{ said("One press, and you sign in with it.", "Un clic, et vous l’utiliserez pour ouvrir vos sessions.") }</p>
                <Button label={said("Confirm my new address", "Confirmer ma nouvelle adresse")} {on_click} busy={submit.is_busy()} />
            } else {
                <p>{ said(
                    "Follow the link in the message that we sent to your new address.",
                    "Suivez le lien du message que nous avons envoyé à votre nouvelle adresse.",
                ) }</p>
            }
        </Page>
    }
}
