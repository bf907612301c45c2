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
        EditStep::Declarations => {
            Words::new("Declarations and contact", "Déclarations et personne-ressource")
        }
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
    if missing.pointer.starts_with("/background") { EditStep::Need } else { step_of(missing.check) }
}

/// A link to the field of what is missing: opens its step and moves the keyboard there.
pub fn field_link(
    id: OpportunityId,
    missing: &Missing,
    label: impl Into<AttrValue>,
    language: Language,
) -> Html {
    let href = Route::EditOpportunity(id, step_of_missing(missing)).path(language);
    let field = field_id(&missing.pointer);
    let onclick = Callback::from(move |_: MouseEvent| {
        let field = field.clone();
        Timeout::new(APPEARS, move || browser::focus(&field)).forget();
    });
    html! { <a {href} {onclick}>{ label.into() }</a> }
}

/// What the field at a pointer is called: "Title", "Work acceptance criterion 2".
pub fn field_name(pointer: &str, language: Language) -> String {
    let mut parts = pointer.split('/').skip(1);
    let (field, below) = (parts.next().unwrap_or_default(), parts.next());
    let place = below.and_then(|place| place.parse::<usize>().ok());
    let words = match (field, place) {
        ("acceptance_criteria", Some(_)) => {
            Words::new("Work acceptance criterion {n}", "Critère d’acceptation des travaux {n}")
        }
        ("evaluation_criteria", Some(_)) => {
            Words::new("Evaluation criterion {n}", "Critère d’évaluation {n}")
        }
        _ => named(field, below.unwrap_or_default()),
    };
    words.fill(language, &[("n", &place.map_or(0, |place| place + 1).to_string())])
}

fn named(field: &str, below: &str) -> Words {
    match (field, below) {
        ("title", _) => Words::new("Title", "Titre"),
        ("summary", _) => Words::new("Short description", "Courte description"),
        ("background", _) => Words::new("Background", "Contexte"),
        ("work", _) => Words::new("The work", "Les travaux"),
        ("skills", _) => Words::new("Skills", "Compétences"),
        ("repository", _) => Words::new("Repository", "Dépôt"),
        ("licence", _) => Words::new("Licence", "Licence"),
        ("acceptance_criteria", _) => {
            Words::new("Licence and at least one requirement", "Licence et au moins une exigence")
        }
        ("evaluation_criteria", _) => Words::new("At least one criterion", "Au moins un critère"),
        ("price", _) => Words::new("Price", "Prix"),
        ("closes_at", _) => Words::new("Closing", "Clôture"),
        ("starts_on", _) => Words::new("Start of the work", "Début des travaux"),
        ("delivery_at", _) => Words::new("Delivery", "Livraison"),
        ("contact", "email") => {
            Words::new("E-mail address of the contact", "Adresse courriel de la personne-ressource")
        }
        ("contact", _) => Words::new("Contact person", "Personne-ressource"),
        ("declarations", "unclassified") => Words::new("Unclassified work", "Travaux non classifiés"),
        ("declarations", "remote") => Words::new("Remote work", "Travaux à distance"),
        ("declarations", "stand_alone") => Words::new("Stand-alone work", "Travaux autonomes"),
        ("declarations", _) => Words::new("No internal capacity", "Aucune capacité interne"),
        _ => Words::new("Content", "Contenu"),
    }
}
