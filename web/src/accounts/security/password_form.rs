//! Changing one's password.

use shared::accounts::PasswordChange;
use shared::language::Words;
use validator::Validate;
use yew::prelude::*;

use crate::client;
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_language, use_submit};
use crate::ui::{Button, ErrorSummary, PasswordInput, problem_view};

fn empty() -> PasswordChange {
    PasswordChange { present: String::new(), password: String::new() }
}

/// The form.
#[component]
pub fn PasswordForm() -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let form = use_form(empty);
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let done = said(
        "Your password is changed. Your other sessions are ended.",
        "Votre mot de passe est changé. Vos autres sessions sont fermées.",
    );
    let onsubmit = {
        let (form, submit) = (form.clone(), submit.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(draft.validate(), language) {
                let (form, announcer) = (form.clone(), announcer.clone());
                submit.run(
                    move |_| async move { client::security::change_password(&draft).await },
                    move |()| {
                        form.change(|draft| *draft = empty());
                        announcer.toast(done);
                    },
                );
            }
        })
    };
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <PasswordInput pointer="/present" label={said("Present password", "Mot de passe actuel")} autocomplete="current-password"
                value={form.present.clone()} on_change={form.set(|draft, present| draft.present = present)} errors={submit.errors()} />
            <PasswordInput pointer="/password" label={said("New password", "Nouveau mot de passe")} autocomplete="new-password"
                hint={said("At least 12 characters. A few unrelated words make a good one. Your other sessions end.", "Au moins 12\u{a0}caractères. Quelques mots sans lien en font un bon. Vos autres sessions seront fermées.")}
                value={form.password.clone()} on_change={form.set(|draft, password| draft.password = password)} errors={submit.errors()} />
            <Button label={said("Save the new password", "Enregistrer le nouveau mot de passe")} busy={submit.is_busy()} />
        </form>
    }
}
