//! Signing in.

use shared::accounts::SignIn;
use shared::identities::ProviderView;
use shared::language::{Language, Words};
use yew::prelude::*;

use super::personas::Personas;
use super::second_step::SecondStep;
use crate::client;
use crate::client::accounts::FirstStep;
use crate::forms::use_form;
use crate::hooks::{use_language, use_navigator, use_query, use_session, use_submit};
use crate::navigation::{Navigator, with_query};
use crate::query::Query;
use crate::route::{self, Route};
use crate::session::Session;
use crate::ui::{
    Button, ErrorSummary, Kind, Look, Page, PasswordInput, TextInput, link, link_button, problem_view,
};

/// The page. `?next=` says where to go afterwards.
#[component]
pub fn SignInPage() -> Html {
    let language = use_language();
    let session = use_session();
    let query = use_query();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("Sign in", "Ouvrir une session")}>
            if session.is_demonstration() { <Personas /> }
            if session.is_demonstration() {
                <h2>{ said("Or sign in with a password", "Ou ouvrir une session avec un mot de passe") }</h2>
            }
            <PasswordForm />
            { services(&session, &query, language) }
            <ul>
                <li>{ link(Route::ResetPassword, language, said("I forgot my password", "J’ai oublié mon mot de passe")) }</li>
                <li>{ link(Route::SignUp, language, said("Create an account", "Créer un compte")) }</li>
            </ul>
        </Page>
    }
}

/// The other services to sign in with: the server leads there and back.
fn services(session: &Session, query: &Query, language: Language) -> Html {
    let next = query.get("next").unwrap_or_default();
    let way = Query::default().with("language", language.code()).with("return_to", next).text();
    let label = Words::new("Sign in with {service}", "Ouvrir une session avec {service}");
    let service = |provider: &ProviderView| {
        let href = with_query(["/sign-in/", &provider.id].concat(), &way);
        let label = label.fill(language, &[("service", provider.label.in_language(language))]);
        html! { <p>{ link_button(Look::Secondary, href, label) }</p> }
    };
    session.view.iter().flat_map(|view| &view.providers).map(service).collect()
}

#[component]
fn PasswordForm() -> Html {
    let language = use_language();
    let navigator = use_navigator();
    let query = use_query();
    let session = use_session();
    let submit = use_submit();
    // Whoever comes from another service, and has a second factor here, is at the second step.
    let ticket = use_state(|| query.get("ticket").map(|ticket| AttrValue::from(ticket.to_owned())));
    let form = use_form(|| SignIn { email: String::new(), password: String::new() });
    let onsubmit = {
        let (form, submit, ticket) = (form.clone(), submit.clone(), ticket.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(validator::Validate::validate(&draft), language) {
                let ticket = ticket.clone();
                let (enter, navigator, query) = (session.enter.clone(), navigator.clone(), query.clone());
                submit.run(
                    move |_| async move { client::accounts::sign_in(&draft).await },
                    move |step| match step {
                        FirstStep::Granted(visitor) => {
                            enter.emit(*visitor);
                            go_on(&navigator, &query);
                        }
                        FirstStep::SecondFactor(given) => ticket.set(Some(given.into())),
                    },
                );
            }
        })
    };
    if let Some(ticket) = &*ticket {
        return html! { <SecondStep {ticket} /> };
    }
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
