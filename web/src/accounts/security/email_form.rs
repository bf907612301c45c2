//! Signing in with another address.

use shared::accounts::{EmailChange, Received};
use shared::language::Words;
use validator::Validate;
use yew::prelude::*;

use crate::accounts::messages::message_sent;
use crate::client::{self, Loaded};
use crate::forms::use_form;
use crate::hooks::{use_language, use_submit};
use crate::ui::{Button, ErrorSummary, Kind, PasswordInput, TextInput, problem_view};

/// The form; afterwards, that a message is on its way.
#[component]
pub fn EmailForm() -> Html {
    let language = use_language();
    let submit = use_submit();
    let sent = use_state(|| None::<String>);
    let form = use_form(|| EmailChange { email: String::new(), password: String::new() });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (form, submit, sent) = (form.clone(), submit.clone(), sent.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(draft.validate(), language) {
                let sent = sent.clone();
                submit.run(
                    move |_| async move { client::security::change_email(&draft).await },
                    move |received: Loaded<Received>| sent.set(Some(received.value.email)),
                );
            }
        })
    };
    if let Some(email) = &*sent {
        return message_sent(email, Words::new("24 hours", "24\u{a0}heures"), language);
    }
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <TextInput pointer="/email" label={said("New address", "Nouvelle adresse")} kind={Kind::Email} autocomplete="email"
                hint={said("It counts once you follow the link that we send there.", "Elle prendra effet quand vous aurez suivi le lien que nous y enverrons.")}
                value={form.email.clone()} on_change={form.set(|draft, email| draft.email = email)} errors={submit.errors()} />
            <PasswordInput pointer="/password" label={said("Your password", "Votre mot de passe")} autocomplete="current-password"
                value={form.password.clone()} on_change={form.set(|draft, password| draft.password = password)} errors={submit.errors()} />
            <Button label={said("Send the link", "Envoyer le lien")} busy={submit.is_busy()} />
        </form>
    }
}
