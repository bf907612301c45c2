//! What the evaluation led to: the order drawn, with the names that the selection opened.

use shared::evaluations::SelectionView;
use shared::language::{Language, Words};
use yew::prelude::*;

use super::bench::Bench;
use crate::route::Route;
use crate::ui::{CopyButton, Look, Row, Tone, details, link_button, notice, row, summary_list, table};

/// The order, who is next, and the values that prove it.
pub fn selection(ready: &Bench, drawn: &SelectionView, language: Language) -> Html {
    let said = |words: Words| words.in_language(language);
    let title = Words::new("The evaluation is complete", "L’évaluation est terminée");
    let words = Words::new(
        "The draw put the proposals that met every criterion in this order. The first gets the offer from a contracting authority; the others are the reserve list.",
        "Le tirage a placé dans cet ordre les propositions qui ont satisfait à tous les critères. La première reçoit l’offre d’une autorité contractante; les autres forment la liste de réserve.",
    );
    let next = link_button(
        Look::Primary,
        Route::File(ready.file.id).path(language),
        said(Words::new("Go on in the file", "Poursuivre dans le dossier")),
    );
    html! {
        <>
            { notice(Tone::Success, said(title), html! { <p>{ said(words) }</p> }) }
            { order(ready, drawn, language) }
            <p>{ next }</p>
            { details(said(Words::new("How the draw can be checked", "Comment vérifier le tirage")), proof(drawn, language)) }
        </>
    }
}

fn order(ready: &Bench, drawn: &SelectionView, language: Language) -> Html {
    let headings = [
        Words::new("Place", "Rang"),
        Words::new("Vendor", "Fournisseur"),
        Words::new("Proposal", "Proposition"),
    ];
    let rows = drawn.order.iter().map(|one| {
        let proponent = ready.proponent(one.proponent);
        let name = proponent.and_then(|one| one.identity.as_ref()).map(|identity| identity.name.clone());
        vec![html! { { one.rank } }, html! { { name.unwrap_or_default() } }, html! { { one.proponent } }]
    });
    let caption = Words::new("Order of the draw", "Ordre du tirage").in_language(language);
    table(
        caption,
        headings.map(|words| AttrValue::from(words.in_language(language))).to_vec(),
        rows.collect(),
    )
}

fn proof(drawn: &SelectionView, language: Language) -> Html {
    let words = Words::new(
        "The hash of the secret was public from publication on; the root was fixed at closing. The public page lets anybody replay the draw.",
        "L’empreinte du secret était publique dès la publication; la racine a été fixée à la clôture. La page publique permet à quiconque de refaire le tirage.",
    );
    let rows = vec![
        value(
            Words::new("Hash of the secret", "Empreinte du secret"),
            drawn.commitment.to_string(),
            language,
        ),
        value(Words::new("Secret", "Secret"), drawn.secret.clone(), language),
        value(Words::new("Root over the receipts", "Racine des reçus"), drawn.root.to_string(), language),
    ];
    html! { <><p>{ words.in_language(language) }</p>{ summary_list(rows) }</> }
}

fn value(label: Words, text: String, language: Language) -> Row {
    let label = label.in_language(language);
    row(label, html! { <p><code>{ text.clone() }</code>{ " " }<CopyButton {text} about={label} /></p> })
}
