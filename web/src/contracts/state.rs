//! Where the contract stands: its phase, the next step and whose it is, and every clock in words.

use chrono::{DateTime, Utc};
use shared::actor::Role;
use shared::contracts::{ContractFacts, ContractPhase, Work};
use shared::language::{Language, Words};
use shared::payments::InvoiceState;
use shared::policy::Act;
use shared::refusal::{Refusal, sentence};
use shared::work::{Step, Whose, contract_due, contract_steps, dispute_step};
use yew::prelude::*;

use super::desk::{Desk, STATE};
use crate::browser;
use crate::countdown::relative;
use crate::format;
use crate::ui::{Button, Look, Row, Tone, moment, notice, row, summary_list, tag};

/// The colour that repeats what the phase's words say.
pub fn tone(phase: ContractPhase) -> Tone {
    match phase {
        ContractPhase::Signing
        | ContractPhase::InProgress
        | ContractPhase::Delivered
        | ContractPhase::Invoiced
        | ContractPhase::Certified => Tone::Info,
        ContractPhase::Accepted | ContractPhase::Paid | ContractPhase::Closed => Tone::Success,
        ContractPhase::Revision | ContractPhase::Deficient => Tone::Warning,
        ContractPhase::Terminated => Tone::Danger,
    }
}

/// The first thing on the page.
pub fn state(desk: &Desk) -> Html {
    let phase = desk.view().facts.phase();
    let disputed = desk.view().facts.dispute.as_ref().is_some_and(|dispute| dispute.decision.is_none());
    let label = desk.said(Words::new("Where it stands", "Où en est le contrat"));
    html! {
        <section id={STATE} tabindex="-1" aria-label={label}>
            <p class="tags">
                { tag(tone(phase), desk.said(phase.words())) }
                if disputed { { tag(Tone::Warning, desk.said(Words::new("In dispute", "Différend en cours"))) } }
            </p>
            { ended_early(desk) }
            { next(desk) }
            { clocks(desk) }
        </section>
    }
}

/// How a contract ended before the work was accepted; the record says why.
fn ended_early(desk: &Desk) -> Html {
    let ended = desk.view().facts.termination();
    ended.map(|ended| html! { <p>{ ended.sentence(desk.language) }</p> }).unwrap_or_default()
}

fn next(desk: &Desk) -> Html {
    let facts = &desk.view().facts;
    let steps: Vec<_> = dispute_step(facts).into_iter().chain(contract_steps(facts)).collect();
    if steps.is_empty() && desk.may(&Act::GiveFeedback(&desk.view().facts)) {
        return call(
            desk,
            Words::new("One minute of feedback", "Une minute pour votre avis").in_language(desk.language),
            "feedback",
        );
    }
    if steps.is_empty() {
        let words = Words::new(
            "Nothing is left to do on this contract.",
            "Il ne reste rien à faire pour ce contrat.",
        );
        return html! { <p>{ desk.said(words) }</p> };
    }
    // The reader's own move first: of two signatures, one's own.
    let (mine, others): (Vec<_>, Vec<_>) = steps.into_iter().partition(|(_, whose)| is_of(desk, *whose));
    html! { { for mine.into_iter().chain(others).map(|(step, whose)| one(desk, step, whose)) } }
}

/// The act by which a step of a contract is taken, and the heading of the section for it. The
/// other steps are an opportunity's or a proposal's.
fn act(step: Step, contract: &ContractFacts) -> Option<(Act<'_>, &'static str)> {
    match step {
        Step::Sign => Some((Act::SignContract(contract), "agreement")),
        Step::Deliver | Step::Revise => Some((Act::Deliver(contract), "work")),
        Step::ReviewDelivery => Some((Act::ReviewDelivery(contract), "work")),
        Step::DecideDispute => Some((Act::DecideDispute(contract), "dispute")),
        Step::SendInvoice => Some((Act::SendInvoice(contract), "money")),
        Step::Certify => Some((Act::Certify(contract), "money")),
        Step::Pay => Some((Act::Pay(contract), "money")),
        Step::ConfirmPayment => Some((Act::ConfirmPayment(contract), "money")),
        Step::FinishDraft
        | Step::MakeChanges
        | Step::ApproveMoney
        | Step::ApproveFit
        | Step::Publish
        | Step::Amend
        | Step::AnswerQuestion
        | Step::AwaitClosing
        | Step::Evaluate
        | Step::MakeOffer
        | Step::AnswerOffer
        | Step::FinishProposal
        | Step::ConfirmProposal
        | Step::AnswerInvitation
        | Step::DecideRequest
        | Step::HandOver
        | Step::Done => None,
    }
}

/// The reader's own move, or somebody else's. Of two signatures each side is asked for its own.
fn one(desk: &Desk, step: Step, whose: Whose) -> Html {
    match act(step, &desk.view().facts) {
        Some((act, place)) if is_of(desk, whose) => match desk.check(&act) {
            Ok(()) => my_move(desk, step, place),
            Err(refusal) => their_move(desk, step, whose, Some(refusal)),
        },
        _ => their_move(desk, step, whose, None),
    }
}

fn my_move(desk: &Desk, step: Step, place: &'static str) -> Html {
    let words = Words::new("Your move: {step}", "À vous d’agir\u{a0}: {step}");
    let title = words.fill(desk.language, &[("step", desk.said(step.words()))]);
    call(desk, &title, place)
}

/// Something for the reader to do, and the way there.
fn call(desk: &Desk, title: &str, place: &'static str) -> Html {
    let go = Callback::from(move |()| browser::focus(place));
    let label = desk.said(Words::new("Go to this step", "Aller à cette étape"));
    notice(Tone::Info, title.to_owned(), html! { <Button look={Look::Secondary} {label} on_click={go} /> })
}

/// Somebody else's move. Whoever has the role and may not all the same reads why.
fn their_move(desk: &Desk, step: Step, whose: Whose, refusal: Option<Refusal>) -> Html {
    let words = Words::new("Next: {step}", "Prochaine étape\u{a0}: {step}");
    let title = words.fill(desk.language, &[("step", desk.said(step.words()))]);
    let waiting = desk.said(Words::new("Waiting for: ", "En attente de\u{a0}: "));
    let content = html! {
        <>
            <p>{ waiting }{ who(desk, whose) }</p>
            if let Some(refusal) = refusal { <p>{ desk.said(sentence(refusal)) }</p> }
        </>
    };
    notice(Tone::Neutral, title, content)
}

/// Whether the step is of a role that the reader has.
fn is_of(desk: &Desk, whose: Whose) -> bool {
    let department = desk.view().facts.department_id;
    match whose {
        Whose::Official(role) => desk.visitor.actor().is_some_and(|actor| actor.is(role, department)),
        Whose::Vendor => desk.is_vendor(),
        Whose::Clock => false,
    }
}

/// Whom the contract waits for: by name where only one person can do it.
fn who(desk: &Desk, whose: Whose) -> String {
    let facts = &desk.view().facts;
    let (person, role) = match whose {
        Whose::Vendor => (Some(facts.vendor_id), Words::new("vendor", "fournisseur")),
        Whose::Official(Role::Author) => (Some(facts.author_id), Words::new("author", "auteur")),
        Whose::Official(role) => (None, role.words()),
        Whose::Clock => (None, Words::new("the clock", "l’échéance")),
    };
    let role = desk.said(role);
    let named = match whose {
        Whose::Vendor => Some(desk.view().contractor.clone().into()),
        _ => person.map(|id| desk.name(id)),
    };
    match named.filter(|name: &AttrValue| !name.is_empty()) {
        Some(name) => [&name, " (", role, ")"].concat(),
        None => {
            let department = desk.view().department.acronym.in_language(desk.language);
            [role, ", ", department].concat()
        }
    }
}

fn clocks(desk: &Desk) -> Html {
    let mut rows = Vec::new();
    work_clock(desk, &mut rows);
    payment_clocks(desk, &mut rows);
    if rows.is_empty() { Html::default() } else { summary_list(rows) }
}

fn work_clock(desk: &Desk, rows: &mut Vec<Row>) {
    let Some(due) = contract_due(&desk.view().facts) else { return };
    let words = match desk.view().facts.work {
        Work::Revision { .. } => Words::new("Revision due", "Révision à livrer"),
        _ => Words::new("Delivery due", "Livraison attendue"),
    };
    rows.push(row(desk.said(words), when(due, desk)));
}

fn payment_clocks(desk: &Desk, rows: &mut Vec<Row>) {
    let facts = &desk.view().facts;
    let (Some(clock), Some(invoice)) = (desk.clock(), &facts.invoice) else { return };
    let stopped = Words::new(
        "Stopped until a corrected invoice arrives.",
        "Suspendu jusqu’à l’arrivée d’une facture corrigée.",
    );
    let due = match clock.due_at {
        Some(_) if matches!(invoice.state, InvoiceState::Paid { .. }) => None,
        Some(due) => Some(when(due, desk)),
        None => Some(html! { { desk.said(stopped) } }),
    };
    if let Some(due) = due {
        rows.push(row(desk.said(Words::new("Payment due", "Paiement attendu")), due));
    }
    if matches!(invoice.state, InvoiceState::Sent) && desk.now <= clock.deficiency_until {
        let label = Words::new("Deficiency notice possible until", "Avis de lacune possible jusqu’à");
        rows.push(row(desk.said(label), when(clock.deficiency_until, desk)));
    }
    if clock.days_late > 0 {
        let interest = format::money(clock.interest, desk.language);
        let words = if clock.days_late == 1 {
            Words::new(
                "{days} day; estimated interest: {interest}",
                "{days} jour; intérêts estimés\u{a0}: {interest}",
            )
        } else {
            Words::new(
                "{days} days; estimated interest: {interest}",
                "{days} jours; intérêts estimés\u{a0}: {interest}",
            )
        };
        let days = format::number(clock.days_late.into(), desk.language);
        let text = words.fill(desk.language, &[("days", &days), ("interest", &interest)]);
        rows.push(row(
            desk.said(Words::new("Payment late by", "Retard de paiement")),
            html! { <strong>{ text }</strong> },
        ));
    }
}

/// A moment, how far it is, and in words whether it is past.
fn when(at: DateTime<Utc>, desk: &Desk) -> Html {
    let late = Words::new("Overdue", "En retard");
    html! {
        <>
            { moment(at, desk.language) }{ " – " }{ relative(at, desk.now, desk.language) }
            if at < desk.now { { " " }{ tag(Tone::Danger, desk.said(late)) } }
        </>
    }
}

/// "French", « anglais ».
pub fn language_name(named: Language) -> Words {
    match named {
        Language::En => Words::new("English", "anglais"),
        Language::Fr => Words::new("French", "français"),
    }
}
