//! The receipt: the proof that exactly this was submitted, and when.

use shared::language::{Language, Words};
use shared::proposals::ReceiptView;
use yew::prelude::*;

use crate::route::{ProofPlace, Route};
use crate::ui::{CopyButton, Row, details, link, moment, row, summary_list};

/// The receipt with its hash, and how to check it.
pub fn receipt(view: &ReceiptView, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let rows = vec![
        row(said("Received", "Reçue"), moment(view.received_at, language)),
        code(said("Receipt", "Reçu"), view.receipt.to_string()),
    ];
    let about = said(
        "The receipt is a SHA-256 hash over the number below and the exact text that you submitted. At closing the receipts of all proposals are published as one root, so nobody can add, change or remove a proposal afterwards.",
        "Le reçu est une empreinte SHA-256 du nombre ci-dessous et du texte exact que vous avez soumis. À la clôture, les reçus de toutes les propositions sont publiés sous la forme d’une seule racine\u{a0}: personne ne peut ensuite ajouter, modifier ou retirer une proposition.",
    );
    html! {
        <>
            { summary_list(rows) }
            { details(said("How to check the receipt", "Comment vérifier le reçu"), html! {
                <>
                    <p>{ about }</p>
                    { summary_list(vec![code(said("Number (nonce)", "Nombre (nonce)"), view.nonce.clone())]) }
                </>
            }) }
            if view.signed.is_some() {
                <p>{ link(
                    Route::Proof(ProofPlace::Receipt(view.proposal_id)),
                    language,
                    said("Signed receipt: check it, print it, keep it", "Reçu signé\u{a0}: vérifiez-le, imprimez-le, conservez-le"),
                ) }</p>
            }
        </>
    }
}

fn code(label: &'static str, value: String) -> Row {
    row(
        label,
        html! { <p><code class="code">{ value.clone() }</code>{ " " }<CopyButton text={value} about={label} /></p> },
    )
}
