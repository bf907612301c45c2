//! One's own receipt: signed, checked in this browser, to print and to keep; after closing with the proof
//! that it was counted.

use shared::fairness::{InclusionProof, ReceiptFile, SignedReceipt, check_inclusion, check_receipt};
use shared::ids::ProposalId;
use shared::language::{Language, Words};
use yew::prelude::*;

use super::steps::steps;
use crate::hooks::{use_fetch, use_language};
use crate::route::{ProofPlace, Route};
use crate::ui::{
    Button, CopyButton, Crumb, Look, Page, Row, details, fetched, link, moment, row, summary_list,
};
use crate::{browser, client};

#[derive(Properties, PartialEq)]
pub struct ReceiptPageProps {
    pub id: ProposalId,
}

/// The page.
#[component]
pub fn ReceiptPage(props: &ReceiptPageProps) -> Html {
    let language = use_language();
    let receipt = use_fetch(props.id, |id| client::fairness::read_receipt(*id));
    let proof = use_fetch(props.id, |id| client::fairness::read_proof(*id));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let crumbs = vec![
        Crumb::new(said("My proposals", "Mes propositions"), Route::MyProposals.path(language)),
        Crumb::new(said("Proposal", "Proposition"), Route::Proposal(props.id).path(language)),
    ];
    html! {
        <Page title={said("Your signed receipt", "Votre reçu signé")} {crumbs}
            lead={said(
                "It proves what you submitted and when, even to somebody who does not believe us. Keep a copy.",
                "Il prouve ce que vous avez soumis et quand, même à qui ne nous croit pas. Conservez-en une copie.",
            )}>
            { fetched(&receipt, language, |file| content(file, language)) }
            { fetched(&proof, language, |proof| counted(proof.as_ref(), language)) }
            <p>{ link(Route::Proof(ProofPlace::Check), language, said("Check another receipt", "Vérifier un autre reçu")) }</p>
        </Page>
    }
}

fn content(file: &ReceiptFile, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let print = Callback::from(|()| {
        if let Some(window) = browser::window() {
            // Fails only where there is no way to print.
            let _ = window.print();
        }
    });
    html! {
        <>
            { summary_list(rows(&file.signed, language)) }
            <div class="button-row">
                { save(said("Download the receipt (JSON)", "Télécharger le reçu (JSON)"), said("receipt.json", "recu.json"), file) }
                <Button look={Look::Secondary} label={said("Print this page", "Imprimer cette page")} on_click={print} />
            </div>
            <h2>{ said("Checked in your browser", "Vérifié dans votre navigateur") }</h2>
            { steps(&check_receipt(file), language) }
            { details(said("The nonce and the exact text", "Le nombre (nonce) et le texte exact"), html! {
                <>
                    { summary_list(vec![code(said("Nonce", "Nombre (nonce)"), file.nonce.clone())]) }
                    <p><code class="code">{ &file.content }</code></p>
                </>
            }) }
        </>
    }
}

/// What is signed, and by whom.
pub(super) fn rows(signed: &SignedReceipt, language: Language) -> Vec<Row> {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    vec![
        row(said("Proposal", "Proposition"), signed.act.words().in_language(language)),
        row(said("When", "Quand"), moment(signed.at, language)),
        row(
            said("For version of the opportunity", "Pour la version de l’occasion"),
            html! { { signed.opportunity_version } },
        ),
        code(said("Opportunity", "Occasion"), signed.opportunity_id.to_string()),
        code(said("Receipt", "Reçu"), signed.receipt.to_string()),
        code(said("Signature", "Signature"), String::from(signed.signature)),
        code(said("Signed with the key", "Signé avec la clé"), signed.public_key.id().to_string()),
    ]
}

fn code(label: &'static str, value: String) -> Row {
    row(
        label,
        html! { <p><code class="code">{ value.clone() }</code>{ " " }<CopyButton text={value} about={label} /></p> },
    )
}

fn save(label: &'static str, name: &'static str, view: &impl serde::Serialize) -> Html {
    let text = serde_json::to_string(view).unwrap_or_default();
    let on_click = Callback::from(move |()| browser::save_file(name, &text));
    html! { <Button look={Look::Secondary} {label} {on_click} /> }
}

/// The proof of inclusion, or that it is not there yet.
fn counted(proof: Option<&InclusionProof>, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let opportunity = proof.map(|proof| proof.closing.opportunity_id);
    html! {
        <section>
            <h2>{ said("Counted at closing", "Comptée à la clôture") }</h2>
            if let Some(proof) = proof {
                { steps(&check_inclusion(proof), language) }
                <div class="button-row">
                    { save(said("Download the proof (JSON)", "Télécharger la preuve (JSON)"), said("proof.json", "preuve.json"), proof) }
                    if let Some(id) = opportunity {
                        { link(Route::Proof(ProofPlace::Draw(id)), language, said("All receipts and the draw", "Tous les reçus et le tirage")) }
                    }
                </div>
            } else {
                <p>{ said(
                    "Once the opportunity is closed, the proof that your proposal was counted stands here. There is none for what was withdrawn or not confirmed.",
                    "Une fois l’occasion close, la preuve que votre proposition a été comptée figurera ici. Il n’y en a pas pour ce qui a été retiré ou n’a pas été confirmé.",
                ) }</p>
            }
        </section>
    }
}
