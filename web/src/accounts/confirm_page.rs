//! Following the link that confirms an e-mail address.

use shared::accounts::TokenOnly;
use shared::language::Words;
use yew::prelude::*;

use super::reset_page::{EmailForm, Purpose};
use crate::client;
use crate::hooks::{use_announcer, use_language, use_navigator, use_query, use_session, use_submit};
use crate::route::Route;
use crate::ui::{Button, Page, problem_view};

/// The page. The link itself changes nothing, a press does: mail programs follow links too.
#[component]
pub fn ConfirmPage() -> Html {
    let language = use_language();
    let query = use_query();
    let navigator = use_navigator();
    let session = use_session();
    let announcer = use_announcer();
    let submit = use_submit();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let title = said("Confirm your e-mail address", "Confirmer votre adresse courriel");
    let Some(token) = query.get("token").map(str::to_owned) else {
        return html! {
            <Page {title}>
                <p>{ said(
                    "Follow the link in the message that we sent you. If it did not arrive, we can send another.",
                    "Suivez le lien du message que nous vous avons envoyé. S’il n’est pas arrivé, nous pouvons en envoyer un autre.",
                ) }</p>
                <EmailForm purpose={Purpose::Confirmation} />
            </Page>
        };
    };
    let done = said("Your address is confirmed.", "Votre adresse est confirmée.");
    let on_click = {
        let submit = submit.clone();
        Callback::from(move |()| {
            let token = TokenOnly { token: token.clone() };
            let (enter, navigator, announcer) = (session.enter.clone(), navigator.clone(), announcer.clone());
            submit.run(
                move |_| async move { client::accounts::confirm(&token).await },
                move |visitor| {
                    enter.emit(visitor);
                    announcer.toast(done);
                    navigator.replace(Route::Work);
                },
            );
        })
    };
    let failure = submit.failure();
    html! {
        <Page {title}>
            if let Some(error) = &failure { { problem_view(error, None, language) } }
            if failure.as_ref().is_some_and(|error| error.is("link_not_good")) {
                <EmailForm purpose={Purpose::Confirmation} />
            } else {
                <p>{ said("One press, and your account is ready.", "Un clic, et votre compte est prêt.") }</p>
                <Button label={said("Confirm my address", "Confirmer mon adresse")} {on_click} busy={submit.is_busy()} />
            }
        </Page>
    }
}
