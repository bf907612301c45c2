//! The proof of fairness: what was fixed before, what closing stored, the draw and its replay.

use shared::evaluations::{SelectionView, replay};
use shared::ids::OpportunityId;
use shared::language::{Language, Words};
use shared::opportunities::OpportunityView;
use yew::prelude::*;

use crate::route::{ProofPlace, Route};
use crate::ui::{CopyButton, Row, Tone, details, link, notice, row, summary_list, table};

/// Everything that is public so far; hashes can be copied.
pub fn proof(view: &OpportunityView, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let selection = view.award.as_ref().and_then(|award| award.selection.as_ref());
    let mut rows = Vec::new();
    if let Some(publication) = &view.facts.publication {
        rows.push(hash(
            said("Commitment to the draw’s secret", "Engagement sur le secret du tirage"),
            publication.commitment.to_string(),
        ));
    }
    if let Some(closing) = view.facts.closing {
        rows.push(row(said("Proposals received", "Propositions reçues"), html! { { closing.proposals } }));
        rows.push(hash(said("Root over all receipts", "Racine de tous les reçus"), closing.root.to_string()));
    }
    if let Some(selection) = selection {
        rows.push(hash(said("Secret, revealed", "Secret, révélé"), selection.secret.clone()));
        rows.push(row(said("Algorithm", "Algorithme"), html! { <code>{ &selection.algorithm }</code> }));
        rows.push(row(said("Round", "Tour"), html! { { selection.round } }));
    }
    let about = said(
        "The secret that decides the draw is fixed, as its hash, when the opportunity is published. At closing the receipts of all proposals are fixed, as a root. Together, with a public value where one was named, they give the order, so nobody can choose it afterwards.",
        "Le secret qui décide du tirage est fixé, par son empreinte, à la publication de l’occasion. À la clôture, les reçus de toutes les propositions sont fixés, par une racine. Ensemble, avec une valeur publique s’il en a été nommé une, ils donnent l’ordre\u{a0}: personne ne peut donc le choisir après coup.",
    );
    let replay = said(
        "The draw step by step, and what must be trusted",
        "Le tirage étape par étape, et ce à quoi il faut se fier",
    );
    html! {
        <>
            { selection.map(|selection| draw(view.id, selection, language)) }
            { details(said("How the draw is proved", "Comment le tirage est prouvé"), html! {
                <>
                    <p>{ about }</p>
                    { summary_list(rows) }
                    <p>{ link(Route::Proof(ProofPlace::Draw(view.id)), language, replay) }</p>
                </>
            }) }
        </>
    }
}

/// A hash with a button that copies it.
pub fn hash(label: &'static str, value: String) -> Row {
    row(
        label,
        html! { <p><code class="code">{ value.clone() }</code>{ " " }<CopyButton text={value} about={label} /></p> },
    )
}

/// The order, and whether this browser comes to the same.
fn draw(id: OpportunityId, selection: &SelectionView, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let receipt_label = said("Receipt", "Reçu");
    let rows = selection.order.iter().map(|one| {
        let receipt = one.receipt.to_string();
        vec![
            html! { { one.rank } },
            html! { { one.proponent } },
            html! { <><code class="code">{ receipt.clone() }</code>{ " " }<CopyButton text={receipt} about={receipt_label} /></> },
        ]
    });
    let headings = vec![
        said("Place", "Rang").into(),
        said("Proposal number", "Numéro de la proposition").into(),
        receipt_label.into(),
    ];
    html! {
        <>
            { table(said("Order drawn", "Ordre du tirage"), headings, rows.collect()) }
            if replay(id, selection) {
                { notice(Tone::Success, said("Your browser checked this draw", "Votre navigateur a vérifié ce tirage"), html! {
                    <p>{ said(
                        "It replayed the draw from the published values and came to the same order.",
                        "Il a refait le tirage à partir des valeurs publiées et est arrivé au même ordre.",
                    ) }</p>
                }) }
            } else {
                { notice(Tone::Danger, said("This draw does not check out", "Ce tirage ne concorde pas"), html! {
                    <p>{ said(
                        "Your browser replayed the draw from the published values and came to another order. Please report it.",
                        "Votre navigateur a refait le tirage à partir des valeurs publiées et est arrivé à un autre ordre. Veuillez le signaler.",
                    ) }</p>
                }) }
            }
        </>
    }
}
