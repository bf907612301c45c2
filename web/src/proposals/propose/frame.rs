//! The frame of every step: its title, its way back, and the list of steps.

use shared::language::{Language, Words};
use shared::opportunities::OpportunityView;
use shared::proposals::ProposalView;
use yew::prelude::*;

use super::missing::{at_step, steps};
use super::whose::ChangeProponent;
use super::{Step, tasks};
use crate::client::Loaded;
use crate::hooks::Autosave;
use crate::opportunities::list_crumb;
use crate::route::Route;
use crate::route_steps::ProposeStep;
use crate::ui::{Crumb, Look, Page, Tone, autosave_line, link_button, notice, stepper};

/// Eligibility, answers, terms, check: the steps that people count.
const STEPS: usize = 4;

/// The list of steps; `refused` says why it cannot be submitted now.
pub(super) fn tasks_page(
    step: &Step,
    autosave: &Autosave,
    refused: Option<&'static str>,
    on_change: &Callback<Loaded<ProposalView>>,
) -> Html {
    let language = step.language;
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let known = steps(step.view.opportunity.content.evaluation_criteria.len());
    let is_open =
        |place: &ProposeStep| *place == ProposeStep::Check || !at_step(*place, step.missing).is_empty();
    let next = known.into_iter().find(is_open).unwrap_or(ProposeStep::Check);
    let address = Route::Propose(step.view.opportunity.id, next).path(language);
    page(
        ProposeStep::Tasks,
        step,
        html! {
            <>
                if let Some(refused) = refused {
                    { notice(Tone::Warning, said("This cannot be submitted now", "Ceci ne peut pas être soumis maintenant"), html! { <p>{ refused }</p> }) }
                } else if step.view.facts.submission.is_some() {
                    <p>{ said(
                        "You submitted this proposal. What you change here counts once you submit again.",
                        "Vous avez soumis cette proposition. Ce que vous modifiez ici compte une fois soumis de nouveau.",
                    ) }</p>
                }
                { tasks::tasks(step) }
                <ChangeProponent view={step.view.clone()} autosave={autosave.clone()} on_change={on_change.clone()} />
                { autosave_line(autosave, language) }
                { link_button(Look::Primary, address, said("Continue", "Continuer")) }
            </>
        },
    )
}

/// What a step is called.
pub(super) fn title(step: ProposeStep, language: Language) -> String {
    let words = match step {
        ProposeStep::Tasks => Words::new("Your proposal", "Votre proposition"),
        ProposeStep::Eligibility => Words::new("Eligibility", "Admissibilité"),
        ProposeStep::Answer(number) => {
            return Words::new("Answer {number}", "Réponse {number}")
                .fill(language, &[("number", &number.to_string())]);
        }
        ProposeStep::Terms => Words::new("Price, dates and terms", "Prix, dates et conditions"),
        ProposeStep::Check => Words::new("Check and submit", "Vérifier et soumettre"),
        ProposeStep::Receipt => Words::new("Proposal submitted", "Proposition soumise"),
    };
    words.in_language(language).to_owned()
}

/// The way back to the list and to the opportunity.
pub(super) fn crumbs(opportunity: &OpportunityView, language: Language) -> Vec<Crumb> {
    let title = opportunity.content.title.in_language(language).to_owned();
    vec![list_crumb(language), Crumb::new(title, Route::Opportunity(opportunity.id).path(language))]
}

/// The page of a step.
pub(super) fn page(step: ProposeStep, shown: &Step, content: Html) -> Html {
    let opportunity = &shown.view.opportunity;
    let place = match step {
        ProposeStep::Eligibility => 1,
        ProposeStep::Answer(_) => 2,
        ProposeStep::Terms => 3,
        ProposeStep::Check => 4,
        ProposeStep::Tasks | ProposeStep::Receipt => 0,
    };
    let above = if place > 0 { stepper(place, STEPS, shown.language) } else { Html::default() };
    // Whose proposal it is stands on every step, where it is not one's own.
    let lead = match shown.view.facts.organization_id {
        Some(_) => Words::new("You propose for {name}.", "Vous proposez au nom de {name}.")
            .fill(shown.language, &[("name", &shown.view.proponent)]),
        None => String::new(),
    };
    html! {
        <Page title={title(step, shown.language)} crumbs={crumbs(opportunity, shown.language)} {above} {lead}>{ content }</Page>
    }
}
