//! The second step of signing in: a code of the telephone, or a recovery code.

use shared::accounts::SecondFactorSignIn;
use shared::language::Words;
use shared::validation::field_error;
use yew::prelude::*;

use super::sign_in_page::go_on;
use crate::client;
use crate::forms::use_form;
use crate::hooks::{use_language, use_navigator, use_query, use_session, use_submit};
use crate::route::{AccountPlace, Route};
use crate::ui::{Button, ErrorSummary, Kind, Look, TextInput, problem_view};

#[derive(Properties, PartialEq)]
pub struct SecondStepProps {
    /// What the first step gave.
    pub ticket: AttrValue,
}

/// The form. Who signs in with a recovery code goes on to set up the new telephone.
#[component]
pub fn SecondStep(props: &SecondStepProps) -> Html {
    let language = use_language();
    let navigator = use_navigator();
    let query = use_query();
    let session = use_session();
    let submit = use_submit();
    let lost = use_state(|| false);
    let ticket = props.ticket.to_string();
    let form = use_form(|| SecondFactorSignIn { ticket, code: None, recovery_code: None });
    let is_lost = *lost;
    let pointer = if is_lost { "/recovery_code" } else { "/code" };
    let onsubmit = {
        let (form, submit) = (form.clone(), submit.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if draft.typed().is_none() {
                return submit.refuse(vec![field_error(pointer, "required", language)]);
            }
            let (enter, navigator, query) = (session.enter.clone(), navigator.clone(), query.clone());
            submit.run(
                move |_| async move { client::accounts::second_step(&draft).await },
                move |visitor| {
                    enter.emit(visitor);
                    match is_lost {
                        true => navigator.go(Route::Account(AccountPlace::Security)),
                        false => go_on(&navigator, &query),
                    }
                },
            );
        })
    };
    let other = {
        let (form, submit, lost) = (form.clone(), submit.clone(), lost.setter());
        Callback::from(move |()| {
            form.change(|draft| (draft.code, draft.recovery_code) = (None, None));
            submit.clear();
            lost.set(!is_lost);
        })
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            if is_lost {
                <TextInput key="lost" {pointer} label={said("Recovery code", "Code de récupération")} autocomplete="off" width={20}
                    hint={said("One of the ten codes that you kept when you set up your telephone. Each is good once.", "Un des dix codes que vous avez conservés en configurant votre téléphone. Chacun sert une fois.")}
                    value={form.recovery_code.clone().unwrap_or_default()} errors={submit.errors()}
                    on_change={form.set(|draft, code| draft.recovery_code = Some(code))} />
            } else {
                <TextInput key="code" {pointer} label={said("Code of your telephone", "Code de votre téléphone")} kind={Kind::Digits} autocomplete="one-time-code" width={8}
                    hint={said("The six digits that your authenticator application shows.", "Les six chiffres qu’affiche votre application d’authentification.")}
                    value={form.code.clone().unwrap_or_default()} errors={submit.errors()}
                    on_change={form.set(|draft, code| draft.code = Some(code))} />
            }
            <div class="button-row">
                <Button label={said("Sign in", "Ouvrir une session")} busy={submit.is_busy()} />
                <Button look={Look::Link} on_click={other}
                    label={if is_lost { said("Use my telephone", "Utiliser mon téléphone") } else { said("I do not have my telephone", "Je n’ai pas mon téléphone") }} />
            </div>
        </form>
    }
}
