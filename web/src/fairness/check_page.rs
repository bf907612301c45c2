//! A receipt that somebody shows: its text is pasted and checked in this browser, and never leaves it.

use shared::fairness::{ReceiptFile, check_receipt};
use shared::language::{Language, Words};
use yew::prelude::*;

use super::receipt_page::rows;
use super::steps::steps;
use crate::client;
use crate::hooks::use_language;
use crate::ui::{Page, TextArea, Tone, notice, summary_list};

/// The page.
#[component]
pub fn CheckPage() -> Html {
    let language = use_language();
    let text = use_state(String::new);
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_change = {
        let text = text.clone();
        Callback::from(move |typed| text.set(typed))
    };
    html! {
        <Page title={said("Check a receipt", "Vérifier un reçu")}
            lead={said(
                "The receipt is checked in your browser. Nothing is sent anywhere.",
                "Le reçu est vérifié dans votre navigateur. Rien n’est envoyé.",
            )}>
            <TextArea pointer="/receipt" rows={8} value={(*text).clone()} {on_change}
                label={said("Content of the receipt’s file", "Contenu du fichier du reçu")}
                hint={said("Open receipt.json and paste all of it.", "Ouvrez recu.json et collez-en tout le contenu.")} />
            <div aria-live="polite">{ result(&text, language) }</div>
        </Page>
    }
}

fn result(text: &str, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    if text.trim().is_empty() {
        return Html::default();
    }
    let Ok(file) = client::read::<ReceiptFile>(text) else {
        return notice(
            Tone::Warning,
            said("This is no receipt", "Ce n’est pas un reçu"),
            html! {
                <p>{ said(
                    "The text should begin with a brace and be the whole file.",
                    "Le texte doit commencer par une accolade et contenir tout le fichier.",
                ) }</p>
            },
        );
    };
    html! {
        <>
            { steps(&check_receipt(&file), language) }
            { summary_list(rows(&file.signed, language)) }
            <p>{ said(
                "Compare the key with those that the service publishes: ",
                "Comparez la clé avec celles que le service publie\u{a0}: ",
            ) }<a href="/.well-known/jwks.json">{ "/.well-known/jwks.json" }</a></p>
        </>
    }
}
