//! Signing in.

use shared::accounts::SignIn;
use shared::language::Words;
use yew::prelude::*;

use super::personas::Personas;
use crate::client;
use crate::forms::use_form;
use crate::hooks::{use_language, use_navigator, use_query, use_session, use_submit};
use crate::navigation::Navigator;
use crate::query::Query;
use crate::route::{self, Route};
use crate::ui::{Button, ErrorSummary, Kind, Page, PasswordInput, TextInput, link, problem_view};

/// The page. `?next=` says where to go afterwards.
#[component]
pub fn SignInPage() -> Html {
    let language = use_language();
    let session = use_session();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("Sign in", "Ouvrir une session")}>
            if session.is_demonstration() { <Personas /> }
            if session.is_demonstration() {
                <h2>{ said("Or sign in with a password", "Ou ouvrir une session avec un mot de passe") }</h2>
            }
            <PasswordForm />
            <ul>
                <li>{ link(Route::ResetPassword, language, said("I forgot my password", "J’ai oublié mon mot de passe")) }</li>
                <li>{ link(Route::SignUp, language, said("Create an account", "Créer un compte")) }</li>
            </ul>
        </Page>
    }
}

#[component]
fn PasswordForm() -> Html {
    let language = use_language();
    let navigator = use_navigator();
    let query = use_query();
    let session = use_session();
    let submit = use_submit();
    let form = use_form(|| SignIn { email: String::new(), password: String::new() });
    let onsubmit = {
        let (form, submit) = (form.clone(), submit.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(validator::Validate::validate(&draft), language) {
                let (enter, navigator, query) = (session.enter.clone(), navigator.clone(), query.clone());
                submit.run(
                    move |_| async move { client::accounts::sign_in(&draft).await },
                    move |visitor| {
                        enter.emit(visitor);
                        go_on(&navigator, &query);
                    },
                );
            }
        })
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <TextInput pointer="/email" label={said("E-mail address", "Adresse courriel")} kind={Kind::Email} autocomplete="username"
                value={form.email.clone()} on_change={form.set(|draft, email| draft.email = email)} errors={submit.errors()} />
            <PasswordInput pointer="/password" label={said("Password", "Mot de passe")} autocomplete="current-password"
                value={form.password.clone()} on_change={form.set(|draft, password| draft.password = password)} errors={submit.errors()} />
            <Button label={said("Sign in", "Ouvrir une session")} busy={submit.is_busy()} />
        </form>
    }
}

/// Back to where signing in was asked for, or to one's work. Only addresses of the app count.
pub(super) fn go_on(navigator: &Navigator, query: &Query) {
    let next = query.get("next").filter(|next| {
        let path = next.split('?').next().unwrap_or_default();
        route::parse(path).is_some()
    });
    match next {
        Some(next) => navigator.go_to(next.to_owned()),
        None => navigator.go(Route::Work),
    }
}
