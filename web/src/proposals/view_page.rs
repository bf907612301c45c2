//! A proposal, as its vendor reads it.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use shared::actor::Visitor;
use shared::ids::ProposalId;
use shared::language::{Language, Words};
use shared::policy::{Act, check};
use shared::proposals::{ProposalPhase, ProposalView};
use yew::prelude::*;

use super::answers::answers;
use super::confirm::Confirm;
use super::debrief::debrief;
use super::next::what_happens_next;
use super::offer::offer;
use super::phase::{meaning, proposal_tag};
use super::receipt::receipt;
use super::withdraw::Withdraw;
use crate::client::{self, Loaded};
use crate::countdown;
use crate::hooks::{Fetch, use_business_now, use_fetch, use_language, use_visitor};
use crate::route::Route;
use crate::route_steps::ProposeStep;
use crate::ui::{Crumb, Look, Page, fetched, link, link_button, summary_list};

#[derive(Properties, PartialEq)]
pub struct ProposalPageProps {
    pub id: ProposalId,
}

/// The page.
#[component]
pub fn ProposalPage(props: &ProposalPageProps) -> Html {
    let language = use_language();
    let now = use_business_now();
    let visitor = use_visitor();
    let proposal = use_fetch(props.id, |id| client::proposals::read(*id));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let crumbs =
        vec![Crumb::new(said("My proposals", "Mes propositions"), Route::MyProposals.path(language))];
    let Some(loaded) = proposal.ready() else {
        let title = said("Proposal", "Proposition");
        return html! { <Page {title} {crumbs}>{ fetched(&proposal, language, |_| Html::default()) }</Page> };
    };
    let view = &loaded.value;
    let title = view.opportunity.content.title.in_language(language).to_owned();
    let phase = phase_now(view, now);
    html! {
        <Page {title} {crumbs} above={html! { <p class="above">{ proposal_tag(phase, language) }</p> }}
            lead={meaning(phase).in_language(language)} aside={panel(view, phase, &visitor, now, language)}>
            { sections(loaded, &proposal, &visitor, now, language) }
        </Page>
    }
}

/// Where it stands now, not when it was read.
fn phase_now(view: &ProposalView, now: DateTime<Utc>) -> ProposalPhase {
    let offer = view.offer.as_ref().map(|offer| &offer.facts);
    view.facts.phase(&view.opportunity.facts, offer, now)
}

fn sections(
    loaded: &Rc<Loaded<ProposalView>>,
    fetch: &Fetch<Loaded<ProposalView>>,
    visitor: &Visitor,
    now: DateTime<Utc>,
    language: Language,
) -> Html {
    let view = &loaded.value;
    let facts = &view.opportunity.facts;
    let on_done = {
        let fetch = fetch.clone();
        Callback::from(move |loaded| fetch.replace(loaded))
    };
    let to_confirm = check(visitor, &Act::ConfirmProposal(&view.facts, facts), now).is_ok();
    let withdrawable = check(visitor, &Act::WithdrawProposal(&view.facts, facts), now).is_ok();
    let written_in = view.submitted.as_ref().unwrap_or(&view.content).language;
    html! {
        <>
            if view.facts.organization_id.is_some() {
                <p>{ Words::new("You propose for {name}.", "Vous proposez au nom de {name}.").fill(language, &[("name", &view.proponent)]) }</p>
            }
            if to_confirm { <Confirm proposal={loaded.clone()} on_done={on_done.clone()} reload={fetch.reload.clone()} /> }
            { view.offer.as_ref().map(|one| offer(one, written_in, visitor, now, &fetch.reload, language)) }
            { view.debrief.as_ref().map(|one| debrief(one, written_in, language)) }
            if matches!(phase_now(view, now), ProposalPhase::Submitted | ProposalPhase::ToConfirm | ProposalPhase::InEvaluation) {
                { what_happens_next(view, now, language) }
            }
            { said_so_far(view, language) }
            if withdrawable { <Withdraw proposal={loaded.clone()} {on_done} reload={fetch.reload.clone()} /> }
        </>
    }
}

/// What was submitted with its receipt, or the draft.
fn said_so_far(view: &ProposalView, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let content = view.submitted.as_ref().unwrap_or(&view.content);
    let title = match view.facts.submission {
        Some(_) => said("What you submitted", "Ce que vous avez soumis"),
        None => said("Your draft", "Votre ébauche"),
    };
    let rows = answers(content, &view.opportunity.content, language).into_iter().map(|(_, row)| row);
    html! {
        <section aria-labelledby="content">
            <h2 id="content">{ title }</h2>
            if view.submitted.is_some() {
                <p>{ said(
                    "You changed your draft since. What you submitted counts until you submit again.",
                    "Vous avez modifié votre ébauche depuis. Ce que vous avez soumis compte jusqu’à une nouvelle soumission.",
                ) }</p>
            }
            { summary_list(rows.collect()) }
            { view.receipt.as_ref().map(|one| receipt(one, language)) }
        </section>
    }
}

/// The one thing to do now, and the way to the opportunity.
fn panel(
    view: &ProposalView,
    phase: ProposalPhase,
    visitor: &Visitor,
    now: DateTime<Utc>,
    language: Language,
) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let facts = &view.opportunity.facts;
    let closes = facts.publication.as_ref().filter(|_| facts.is_open(now)).map(|publication| {
        let when = countdown::relative(publication.closes_at, now, language);
        Words::new("closes {when}", "clôture {when}").fill(language, &[("when", &when)])
    });
    let link_here = next(view, phase, visitor, now, language);
    html! {
        <section class="panel" aria-label={said("What you can do now", "Ce que vous pouvez faire")}>
            <p class="panel-state">{ proposal_tag(phase, language) }{ " " }{ closes }</p>
            { link_here.map(|(look, href, words)| link_button(look, href, words.in_language(language))) }
            <p class="panel-more">
                { link(Route::Opportunity(view.opportunity.id), language, said("Read the opportunity", "Lire l’occasion")) }
            </p>
        </section>
    }
}

fn next(
    view: &ProposalView,
    phase: ProposalPhase,
    visitor: &Visitor,
    now: DateTime<Utc>,
    language: Language,
) -> Option<(Look, String, Words)> {
    if let Some(id) = view.contract_id {
        let words = Words::new("Open the contract", "Ouvrir le contrat");
        return Some((Look::Primary, Route::Contract(id).path(language), words));
    }
    let changeable = check(visitor, &Act::SubmitProposal(&view.facts, &view.opportunity.facts), now).is_ok();
    let steps = Route::Propose(view.opportunity.id, ProposeStep::Tasks).path(language);
    match phase {
        ProposalPhase::Offered => {
            Some((Look::Primary, "#offer".to_owned(), Words::new("Answer the offer", "Répondre à l’offre")))
        }
        ProposalPhase::ToConfirm => Some((
            Look::Primary,
            "#confirm".to_owned(),
            Words::new("Confirm my proposal", "Confirmer ma proposition"),
        )),
        _ if !changeable => None,
        ProposalPhase::Draft => {
            Some((Look::Primary, steps, Words::new("Continue my draft", "Poursuivre mon ébauche")))
        }
        ProposalPhase::Withdrawn => {
            Some((Look::Primary, steps, Words::new("Propose again", "Proposer de nouveau")))
        }
        _ => Some((Look::Secondary, steps, Words::new("Change my proposal", "Modifier ma proposition"))),
    }
}
