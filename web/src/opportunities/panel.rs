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
use crate::ui::{Look, link_button};

/// What is known of the visitor's own proposal.
pub enum Mine<'a> {
    Asking,
    Known(Option<&'a ProposalSummary>),
}

/// What is said, and the link to where it is done.
#[derive(Default)]
struct Now {
    said: Option<String>,
    link: Option<(Look, Route, Words)>,
}

impl Now {
    fn said(words: Words, language: Language) -> Now {
        Now { said: Some(words.in_language(language).to_owned()), link: None }
    }

    fn link(look: Look, route: Route, words: Words) -> Now {
        Now { said: None, link: Some((look, route, words)) }
    }
}

/// The panel. `now` decides, not what the API said when the page was read.
pub fn panel(
    view: &OpportunityView,
    visitor: &Visitor,
    mine: Mine,
    now: DateTime<Utc>,
    language: Language,
) -> Html {
    let phase = view.facts.phase(now, &view.programme.document.approvals);
    let label = Words::new("What you can do now", "Ce que vous pouvez faire").in_language(language);
    let Now { said, link } = next(view, visitor, mine, now, language);
    html! {
        <section class="panel" aria-label={label}>
            <p class="panel-state">{ phase_tag(phase, language) }{ " " }{ clock(view, phase, now, language) }</p>
            { said.map(|said| html! { <p>{ said }</p> }) }
            { link.map(|(look, route, words)| link_button(look, address(route, visitor, language), words.in_language(language))) }
            if view.award.is_some() {
                <p><a href="#award">{ Words::new("Read the award notice", "Lire l’avis d’attribution").in_language(language) }</a></p>
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

/// Nobody signs in first, and comes there afterwards.
fn address(route: Route, visitor: &Visitor, language: Language) -> String {
    let path = route.path(language);
    match visitor {
        Visitor::Nobody => sign_in_address(&path, language),
        Visitor::Person(_) => path,
    }
}

fn next(
    view: &OpportunityView,
    visitor: &Visitor,
    mine: Mine,
    now: DateTime<Utc>,
    language: Language,
) -> Now {
    if check(visitor, &Act::ReadFile(&view.facts), now).is_ok() {
        let words = Words::new("Open the file", "Ouvrir le dossier");
        return Now::link(Look::Primary, Route::File(view.id), words);
    }
    let own = match mine {
        Mine::Asking => return Now::default(),
        Mine::Known(own) => own,
    };
    if let Some(own) = own {
        return own_proposal(own, view.facts.is_open(now), language);
    }
    let propose = Route::Propose(view.id, ProposeStep::Tasks);
    match check(visitor, &Act::StartProposal(&view.facts), now) {
        Ok(()) => Now::link(Look::Primary, propose, Words::new("Propose", "Proposer")),
        Err(Refusal::NotSignedIn) if view.facts.is_open(now) => {
            let words = Words::new("Sign in to propose", "Ouvrir une session pour proposer");
            Now::link(Look::Primary, propose, words)
        }
        // Nobody asked to propose to what is over: the tag says where it stands.
        Err(Refusal::NotSignedIn | Refusal::ProposalPeriodOver | Refusal::NotOpen) => Now::said(
            Words::new("No longer open for proposals.", "N’accepte plus de propositions."),
            language,
        ),
        Err(refusal) => Now::said(sentence(refusal), language),
    }
}

fn own_proposal(own: &ProposalSummary, open: bool, language: Language) -> Now {
    let (page, steps) = (Route::Proposal(own.id), Route::Propose(own.opportunity_id, ProposeStep::Tasks));
    let (look, route, words) = match own.phase {
        ProposalPhase::Draft if open => {
            (Look::Primary, steps, Words::new("Continue my draft", "Poursuivre mon ébauche"))
        }
        ProposalPhase::Withdrawn if open => {
            (Look::Primary, steps, Words::new("Propose again", "Proposer de nouveau"))
        }
        ProposalPhase::ToConfirm => {
            (Look::Primary, page, Words::new("Confirm my proposal", "Confirmer ma proposition"))
        }
        ProposalPhase::Offered => (Look::Primary, page, Words::new("Answer the offer", "Répondre à l’offre")),
        _ => (Look::Secondary, page, Words::new("View my proposal", "Voir ma proposition")),
    };
    let state = Words::new("Your proposal: {phase}", "Votre proposition\u{a0}: {phase}");
    let phase = own.phase.words().in_language(language);
    Now { said: Some(state.fill(language, &[("phase", phase)])), link: Some((look, route, words)) }
}
