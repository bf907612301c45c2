//! The one thing that this visitor can do now, or why not.

use chrono::{DateTime, Utc};
use shared::actor::Visitor;
use shared::language::{Language, Words};
use shared::opportunities::{OpportunityView, Phase};
use shared::policy::{Act, check};
use shared::proposals::{ProposalPhase, ProposalSummary};
use shared::refusal::{Refusal, sentence};
use yew::prelude::*;

use super::phase_tag;
use crate::accounts::sign_in_address;
use crate::countdown;
use crate::route::Route;
use crate::route_steps::ProposeStep;
use crate::ui::{Look, link, link_button};

/// What is known of the visitor's own proposal.
pub enum Mine<'a> {
    Asking,
    Known(Option<&'a ProposalSummary>),
}

/// The panel. `now` decides, not what the API said when the page was read.
pub fn panel(view: &OpportunityView, visitor: &Visitor, mine: Mine, now: DateTime<Utc>, language: Language) -> Html {
    let phase = view.facts.phase(now, &view.programme.document.approvals);
    let reads_file = check(visitor, &Act::ReadFile(&view.facts), now).is_ok();
    let label = Words::new("What you can do now", "Ce que vous pouvez faire").in_language(language);
    html! {
        <section class="panel" aria-label={label}>
            <p class="panel-state">{ phase_tag(phase, language) }{ " " }{ clock(view, phase, now, language) }</p>
            { action(view, visitor, mine, now, language) }
            if reads_file {
                <p>{ link(Route::File(view.id), language, Words::new("Open the file", "Ouvrir le dossier").in_language(language)) }</p>
            }
        </section>
    }
}

fn clock(view: &OpportunityView, phase: Phase, now: DateTime<Utc>, language: Language) -> Html {
    match &view.facts.publication {
        Some(publication) if phase == Phase::Open => {
            let relative = countdown::relative(publication.closes_at, now, language);
            let words = Words::new("closes {when}", "clôture {when}");
            html! { <span>{ words.fill(language, &[("when", &relative)]) }</span> }
        }
        Some(_) | None => Html::default(),
    }
}

fn action(view: &OpportunityView, visitor: &Visitor, mine: Mine, now: DateTime<Utc>, language: Language) -> Html {
    let own = match mine {
        Mine::Asking => return Html::default(),
        Mine::Known(own) => own,
    };
    if let Some(own) = own {
        return own_proposal(own, view.facts.is_open(now), language);
    }
    let propose = Route::Propose(view.id, ProposeStep::Tasks).path(language);
    match check(visitor, &Act::StartProposal(&view.facts), now) {
        Ok(()) => link_button(Look::Primary, propose, Words::new("Propose", "Proposer").in_language(language)),
        Err(Refusal::NotSignedIn) if view.facts.is_open(now) => {
            let label = Words::new("Sign in to propose", "Ouvrir une session pour proposer").in_language(language);
            link_button(Look::Primary, sign_in_address(&propose, language), label)
        }
        // Nobody asked to propose to what is over: the tag says where it stands.
        Err(Refusal::NotSignedIn | Refusal::ProposalPeriodOver | Refusal::NotOpen) => {
            let words = Words::new("No longer open for proposals.", "N’accepte plus de propositions.");
            html! { <p>{ words.in_language(language) }</p> }
        }
        Err(refusal) => html! { <p>{ sentence(refusal).in_language(language) }</p> },
    }
}

fn own_proposal(own: &ProposalSummary, open: bool, language: Language) -> Html {
    let page = Route::Proposal(own.id);
    let (look, route, words) = match own.phase {
        ProposalPhase::Draft if open => (
            Look::Primary,
            Route::Propose(own.opportunity_id, ProposeStep::Tasks),
            Words::new("Continue my draft", "Poursuivre mon ébauche"),
        ),
        ProposalPhase::Withdrawn if open => (
            Look::Primary,
            Route::Propose(own.opportunity_id, ProposeStep::Tasks),
            Words::new("Propose again", "Proposer de nouveau"),
        ),
        ProposalPhase::ToConfirm => (Look::Primary, page, Words::new("Confirm my proposal", "Confirmer ma proposition")),
        ProposalPhase::Offered => (Look::Primary, page, Words::new("Answer the offer", "Répondre à l’offre")),
        _ => (Look::Secondary, page, Words::new("View my proposal", "Voir ma proposition")),
    };
    let state = Words::new("Your proposal: {phase}", "Votre proposition : {phase}");
    let phase = own.phase.words().in_language(language);
    html! {
        <>
            <p>{ state.fill(language, &[("phase", phase)]) }</p>
            { link_button(look, route.path(language), words.in_language(language)) }
        </>
    }
}
