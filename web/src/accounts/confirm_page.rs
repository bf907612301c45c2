//! Following the link that confirms an e-mail address.

use shared::accounts::EmailConfirmation;
use shared::language::{Language, Words};
use validator::Validate;
use yew::prelude::*;

use super::reset_page::EmailForm;
use crate::client;
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_language, use_navigator, use_query, use_session, use_submit};
use crate::route::Route;
use crate::ui::{Button, ErrorSummary, Page, PasswordInput, link, problem_view};

/// The page. The link alone changes nothing: mail programs follow links too, and somebody else may have
/// registered the address.
#[component]
pub fn ConfirmPage() -> Html {
    let language = use_language();
    let query = use_query();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("Confirm your e-mail address", "Confirmer votre adresse courriel")}>
            if let Some(token) = query.get("token") {
                <ConfirmForm token={token.to_owned()} />
            } else {
                { another_link(language) }
            }
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct ConfirmFormProps {
    token: AttrValue,
}

#[component]
fn ConfirmForm(props: &ConfirmFormProps) -> Html {
    let language = use_language();
    let navigator = use_navigator();
    let session = use_session();
    let announcer = use_announcer();
    let submit = use_submit();
    let token = props.token.to_string();
    let form = use_form(|| EmailConfirmation { token, password: String::new() });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let done = said("Your address is confirmed.", "Votre adresse est confirmée.");
    let onsubmit = {
        let (form, submit) = (form.clone(), submit.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(draft.validate(), language) {
                let (session, navigator, announcer) = (session.clone(), navigator.clone(), announcer.clone());
                submit.run(
                    move |_| async move { client::accounts::confirm_email(&draft).await },
                    move |()| {
                        announcer.toast(done);
                        session.reload.emit(());
                        let is_in = session.visitor.actor().is_some();
                        navigator.replace(if is_in { Route::Work } else { Route::SignIn });
                    },
                );
            }
        })
    };
    if let Some(error) = submit.failure().filter(|error| error.is("link_not_good")) {
        return html! { <>{ problem_view(&error, None, language) }{ another_link(language) }</> };
    }
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <PasswordInput pointer="/password" autocomplete="current-password"
                label={said("The password you chose", "Le mot de passe que vous avez choisi")}
                hint={said(
                    "Somebody else may have registered your address: only your own password confirms your account.",
                    "Quelqu’un d’autre a pu inscrire votre adresse\u{a0}: seul votre propre mot de passe confirme votre compte.",
                )}
                value={form.password.clone()} on_change={form.set(|draft, password| draft.password = password)} errors={submit.errors()} />
            <Button label={said("Confirm my address", "Confirmer mon adresse")} busy={submit.is_busy()} />
            <p>{ link(Route::ResetPassword, language, said("Choose another password", "Choisir un autre mot de passe")) }</p>
        </form>
    }
}

fn another_link(language: Language) -> Html {
    let words = Words::new(
        "Follow the link in the message that we sent you. If you have none that works, ask for a link to choose a password: following it confirms your address too.",
        "Suivez le lien du message que nous vous avons envoyé. Si vous n’en avez pas de valable, demandez un lien pour choisir un mot de passe\u{a0}: le suivre confirme aussi votre adresse.",
    );
    html! { <><p>{ words.in_language(language) }</p><EmailForm /></> }
}
