//! Following the link that confirms an e-mail address.

use shared::accounts::TokenOnly;
use shared::language::Words;
use yew::prelude::*;

use super::reset_page::EmailForm;
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
    let token = query.get("token").map(str::to_owned);
    let spent = submit.failure().is_some_and(|error| error.is("link_not_good"));
    let done = said("Your address is confirmed.", "Votre adresse est confirmée.");
    let on_click = {
        let (submit, token) = (submit.clone(), token.clone().unwrap_or_default());
        Callback::from(move |()| {
            let token = TokenOnly { token: token.clone() };
            let (session, navigator, announcer) = (session.clone(), navigator.clone(), announcer.clone());
            submit.run(
                move |_| async move { client::accounts::confirm_email(&token).await },
                move |()| {
                    announcer.toast(done);
                    session.reload.emit(());
                    navigator.replace(if session.visitor.actor().is_some() {
                        Route::Work
                    } else {
                        Route::SignIn
                    });
                },
            );
        })
    };
    html! {
        <Page title={said("Confirm your e-mail address", "Confirmer votre adresse courriel")}>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            if token.is_some() && !spent {
                <p>{ said("One press, and your account is ready.", "Un clic, et votre compte est prêt.") }</p>
                <Button label={said("Confirm my address", "Confirmer mon adresse")} {on_click} busy={submit.is_busy()} />
            } else {
                <p>{ said(
                    "Follow the link in the message that we sent you. If you have none that works, ask for a link to choose a password: following it confirms your address too.",
                    "Suivez le lien du message que nous vous avons envoyé. Si vous n’en avez pas de valable, demandez un lien pour choisir un mot de passe\u{a0}: le suivre confirme aussi votre adresse.",
                ) }</p>
                <EmailForm />
            }
        </Page>
    }
}
