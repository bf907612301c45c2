//! The second factor, from none to one with codes in a drawer.

use std::rc::Rc;

use shared::accounts::{PresentPassword, RecoveryCodes, SecondFactorBegun, SecurityView};
use shared::language::{Language, Words};
use validator::Validate;
use yew::prelude::*;

use super::codes::Codes;
use super::fold::{Folds, Open, fold};
use super::manage::Manage;
use super::scan::Scan;
use crate::client::{self, Loaded};
use crate::forms::use_form;
use crate::hooks::{use_language, use_session, use_submit};
use crate::ui::{Button, ErrorSummary, PasswordInput, Tone, notice, problem_view};

/// Where somebody is.
#[derive(Clone, PartialEq)]
pub enum Step {
    /// Nothing is under way.
    Rest,
    /// The telephone scans.
    Scan(Rc<SecondFactorBegun>),
    /// Codes are shown, this once.
    Codes(Rc<RecoveryCodes>),
}

#[derive(Properties, PartialEq)]
pub struct SecondFactorProps {
    pub view: SecurityView,
    pub folds: Folds,
    pub on_changed: Callback<()>,
}

/// The section.
#[component]
pub fn SecondFactor(props: &SecondFactorProps) -> Html {
    let language = use_language();
    let session = use_session();
    let step = use_state(|| Step::Rest);
    let go = {
        let setter = step.setter();
        Callback::from(move |next| setter.set(next))
    };
    let rested = {
        let (go, on_changed, reload) = (go.clone(), props.on_changed.clone(), session.reload.clone());
        let on_open = props.folds.on_open.clone();
        Callback::from(move |()| {
            on_open.emit(Open::Nothing);
            go.emit(Step::Rest);
            on_changed.emit(());
            reload.emit(());
        })
    };
    match &*step {
        Step::Scan(begun) => html! { <Scan begun={begun.clone()} on_confirmed={go} /> },
        Step::Codes(codes) => html! { <Codes codes={codes.clone()} on_kept={rested} /> },
        Step::Rest => html! {
            <>
                { standing(&props.view, language) }
                if !props.view.has_password {
                    <p>{ said("You sign in with another service: its second factor counts.", "Vous ouvrez vos sessions avec un autre service\u{a0}: son deuxième facteur compte.", language) }</p>
                } else if props.view.second_factor_since.is_some() {
                    <Manage view={props.view.clone()} folds={props.folds.clone()} on_step={go} on_off={rested} />
                } else {
                    { fold(&props.folds, Open::Begin, said("Set up a second factor", "Configurer un deuxième facteur", language), || html! {
                        <Begin label={said("Go on", "Continuer", language)} on_begun={go} />
                    }) }
                }
            </>
        },
    }
}

fn said(en: &'static str, fr: &'static str, language: Language) -> &'static str {
    Words::new(en, fr).in_language(language)
}

/// What a second factor is for, where there is none.
fn standing(view: &SecurityView, language: Language) -> Html {
    if view.second_factor_since.is_some() {
        return Html::default();
    }
    let why = said(
        "With it, a stolen password is not enough: signing in also takes a code that an authenticator application on your telephone shows.",
        "Avec lui, un mot de passe volé ne suffit pas\u{a0}: l’ouverture de session demande aussi un code qu’une application d’authentification affiche sur votre téléphone.",
        language,
    );
    let needed = said(
        "Your role asks for one: without it you read, and do not decide.",
        "Votre rôle en exige un\u{a0}: sans lui, vous pouvez lire, mais pas décider.",
        language,
    );
    html! {
        <>
            <p>{ why }</p>
            if view.second_factor_needed {
                { notice(Tone::Warning, said("Needed for your role", "Exigé par votre rôle", language), html! { <p>{ needed }</p> }) }
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
pub struct BeginProps {
    pub label: AttrValue,
    pub on_begun: Callback<Step>,
}

/// Asks for the password, then begins.
#[component]
pub fn Begin(props: &BeginProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let form = use_form(|| PresentPassword { password: String::new() });
    let onsubmit = {
        let (form, submit, on_begun) = (form.clone(), submit.clone(), props.on_begun.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(draft.validate(), language) {
                let on_begun = on_begun.clone();
                submit.run(
                    move |_| async move { client::security::begin(&draft).await },
                    move |begun: Loaded<SecondFactorBegun>| on_begun.emit(Step::Scan(Rc::new(begun.value))),
                );
            }
        })
    };
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <PasswordInput pointer="/password" label={said("Your password", "Votre mot de passe", language)} autocomplete="current-password"
                value={form.password.clone()} on_change={form.set(|draft, password| draft.password = password)} errors={submit.errors()} />
            <Button label={props.label.clone()} busy={submit.is_busy()} />
        </form>
    }
}
