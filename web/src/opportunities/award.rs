//! Who got the contract and how.

use shared::awards::AwardView;
use shared::language::{Language, Words};
use shared::opportunities::{OpportunityState, OpportunityView};
use yew::prelude::*;

use super::amounts::amounts;
use super::proof::proof;
use super::spans::spans;
use crate::ui::{Row, link_to, moment, row, summary_list};

/// The section: what is known so far of the award, and its proof.
pub fn award(view: &OpportunityView, language: Language) -> Html {
    html! {
        <section aria-labelledby="award">
            <h2 id="award">{ Words::new("Award and proof", "Attribution et preuve").in_language(language) }</h2>
            { outcome(&view.facts.state, language) }
            if let Some(award) = &view.award {
                { summary_list(rows(award, language)) }
            }
            { proof(view, language) }
            { view.award.as_ref().map(|award| spans(&award.spans, language)) }
        </section>
    }
}

/// One sentence: what came of it, or what will.
fn outcome(state: &OpportunityState, language: Language) -> Html {
    let words = match state {
        OpportunityState::Cancelled { reason, .. } => {
            let why = Words::new("Cancelled: {reason}", "Annulée\u{a0}: {reason}");
            return html! { <p>{ why.fill(language, &[("reason", reason.in_language(language))]) }</p> };
        }
        OpportunityState::Unsuccessful { cause, .. } => cause.words(),
        OpportunityState::Unpublished | OpportunityState::Published => Words::new(
            "The award is shown here once both sides have signed the contract.",
            "L’attribution sera affichée ici une fois le contrat signé par les deux parties.",
        ),
        OpportunityState::Selected { .. } => Words::new(
            "The order is drawn. The contractor is shown here once both sides have signed.",
            "L’ordre est tiré. L’entrepreneur sera affiché ici une fois le contrat signé par les deux parties.",
        ),
        OpportunityState::Contracted { .. } => {
            Words::new("The contract is awarded.", "Le contrat est attribué.")
        }
        OpportunityState::Completed { .. } => {
            Words::new("The work is done and paid.", "Les travaux sont terminés et payés.")
        }
    };
    html! { <p>{ words.in_language(language) }</p> }
}

fn rows(award: &AwardView, language: Language) -> Vec<Row> {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let mut rows = Vec::new();
    if let Some(name) = &award.vendor_name {
        rows.push(row(said("Contractor", "Entrepreneur"), html! { <strong>{ name }</strong> }));
    }
    if let Some(value) = &award.amounts {
        rows.push(row(said("Value of the contract", "Valeur du contrat"), amounts(value, language)));
    }
    if let Some(ended) = &award.termination {
        rows.push(row(said("Ended early", "Fin anticipée"), html! { { ended.sentence(language) } }));
    }
    if let Some(number) = &award.contract_number {
        rows.push(row(said("Contract number", "Numéro du contrat"), html! { { number } }));
    }
    let chosen = Words::new(
        "Received: {proposals}; meeting every criterion: {passed}",
        "Reçues\u{a0}: {proposals}; satisfaisant à tous les critères\u{a0}: {passed}",
    );
    let counts = [("proposals", award.proposals.to_string()), ("passed", award.passed.to_string())];
    let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
    rows.push(row(said("Proposals", "Propositions"), html! { { chosen.fill(language, &counts) } }));
    if let Some(rank) = award.rank {
        rows.push(row(
            said("Contractor’s place in the draw", "Rang de l’entrepreneur au tirage"),
            html! { { rank } },
        ));
    }
    let moments = [
        (Words::new("Signed", "Signé"), award.signed_at),
        (Words::new("Work accepted", "Travaux acceptés"), award.accepted_at),
        (Words::new("Paid", "Payé"), award.paid_at),
    ];
    for (label, at) in moments {
        rows.extend(at.map(|at| row(label.in_language(language), moment(at, language))));
    }
    if let Some(work) = &award.work {
        rows.push(row(said("The work", "Les travaux"), place_of_work(work, language)));
    }
    rows
}

/// Repository and commit: each part that is an address is a link.
fn place_of_work(work: &str, language: Language) -> Html {
    let parts = work.split_whitespace().map(|part| {
        let shown = if part.starts_with("https://") {
            link_to(part.to_owned(), language, part.to_owned())
        } else {
            html! { <code class="code">{ part }</code> }
        };
        html! { <p>{ shown }</p> }
    });
    html! { { for parts } }
}
