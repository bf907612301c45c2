//! Creating an account.

use shared::accounts::{Received, Registration};
use shared::language::{Language, Words};
use validator::Validate;
use yew::prelude::*;

use super::collection::collection_notice;
use super::messages::message_sent;
use crate::client::{self, Loaded};
use crate::forms::use_form;
use crate::hooks::{use_language, use_submit};
use crate::route::Route;
use crate::ui::{
    Button, ErrorSummary, Kind, Page, PasswordInput, Radios, TextInput, choice, link, problem_view,
};

/// The page.
#[component]
pub fn SignUpPage() -> Html {
    let language = use_language();
    let sent = use_state(|| None::<AttrValue>);
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_sent = {
        let sent = sent.setter();
        Callback::from(move |email| sent.set(Some(email)))
    };
    html! {
        <Page title={said("Create an account", "Créer un compte")}>
            if let Some(email) = &*sent {
                { message_sent(email, Words::new("48 hours", "48\u{a0}heures"), language) }
            } else {
                <p>
                    { said(
                        "You need an account to propose, not to look. We keep your name, your address and your language, to write to you about what concerns you.",
                        "Il faut un compte pour proposer, pas pour consulter. Nous conservons votre nom, votre adresse et votre langue, pour vous écrire au sujet de ce qui vous concerne.",
                    ) }
                    { " " }
                    { link(Route::Privacy, language, said("Privacy notice", "Avis de confidentialité")) }
                </p>
                <RegistrationForm {on_sent} />
                <p>{ link(Route::SignIn, language, said("I already have an account", "J’ai déjà un compte")) }</p>
            }
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct RegistrationFormProps {
    on_sent: Callback<AttrValue>,
}

#[component]
fn RegistrationForm(props: &RegistrationFormProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let form = use_form(|| Registration {
        name: String::new(),
        email: String::new(),
        password: String::new(),
        language,
    });
    let onsubmit = {
        let (form, submit, on_sent) = (form.clone(), submit.clone(), props.on_sent.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(draft.validate(), language) {
                let on_sent = on_sent.clone();
                submit.run(
                    move |_| async move { client::accounts::register(&draft).await },
                    move |received: Loaded<Received>| on_sent.emit(received.value.email.into()),
                );
            }
        })
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let errors = submit.errors();
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={errors.clone()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <TextInput pointer="/name" label={said("Your name", "Votre nom")} autocomplete="name"
                hint={said("As it should stand in a contract.", "Tel qu’il doit figurer dans un contrat.")}
                value={form.name.clone()} on_change={form.set(|draft, name| draft.name = name)} errors={errors.clone()} />
            <TextInput pointer="/email" label={said("E-mail address", "Adresse courriel")} kind={Kind::Email} autocomplete="email"
                hint={said("Public servants: use your department’s address.", "Fonctionnaires\u{a0}: utilisez l’adresse de votre ministère.")}
                value={form.email.clone()} on_change={form.set(|draft, email| draft.email = email)} errors={errors.clone()} />
            <PasswordInput pointer="/password" label={said("Choose a password", "Choisissez un mot de passe")} autocomplete="new-password"
                hint={said("At least 12 characters. A few unrelated words make a good one.", "Au moins 12 caractères. Quelques mots sans lien en font un bon.")}
                value={form.password.clone()} on_change={form.set(|draft, password| draft.password = password)} errors={errors.clone()} />
            { language_choice(form.language, form.set(|draft, language| draft.language = language), language) }
            { collection_notice(WHY, language) }
            <Button label={said("Create account", "Créer le compte")} busy={submit.is_busy()} />
        </form>
    }
}

const WHY: Words = Words::new(
    "Your name, address and language open your account and address our messages to you.",
    "Votre nom, votre adresse et votre langue servent à ouvrir votre compte et à vous écrire.",
);

/// The language that messages are written in.
pub fn language_choice(chosen: Language, on_change: Callback<Language>, language: Language) -> Html {
    let choices = vec![choice("en", "English"), choice("fr", "Français")];
    let on_change = Callback::from(move |code: AttrValue| {
        if let Some(chosen) = Language::from_code(&code) {
            on_change.emit(chosen);
        }
    });
    let label =
        Words::new("Which language should we write to you in?", "Dans quelle langue faut-il vous écrire?");
    html! {
        <Radios pointer="/language" label={label.in_language(language)} value={chosen.code()} {choices} {on_change} />
    }
}
