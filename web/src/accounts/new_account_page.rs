//! Somebody new who came from another service: what it did not say is asked here, and the account
//! is opened. An address that the service did not check is proved by a link in a message first.

use shared::identities::{NewAccount, NewAccountView, ProofRequest};
use shared::language::{Language, Words};
use validator::Validate;
use yew::prelude::*;

use super::messages::message_sent;
use super::sign_up_page::language_choice;
use crate::client::{self, Loaded};
use crate::forms::use_form;
use crate::hooks::{use_fetch, use_language, use_navigator, use_query, use_session, use_submit};
use crate::route::Route;
use crate::ui::{
    Button, ErrorSummary, Kind, Page, TextInput, fetched, link, problem_view, row, summary_list,
};

/// The page. `?token=` is the link of the message.
#[component]
pub fn NewAccountPage() -> Html {
    let language = use_language();
    let token = use_query().get("token").unwrap_or_default().to_owned();
    let newcomer = use_fetch(token.clone(), |token| {
        let token = token.clone();
        async move { client::identities::read_new_account(&token).await }
    });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("Create your account", "Créez votre compte")}>
            { fetched(&newcomer, language, |loaded| steps(&loaded.value, &token, language)) }
            <p>{ link(Route::SignIn, language, said("Sign in another way", "Ouvrir une session autrement")) }</p>
        </Page>
    }
}

fn steps(view: &NewAccountView, token: &str, language: Language) -> Html {
    let from = Words::new(
        "You signed in with {service}. One step is left before you have an account here.",
        "Vous avez ouvert une session avec {service}. Il reste une étape avant d’avoir un compte ici.",
    );
    let kept = Words::new(
        "We keep your name, your address and your language, to write to you about what concerns you.",
        "Nous conservons votre nom, votre adresse et votre langue, pour vous écrire au sujet de ce qui vous concerne.",
    );
    let privacy = Words::new("Privacy notice", "Avis de confidentialité").in_language(language);
    html! {
        <>
            <p>{ from.fill(language, &[("service", view.label.in_language(language))]) }</p>
            <p>{ kept.in_language(language) }{ " " }{ link(Route::Privacy, language, privacy) }</p>
            if view.email.is_some() {
                <AccountForm view={view.clone()} token={token.to_owned()} />
            } else {
                <AddressForm is_stale={!token.is_empty()} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct AddressFormProps {
    /// Whether a link was followed that proves nothing any more.
    is_stale: bool,
}

#[component]
fn AddressForm(props: &AddressFormProps) -> Html {
    let language = use_language();
    let sent = use_state(|| None::<AttrValue>);
    let submit = use_submit();
    let form = use_form(|| ProofRequest { email: String::new(), language });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (form, submit, sent) = (form.clone(), submit.clone(), sent.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(draft.validate(), language) {
                let sent = sent.clone();
                submit.run(
                    move |_| async move { client::identities::prove_email(&draft).await },
                    move |received: Loaded<shared::accounts::Received>| {
                        sent.set(Some(received.value.email.into()))
                    },
                );
            }
        })
    };
    if let Some(email) = &*sent {
        return html! {
            <>
                { message_sent(email, Words::new("one hour", "une heure"), language) }
                <p>{ said("Open the link in this browser.", "Ouvrez le lien dans ce navigateur.") }</p>
            </>
        };
    }
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            if props.is_stale {
                <p>{ said(
                    "The link that you followed is not good any more. Ask for another one.",
                    "Le lien que vous avez suivi n’est plus valable. Demandez-en un autre.",
                ) }</p>
            }
            <TextInput pointer="/email" label={said("Your e-mail address", "Votre adresse courriel")} kind={Kind::Email} autocomplete="email"
                hint={said("We send a link there, to be sure that it is yours.", "Nous y envoyons un lien, pour vérifier qu’elle est bien à vous.")}
                value={form.email.clone()} on_change={form.set(|draft, email| draft.email = email)} errors={submit.errors()} />
            <Button label={said("Send the link", "Envoyer le lien")} busy={submit.is_busy()} />
        </form>
    }
}

#[derive(Properties, PartialEq)]
struct AccountFormProps {
    view: NewAccountView,
    token: String,
}

#[component]
fn AccountForm(props: &AccountFormProps) -> Html {
    let language = use_language();
    let navigator = use_navigator();
    let session = use_session();
    let submit = use_submit();
    let form = use_form(|| NewAccount {
        name: props.view.name.clone().unwrap_or_default(),
        language: props.view.language,
        token: Some(props.token.clone()).filter(|token| !token.is_empty()),
    });
    let onsubmit = {
        let (form, submit, return_to) = (form.clone(), submit.clone(), props.view.return_to.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(draft.validate(), language) {
                let (enter, navigator, return_to) =
                    (session.enter.clone(), navigator.clone(), return_to.clone());
                submit.run(
                    move |_| async move { client::identities::open_new_account(&draft).await },
                    move |visitor| {
                        enter.emit(visitor);
                        navigator.go_to(return_to);
                    },
                );
            }
        })
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let email = props.view.email.clone().unwrap_or_default();
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            { summary_list(vec![row(said("E-mail address", "Adresse courriel"), html! { { email } })]) }
            <TextInput pointer="/name" label={said("Your name", "Votre nom")} autocomplete="name"
                hint={said("As it should stand in a contract.", "Tel qu’il doit figurer dans un contrat.")}
                value={form.name.clone()} on_change={form.set(|draft, name| draft.name = name)} errors={submit.errors()} />
            { language_choice(form.language, form.set(|draft, language| draft.language = language), language) }
            <Button label={said("Create account", "Créer le compte")} busy={submit.is_busy()} />
        </form>
    }
}
