//! The telephone scans the picture, or the secret is typed; its first code confirms it.

use std::rc::Rc;

use shared::accounts::{CodeOnly, RecoveryCodes, ScanPicture, SecondFactorBegun};
use shared::language::{Language, Words};
use validator::Validate;
use yew::prelude::*;

use super::second_factor::Step;
use crate::client::{self, Loaded};
use crate::forms::use_form;
use crate::hooks::{use_language, use_submit};
use crate::ui::{Button, CopyButton, ErrorSummary, Kind, TextInput, problem_view};

/// The light ground that scanners need around a picture, in modules.
const QUIET: i32 = 4;

#[derive(Properties, PartialEq)]
pub struct ScanProps {
    pub begun: Rc<SecondFactorBegun>,
    pub on_confirmed: Callback<Step>,
}

/// The steps.
#[component]
pub fn Scan(props: &ScanProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let form = use_form(|| CodeOnly { code: String::new() });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (form, submit, on_confirmed) = (form.clone(), submit.clone(), props.on_confirmed.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(draft.validate(), language) {
                let on_confirmed = on_confirmed.clone();
                submit.run(
                    move |_| async move { client::security::confirm(&draft).await },
                    move |codes: Loaded<RecoveryCodes>| on_confirmed.emit(Step::Codes(Rc::new(codes.value))),
                );
            }
        })
    };
    let begun = &props.begun;
    html! {
        <>
            <h3>{ said("1. Scan this picture", "1. Numérisez cette image") }</h3>
            <p>{ said(
                "Open an authenticator application on your telephone, add an account and point its camera here.",
                "Ouvrez une application d’authentification sur votre téléphone, ajoutez un compte et visez l’image.",
            ) }</p>
            { picture(&begun.picture, language) }
            <p>{ said("No camera? Type this secret into the application:", "Pas de caméra? Entrez ce secret dans l’application\u{a0}:") }</p>
            <p class="secret"><code class="code">{ in_fours(&begun.secret) }</code>{ " " }
                <CopyButton text={begun.secret.clone()} about={said("the secret", "le secret")} /></p>
            <p><a href={begun.address.clone()}>{ said("Open it on this device", "L’ouvrir sur cet appareil") }</a></p>
            <h3>{ said("2. Enter the code that it shows", "2. Entrez le code qu’elle affiche") }</h3>
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={submit.errors()} />
                if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
                <TextInput pointer="/code" label={said("Six-digit code", "Code à six chiffres")} kind={Kind::Digits} autocomplete="one-time-code" width={8}
                    value={form.code.clone()} on_change={form.set(|draft, code| draft.code = code)} errors={submit.errors()} />
                <Button label={said("Confirm", "Confirmer")} busy={submit.is_busy()} />
            </form>
        </>
    }
}

fn picture(picture: &ScanPicture, language: Language) -> Html {
    let label = Words::new("QR code with the secret", "Code QR contenant le secret").in_language(language);
    let side = i32::try_from(picture.size).unwrap_or_default() + 2 * QUIET;
    let (from, side) = ((-QUIET).to_string(), side.to_string());
    let view = [from.as_str(), &from, &side, &side].join(" ");
    html! {
        <svg class="scan-picture" viewBox={view} role="img" aria-label={label} shape-rendering="crispEdges">
            <rect x={from.clone()} y={from} width={side.clone()} height={side} fill="#fff" />
            <path d={picture.path.clone()} fill="#000" />
        </svg>
    }
}

/// A secret in groups of four, as people read it off.
fn in_fours(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_off_in_fours() {
        assert_eq!(in_fours("ABCDEFGHIJ"), "ABCD EFGH IJ");
    }
}
