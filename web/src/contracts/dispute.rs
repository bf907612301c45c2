//! Disputes: said on the record, and decided by the contracting authority.

use shared::contracts::{Dispute, DisputeDecision, DisputeDraft};
use shared::language::Words;
use shared::policy::Act;
use validator::Validate;
use yew::prelude::*;

use super::desk::{Desk, Part, valid};
use crate::client::contracts;
use crate::ui::{TextArea, details, moment};

/// The dispute, where there is one, and what the reader may do about it.
pub fn dispute(desk: &Desk) -> Html {
    let facts = &desk.view().facts;
    let (opens, decides) = (desk.may(&Act::OpenDispute(facts)), desk.may(&Act::DecideDispute(facts)));
    if facts.dispute.is_none() && !opens {
        return Html::default();
    }
    let summary = desk.said(Words::new("Open a dispute", "Ouvrir un différend"));
    html! {
        <section class={classes!("contract-section", facts.dispute.is_none().then_some("act-section"))}>
            <h2 id="dispute" tabindex="-1">{ desk.said(Words::new("Disputes", "Différends")) }</h2>
            { for facts.dispute.as_ref().map(|dispute| said(desk, dispute)) }
            if decides { { decide(desk) } }
            if opens { { details(summary, open(desk)) } }
        </section>
    }
}

fn said(desk: &Desk, dispute: &Dispute) -> Html {
    let opened = Words::new("{name} opened a dispute:", "{name} a ouvert un différend\u{a0}:");
    let decided = match (&dispute.decision, dispute.decided_at) {
        (Some(decision), Some(at)) => html! {
            <>
                <h3>{ desk.said(Words::new("Decision", "Décision")) }</h3>
                <p class="muted">{ moment(at, desk.language) }</p>
                <p class="as-typed" lang={desk.written()}>{ decision }</p>
            </>
        },
        _ => {
            let waits =
                Words::new("The contracting authority decides.", "L’autorité contractante tranchera.");
            html! { <p>{ desk.said(waits) }</p> }
        }
    };
    html! {
        <>
            <p>{ opened.fill(desk.language, &[("name", &desk.name(dispute.by))]) }</p>
            <p class="muted">{ moment(dispute.at, desk.language) }</p>
            <p class="as-typed" lang={desk.written()}>{ &dispute.text }</p>
            { decided }
        </>
    }
}

fn open(desk: &Desk) -> Html {
    let typed = &desk.typed;
    let fields = html! {
        <TextArea pointer="/dispute/text" rows={4} label={desk.said(Words::new("What the dispute is about", "Objet du différend"))}
            hint={desk.said(Words::new(
                "Both sides read it and it stays on the record. A message is often quicker.",
                "Les deux parties le lisent et il reste au dossier. Un message suffit souvent.",
            ))}
            value={typed.dispute.clone()} on_change={typed.set(|typed, text| typed.dispute = text)}
            errors={desk.errors(Part::Dispute)} characters_max={3_000} />
    };
    desk.form(
        Part::Dispute,
        |typed, view, language| {
            let draft = DisputeDraft { text: typed.dispute.clone() };
            valid(draft.validate(), language)?;
            Ok(contracts::open_dispute(view.id, &draft))
        },
        fields,
        Words::new("Open the dispute", "Ouvrir le différend"),
    )
}

fn decide(desk: &Desk) -> Html {
    let typed = &desk.typed;
    let fields = html! {
        <TextArea pointer="/decision/decision" rows={4} label={desk.said(Words::new("Your decision and its reasons", "Votre décision et ses raisons"))}
            value={typed.decision.clone()} on_change={typed.set(|typed, text| typed.decision = text)}
            errors={desk.errors(Part::Decision)} characters_max={3_000} />
    };
    desk.form(
        Part::Decision,
        |typed, view, language| {
            let draft = DisputeDecision { decision: typed.decision.clone() };
            valid(draft.validate(), language)?;
            Ok(contracts::decide_dispute(view.id, &draft))
        },
        fields,
        Words::new("Decide the dispute", "Trancher le différend"),
    )
}
