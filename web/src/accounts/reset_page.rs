//! Choosing a new password, with the link of a message; and asking for such a link.

use shared::accounts::{EmailOnly, PasswordReset, Received};
use shared::language::Words;
use validator::Validate;
use yew::prelude::*;

use super::messages::message_sent;
use crate::client::{self, Loaded};
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_language, use_navigator, use_query, use_session, use_submit};
use crate::route::Route;
use crate::ui::{Button, ErrorSummary, Kind, Page, PasswordInput, TextInput, problem_view};

/// The page: with a token one chooses, without one asks for it.
#[component]
pub fn ResetPage() -> Html {
    let language = use_language();
    let query = use_query();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    match query.get("token") {
        Some(token) => html! {
            <Page title={said("Choose a new password", "Choisir un nouveau mot de passe")}>
                <NewPasswordForm token={token.to_owned()} />
            </Page>
        },
        None => html! {
            <Page title={said("Reset your password", "Réinitialiser votre mot de passe")}>
                <p>{ said(
                    "Say which address you sign in with. We send a link to choose a new password.",
                    "Indiquez l’adresse de votre compte. Nous enverrons un lien pour choisir un nouveau mot de passe.",
                ) }</p>
                <EmailForm />
            </Page>
        },
    }
}

/// Asks for a message with a link.
#[component]
pub(super) fn EmailForm() -> Html {
    let language = use_language();
    let submit = use_submit();
    let sent = use_state(|| None::<String>);
    let form = use_form(|| EmailOnly { email: String::new() });
    let onsubmit = {
        let (form, submit, sent) = (form.clone(), submit.clone(), sent.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(draft.validate(), language) {
                let sent = sent.clone();
                submit.run(
                    move |_| async move { client::accounts::request_password_reset(&draft).await },
                    move |received: Loaded<Received>| sent.set(Some(received.value.email)),
                );
            }
        })
    };
    if let Some(email) = &*sent {
        return message_sent(email, Words::new("one hour", "une heure"), language);
    }
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <TextInput pointer="/email" label={said("E-mail address", "Adresse courriel")} kind={Kind::Email} autocomplete="username"
                value={form.email.clone()} on_change={form.set(|draft, email| draft.email = email)} errors={submit.errors()} />
            <Button label={said("Send the link", "Envoyer le lien")} busy={submit.is_busy()} />
        </form>
    }
}

#[derive(Properties, PartialEq)]
struct NewPasswordFormProps {
    token: AttrValue,
}

#[component]
fn NewPasswordForm(props: &NewPasswordFormProps) -> Html {
    let language = use_language();
    let session = use_session();
    let navigator = use_navigator();
    let announcer = use_announcer();
    let submit = use_submit();
    let token = props.token.to_string();
    let form = use_form(|| PasswordReset { token, password: String::new() });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let done = said(
        "Your password is changed. Sign in with it.",
        "Votre mot de passe est changé. Ouvrez une session avec le nouveau.",
    );
    let onsubmit = {
        let (form, submit) = (form.clone(), submit.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(draft.validate(), language) {
                let (reload, navigator, announcer) =
                    (session.reload.clone(), navigator.clone(), announcer.clone());
                submit.run(
                    move |_| async move { client::accounts::reset_password(&draft).await },
                    move |()| {
                        announcer.toast(done);
                        reload.emit(());
                        navigator.replace(Route::SignIn);
                    },
                );
            }
        })
    };
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <PasswordInput pointer="/password" label={said("New password", "Nouveau mot de passe")} autocomplete="new-password"
                hint={said("At least 12 characters. A few unrelated words make a good one.", "Au moins 12 caractères. Quelques mots sans lien en font un bon.")}
                value={form.password.clone()} on_change={form.set(|draft, password| draft.password = password)} errors={submit.errors()} />
            <Button label={said("Change password", "Changer le mot de passe")} busy={submit.is_busy()} />
        </form>
    }
}
