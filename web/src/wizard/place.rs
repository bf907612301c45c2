//! Where in the wizard each thing is written.

use gloo_timers::callback::Timeout;
use shared::ids::OpportunityId;
use shared::language::{Language, Words};
use shared::opportunities::readiness::{Check, Missing};
use yew::prelude::*;

use crate::browser;
use crate::forms::field_id;
use crate::route::Route;
use crate::route_steps::EditStep;

/// How long a step takes to appear before its field can take the keyboard, in milliseconds.
const APPEARS: u32 = 120;

/// What a step is called.
pub fn title(step: EditStep) -> Words {
    match step {
        EditStep::Need => Words::new("The need", "Le besoin"),
        EditStep::Work => Words::new("The work", "Les travaux"),
        EditStep::Acceptance => Words::new("Work acceptance criteria", "Critères d’acceptation des travaux"),
        EditStep::Evaluation => Words::new("How proposals are judged", "Évaluation des propositions"),
        EditStep::PriceAndDates => Words::new("Price and dates", "Prix et dates"),
        EditStep::Declarations => Words::new("Declarations and contact", "Déclarations et personne-ressource"),
        EditStep::Readiness => Words::new("Checklist", "Liste de vérification"),
        EditStep::Preview => Words::new("Preview and send", "Aperçu et envoi"),
    }
}

/// The step where a condition of publication is met.
pub fn step_of(check: Check) -> EditStep {
    match check {
        Check::Presentation => EditStep::Need,
        Check::Work | Check::Skills | Check::Repository | Check::Licence => EditStep::Work,
        Check::AcceptanceCriteria => EditStep::Acceptance,
        Check::EvaluationCriteria => EditStep::Evaluation,
        Check::Price | Check::Dates => EditStep::PriceAndDates,
        Check::Contact | Check::Declarations => EditStep::Declarations,
    }
}

/// The step of one thing that is missing; the background is written with the need.
pub fn step_of_missing(missing: &Missing) -> EditStep {
    if missing.pointer.starts_with("/background") {
        EditStep::Need
    } else {
        step_of(missing.check)
    }
}

/// A link to the field of what is missing: opens its step and moves the keyboard there.
pub fn field_link(id: OpportunityId, missing: &Missing, label: &'static str, language: Language) -> Html {
    let href = Route::EditOpportunity(id, step_of_missing(missing)).path(language);
    let field = field_id(&missing.pointer);
    let onclick = Callback::from(move |_: MouseEvent| {
        let field = field.clone();
        Timeout::new(APPEARS, move || browser::focus(&field)).forget();
    });
    html! { <a {href} {onclick}>{ label }</a> }
}
