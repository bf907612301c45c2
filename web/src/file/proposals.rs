//! The proposals: sealed until closing, then evaluated, then offers and the contract.

use shared::language::Words;
use shared::policy::Act;
use yew::prelude::*;

use super::desk::Desk;
use super::offers::offers;
use super::public_value::public_value;
use crate::route::Route;
use crate::ui::{CopyButton, Icon, Look, icon, link, link_button, moment, row, summary_list};

/// The section, once the opportunity is public.
pub fn proposals(desk: &Desk) -> Html {
    let view = desk.view();
    let Some(publication) = &view.facts.publication else { return Html::default() };
    let content = match &view.facts.closing {
        Some(closing) => {
            let root = closing.root.to_string();
            let about = desk.said(Words::new("the root", "la racine"));
            let rows = vec![
                row(desk.said(Words::new("Received", "Reçues")), closing.proposals.to_string()),
                row(desk.said(Words::new("Closed", "Close")), moment(closing.at, desk.language)),
                row(
                    desk.said(Words::new("Root over the receipts", "Racine des reçus")),
                    html! { <p><code>{ root.clone() }</code>{ " " }<CopyButton text={root} {about} /></p> },
                ),
            ];
            html! { <>{ summary_list(rows) }{ public_value(desk) }{ evaluation(desk) }{ offers(desk) }{ contract(desk) }</> }
        }
        None if view.facts.state.is_over() => {
            let words = Words::new(
                "It ended before closing: no proposal was ever opened.",
                "L’occasion a pris fin avant la clôture\u{a0}: aucune proposition n’a été ouverte.",
            );
            html! { <p>{ icon(Icon::Lock) }{ " " }{ desk.said(words) }</p> }
        }
        None => html! {
            <p>
                { icon(Icon::Lock) }{ " " }
                { desk.said(Words::new("Sealed until ", "Scellées jusqu’à la clôture, ")) }{ moment(publication.closes_at, desk.language) }{ ". " }
                { desk.said(Words::new(
                    "Until then nobody, not even the system’s operators, can read one or learn how many there are.",
                    "D’ici là, personne, pas même les exploitants du système, ne peut en lire une ni savoir combien il y en a.",
                )) }
            </p>
        },
    };
    html! {
        <section class="file-section" id="proposals" tabindex="-1">
            <h2>{ desk.said(Words::new("Proposals", "Propositions")) }</h2>
            { content }
        </section>
    }
}

fn evaluation(desk: &Desk) -> Html {
    let view = desk.view();
    if view.facts.closing.is_some_and(|closing| closing.proposals == 0) {
        return Html::default();
    }
    let path = Route::Evaluation(view.id).path(desk.language);
    let evaluates = desk.may(&Act::Assess(&view.facts));
    let (look, words) = if evaluates {
        (Look::Primary, Words::new("Evaluate", "Évaluer"))
    } else {
        (Look::Secondary, Words::new("Open the evaluation", "Ouvrir l’évaluation"))
    };
    html! { <p>{ link_button(look, path, desk.said(words)) }</p> }
}

fn contract(desk: &Desk) -> Html {
    let Some(id) = desk.view().contract_id else { return Html::default() };
    html! {
        <>
            <h3>{ desk.said(Words::new("Contract", "Contrat")) }</h3>
            <p>{ link(Route::Contract(id), desk.language, desk.said(Words::new("Open the contract", "Ouvrir le contrat"))) }</p>
        </>
    }
}
