//! The money under a contract: what is payable, what was invoiced, certified and paid.

use shared::contracts::{ContractFacts, ContractState};
use shared::language::Words;
use shared::policy::Act;
use yew::prelude::*;

use super::certify::{certify, return_invoice};
use super::invoice::{Bill, bill, outcome};
use super::pay::{confirm_payment, pay};
use super::send_invoice::send_invoice;
use crate::contracts::desk::Desk;
use crate::ui::details;

/// The section; nothing while there is nothing to say.
pub fn money(desk: &Desk) -> Html {
    let facts = &desk.view().facts;
    let sends = desk.may(&Act::SendInvoice(facts));
    let heading = desk.said(Words::new("Invoice and payment", "Facture et paiement"));
    html! {
        <section class="contract-section">
            <h2 id="money" tabindex="-1">{ heading }</h2>
            if sends {
                { for facts.invoice.as_ref().map(|returned| outcome(desk, &returned.state)) }
                { send_invoice(desk) }
            } else {
                { live(desk) }
            }
            if desk.may(&Act::Certify(facts)) { { certify(desk) } }
            if desk.may(&Act::ReturnInvoice(facts, desk.clock().as_ref())) { { return_invoice(desk) } }
            if desk.may(&Act::Pay(facts)) { { pay(desk) } }
            if desk.may(&Act::ConfirmPayment(facts)) { { confirm_payment(desk) } }
            { earlier(desk, sends) }
        </section>
    }
}

/// The invoice that stands, and what came of it.
fn live(desk: &Desk) -> Html {
    let facts = &desk.view().facts;
    match &facts.invoice {
        Some(invoice) => html! { <>{ bill(desk, &Bill::sent(invoice)) }{ outcome(desk, &invoice.state) }</> },
        None => html! { <p>{ desk.said(not_yet(facts)) }</p> },
    }
}

fn not_yet(contract: &ContractFacts) -> Words {
    if contract.payable_since().is_some() {
        return Words::new(
            "The system drafted the invoice; the vendor checks and sends it.",
            "Le système a préparé la facture; le fournisseur la vérifie et l’envoie.",
        );
    }
    match contract.state {
        ContractState::Signing | ContractState::InForce { .. } => Words::new(
            "The invoice is drafted by the system once the work is accepted.",
            "La facture est préparée par le système dès que les travaux sont acceptés.",
        ),
        ContractState::Terminated(_) | ContractState::Closed { .. } => Words::new(
            "Nothing is payable under this contract.",
            "Rien n’est payable en vertu de ce contrat.",
        ),
    }
}

/// Invoices that were sent back: all but the one that stands.
fn earlier(desk: &Desk, sends: bool) -> Html {
    let live = desk.view().facts.invoice.as_ref().filter(|_| !sends).map(|invoice| invoice.id);
    let replaced = desk.view().invoices.iter().filter(|invoice| Some(invoice.facts.id) != live);
    html! {
        { for replaced.map(|invoice| {
            let words = Words::new("Earlier invoice {number}", "Facture antérieure {number}");
            let summary = words.fill(desk.language, &[("number", &invoice.facts.number)]);
            details(summary, html! { <>{ bill(desk, &Bill::sent(&invoice.facts)) }{ outcome(desk, &invoice.facts.state) }</> })
        }) }
    }
}
