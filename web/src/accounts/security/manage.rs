//! A second factor in force: another telephone, new recovery codes, turning it off.

use std::rc::Rc;

use shared::accounts::{CodeOnly, RecoveryCodes, SecurityView};
use shared::language::Words;
use validator::Validate;
use yew::prelude::*;

use super::fold::{Folds, Open, fold};
use super::second_factor::{Begin, Step};
use crate::client::{self, Loaded};
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_language, use_submit};
use crate::ui::{Button, ErrorSummary, Look, TextInput, moment, problem_view, row, summary_list};

#[derive(Properties, PartialEq)]
pub struct ManageProps {
    pub view: SecurityView,
    pub folds: Folds,
    pub on_step: Callback<Step>,
    pub on_off: Callback<()>,
}

/// The section.
#[component]
pub fn Manage(props: &ManageProps) -> Html {
    let language = use_language();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let left = props.view.recovery_codes_left;
    let since = props.view.second_factor_since;
    html! {
        <>
            { summary_list(vec![
                row(said("In force since", "En vigueur depuis"), since.map(|at| moment(at, language)).unwrap_or_default()),
                row(said("Recovery codes left", "Codes de récupération restants"), html! { { left } }),
            ]) }
            { fold(&props.folds, Open::Begin, said("I have another telephone", "J’ai un autre téléphone"), || html! {
                <Begin label={said("Set up the new telephone", "Configurer le nouveau téléphone")} on_begun={props.on_step.clone()} />
            }) }
            { fold(&props.folds, Open::Renew, said("I need new recovery codes", "J’ai besoin de nouveaux codes de récupération"), || html! {
                <CodeForm act={CodeAct::Renew} on_step={props.on_step.clone()} on_off={props.on_off.clone()} />
            }) }
            { fold(&props.folds, Open::TurnOff, said("I want to turn it off", "Je veux le désactiver"), || html! {
                <>
                    if props.view.second_factor_needed {
                        <p>{ said(
                            "Your role asks for a second factor: without one you read, and do not decide.",
                            "Votre rôle exige un deuxième facteur\u{a0}: sans lui, vous pouvez lire, mais pas décider.",
                        ) }</p>
                    }
                    <CodeForm act={CodeAct::TurnOff} on_step={props.on_step.clone()} on_off={props.on_off.clone()} />
                </>
            }) }
        </>
    }
}

/// What is done with a code.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CodeAct {
    Renew,
    TurnOff,
}

#[derive(Properties, PartialEq)]
struct CodeFormProps {
    act: CodeAct,
    on_step: Callback<Step>,
    on_off: Callback<()>,
}

#[component]
fn CodeForm(props: &CodeFormProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let submit = use_submit();
    let form = use_form(|| CodeOnly { code: String::new() });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let off = said("The second factor is off.", "Le deuxième facteur est désactivé.");
    let (act, on_step, on_off) = (props.act, props.on_step.clone(), props.on_off.clone());
    let onsubmit = {
        let (form, submit) = (form.clone(), submit.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if !submit.check(draft.validate(), language) {
                return;
            }
            let (on_step, on_off, announcer) = (on_step.clone(), on_off.clone(), announcer.clone());
            match act {
                CodeAct::Renew => submit.run(
                    move |_| async move { client::security::renew_codes(&draft).await },
                    move |codes: Loaded<RecoveryCodes>| on_step.emit(Step::Codes(Rc::new(codes.value))),
                ),
                CodeAct::TurnOff => submit.run(
                    move |_| async move { client::security::turn_off(&draft).await },
                    move |()| {
                        announcer.toast(off);
                        on_off.emit(());
                    },
                ),
            }
        })
    };
    let (look, label) = match act {
        CodeAct::Renew => (Look::Secondary, said("Make new codes", "Créer de nouveaux codes")),
        CodeAct::TurnOff => (Look::Danger, said("Turn off", "Désactiver")),
    };
    let hint =
        said("Of your telephone, or a recovery code.", "De votre téléphone, ou un code de récupération.");
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={submit.errors()} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <TextInput pointer="/code" label={said("Code", "Code")} {hint} autocomplete="one-time-code" width={20}
                value={form.code.clone()} on_change={form.set(|draft, code| draft.code = code)} errors={submit.errors()} />
            <Button {look} {label} busy={submit.is_busy()} />
        </form>
    }
}
