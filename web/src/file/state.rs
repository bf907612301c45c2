//! Where the file stands: its phase, its clocks, the next step and whose it is.

use shared::language::Words;
use shared::opportunities::{OpportunityState, Review};
use shared::policy::Act;
use shared::programmes::ApprovalKind;
use shared::refusal::Refusal;
use shared::work::{NextStep, Step};
use yew::prelude::*;

use super::desk::{Desk, STATE};
use crate::browser;
use crate::countdown;
use crate::opportunities::amounts::amounts;
use crate::opportunities::phase_tag;
use crate::route::Route;
use crate::route_steps::EditStep;
use crate::ui::{
    Button, Look, Row, Tone, UNKNOWN, link, link_button, moment, notice, row, summary_list, tag,
};
use crate::wizard::place::check_and_send;
use crate::workspace::whose;

/// The section that says what is next.
pub fn state(desk: &Desk) -> Html {
    let view = desk.view();
    let phase = view.facts.phase(desk.now, &view.programme.document.approvals);
    let label = desk.said(Words::new("Where it stands", "Où en est le dossier"));
    let amended = view.facts.is_open(desk.now) && view.facts.review != Review::Settled;
    html! {
        <section id={STATE} tabindex="-1" aria-label={label}>
            <p class="tags">
                { phase_tag(phase, desk.language) }
                if amended { { " " }{ tag(Tone::Warning, desk.said(Words::new("Amendment in preparation", "Modification en préparation"))) } }
            </p>
            { returned(desk) }
            { next(desk) }
            { summary_list(clocks(desk)) }
        </section>
    }
}

/// Why it was sent back.
fn returned(desk: &Desk) -> Html {
    let Review::ChangesRequested { at, kind, by, reasons } = &desk.view().facts.review else {
        return Html::default();
    };
    let title = desk.said(Words::new("Changes requested", "Modifications demandées"));
    notice(
        Tone::Warning,
        title,
        html! {
            <>
                <p class="plain-text" lang={UNKNOWN}>{ reasons }</p>
                <p class="small">{ desk.name(*by) }{ ", " }{ desk.said(kind.words()) }{ ", " }{ moment(*at, desk.language) }</p>
            </>
        },
    )
}

fn next(desk: &Desk) -> Html {
    let view = desk.view();
    if !view.steps.is_empty() {
        return html! { { for view.steps.iter().map(|next| one(desk, *next)) } };
    }
    let words = match &view.facts.state {
        OpportunityState::Unsuccessful { cause, .. } => cause.words(),
        OpportunityState::Cancelled { reason, .. } => {
            let reason = reason.best(desk.language).0.to_owned();
            let label = desk.said(Words::new("Cancelled: ", "Annulée\u{a0}: "));
            return html! { <p><strong>{ label }</strong>{ reason }</p> };
        }
        OpportunityState::Unpublished
        | OpportunityState::Published
        | OpportunityState::Selected { .. }
        | OpportunityState::Contracted { .. }
        | OpportunityState::Completed { .. } => {
            Words::new("Nothing is left to do on this file.", "Il ne reste rien à faire dans ce dossier.")
        }
    };
    html! {
        <p>
            { desk.said(words) }{ " " }{ contract_link(desk) }
        </p>
    }
}

/// The way to the contract, once there is one.
fn contract_link(desk: &Desk) -> Option<Html> {
    let words = Words::new("Open the contract", "Ouvrir le contrat");
    desk.view().contract_id.map(|id| link(Route::Contract(id), desk.language, desk.said(words)))
}

/// The reader's own move, or somebody else's and why not theirs.
fn one(desk: &Desk, NextStep { step, whose: whose_move }: NextStep) -> Html {
    if step == Step::AwaitClosing {
        return until_closing(desk);
    }
    let mine = may(desk, step).map(|act| desk.check(&act));
    let prefix = match &mine {
        Some(Ok(())) => Words::new("Your move: ", "À vous\u{a0}: "),
        _ => Words::new("Next: ", "Prochaine étape\u{a0}: "),
    };
    let title = [desk.said(prefix), desk.said(step.words())].concat();
    if let Some(Ok(())) = mine {
        return notice(Tone::Info, title, go(desk, step));
    }
    let who = desk.said(whose(whose_move));
    let waits = Words::new("Waits for {who}.", "En attente {who}.").fill(desk.language, &[("who", who)]);
    // The steps that are not of this page are taken on the contract's, but for the offer's answer.
    let elsewhere = (mine.is_none() && step != Step::AnswerOffer).then(|| contract_link(desk));
    let refusal = match mine {
        // That it waits for somebody says it.
        Some(Err(Refusal::NotYourRole | Refusal::NotYours | Refusal::NotYourDepartment))
        | Some(Ok(()))
        | None => None,
        Some(Err(refusal)) => Some(refusal),
    };
    notice(
        Tone::Neutral,
        title,
        html! {
            <>
                <p>{ waits }{ " " }{ elsewhere.flatten() }</p>
                if let Some(refusal) = refusal { { desk.refusal(refusal) } }
            </>
        },
    )
}

/// Nobody's move: the clock's.
fn until_closing(desk: &Desk) -> Html {
    let Some(publication) = &desk.view().facts.publication else { return Html::default() };
    let title = countdown::closes(publication.closes_at, desk.now, desk.language);
    let words =
        Words::new("Proposals stay sealed until then.", "Les propositions restent scellées jusque-là.");
    notice(Tone::Neutral, title, html! { <p>{ desk.said(words) }</p> })
}

/// The act by which a step of a file is taken. The other steps are a proposal's or a contract's.
fn may(desk: &Desk, step: Step) -> Option<Act<'_>> {
    let view = desk.view();
    let facts = &view.facts;
    let required = view.programme.document.approvals.as_slice();
    match step {
        Step::FinishDraft | Step::MakeChanges => Some(Act::EditOpportunity(facts)),
        Step::ApproveMoney => Some(Act::Approve(facts, ApprovalKind::Money)),
        Step::ApproveFit => Some(Act::Approve(facts, ApprovalKind::Fit)),
        Step::Publish => Some(Act::Publish(facts, required)),
        Step::Amend => Some(Act::Amend(facts, required)),
        Step::Evaluate => Some(Act::Assess(facts)),
        Step::MakeOffer => Some(Act::MakeOffer(facts, &[])),
        Step::AnswerQuestion
        | Step::AwaitClosing
        | Step::AnswerOffer
        | Step::Sign
        | Step::Deliver
        | Step::ReviewDelivery
        | Step::Revise
        | Step::DecideDispute
        | Step::SendInvoice
        | Step::Certify
        | Step::Pay
        | Step::ConfirmPayment
        | Step::FinishProposal
        | Step::ConfirmProposal
        | Step::AnswerInvitation
        | Step::DecideRequest
        | Step::HandOver
        | Step::Done => None,
    }
}

/// The way to where the step is taken: another page, or a section of this one.
fn go(desk: &Desk, step: Step) -> Html {
    let id = desk.view().id;
    let label = desk.said(step.words());
    let place = match step {
        Step::FinishDraft | Step::MakeChanges => {
            let need = Route::EditOpportunity(id, EditStep::Need).path(desk.language);
            return html! {
                <div class="button-row">
                    { link_button(Look::Primary, need, label) }
                    { check_and_send(id, &desk.view().missing, desk.language) }
                </div>
            };
        }
        Step::Evaluate => {
            return link_button(Look::Primary, Route::Evaluation(id).path(desk.language), label);
        }
        Step::Publish | Step::Amend => "publication",
        Step::MakeOffer => "proposals",
        _ => "approvals",
    };
    let on_click = Callback::from(move |()| browser::focus(place));
    let label = desk.said(Words::new("Go to this step", "Aller à cette étape"));
    html! { <Button look={Look::Secondary} {label} {on_click} /> }
}

/// The dates that matter, and the links that lead elsewhere.
fn clocks(desk: &Desk) -> Vec<Row> {
    let view = desk.view();
    let language = desk.language;
    let mut rows = Vec::new();
    if let Some(publication) = &view.facts.publication {
        let public = link(
            Route::Opportunity(view.id),
            language,
            desk.said(Words::new("Public page", "Page publique")),
        );
        rows.push(row(
            desk.said(Words::new("Published", "Publiée")),
            html! { <p>{ moment(publication.published_at, language) }{ " – " }{ public }</p> },
        ));
        // Once it is over no clock runs any more.
        let live = !view.facts.state.is_over();
        let relative = live.then(|| countdown::relative(publication.closes_at, desk.now, language));
        rows.push(row(
            desk.said(Words::new("Closing", "Clôture")),
            html! { <><p>{ moment(publication.closes_at, language) }</p>{ relative.map(|relative| html! { <p class="muted small">{ relative }</p> }) }</> },
        ));
        if live && desk.now < publication.questions_until {
            rows.push(row(
                desk.said(Words::new("Questions until", "Questions jusqu’à")),
                moment(publication.questions_until, language),
            ));
        }
    }
    if let Review::Sent { at } = view.facts.review {
        rows.push(row(
            desk.said(Words::new("Sent for approval", "Envoyée pour approbation")),
            moment(at, language),
        ));
    }
    if let Some(priced) = &view.amounts {
        rows.push(row(desk.said(Words::new("Value", "Valeur")), amounts(priced, language)));
    }
    rows.push(row(
        desk.said(Words::new("Department", "Ministère")),
        view.department.name.in_language(language).to_owned(),
    ));
    rows.push(row(desk.said(Words::new("Author", "Auteur")), desk.name(view.facts.author_id).to_string()));
    rows
}
