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
use crate::ui::{Look, link_button};

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

/// Whether nothing is missing in a step. The checklist is done when nothing is missing at all; the
/// preview never is, as sending is done there.
pub fn is_done(step: EditStep, missing: &[Missing]) -> bool {
    match step {
        EditStep::Readiness => missing.is_empty(),
        EditStep::Preview => false,
        EditStep::Need
        | EditStep::Work
        | EditStep::Acceptance
        | EditStep::Evaluation
        | EditStep::PriceAndDates
        | EditStep::Declarations => missing.iter().all(|one| step_of_missing(one) != step),
    }
}

/// Where an author goes who has nothing more to write: the checklist as long as it is open, then
/// the step that sends.
pub fn last_step(missing: &[Missing]) -> EditStep {
    if missing.is_empty() { EditStep::Preview } else { EditStep::Readiness }
}

/// The direct way to what is left before sending.
pub fn check_and_send(id: OpportunityId, missing: &[Missing], language: Language) -> Html {
    let path = Route::EditOpportunity(id, last_step(missing)).path(language);
    link_button(
        Look::Secondary,
        path,
        Words::new("Check and send", "Vérifier et envoyer").in_language(language),
    )
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

#[cfg(test)]
mod tests {
    use super::*;

    fn missing(check: Check, pointer: &str) -> Missing {
        Missing { check, pointer: pointer.to_owned(), code: "required".to_owned() }
    }

    #[test]
    fn a_step_is_done_when_nothing_of_it_is_missing() {
        let left = [missing(Check::Work, "/background/fr"), missing(Check::Price, "/price")];
        let done = |step: &EditStep| is_done(*step, &left);
        let open: Vec<EditStep> = EditStep::ALL.into_iter().filter(|step| !done(step)).collect();
        let expected = [EditStep::Need, EditStep::PriceAndDates, EditStep::Readiness, EditStep::Preview];
        assert_eq!(open, expected);
        assert!(is_done(EditStep::Readiness, &[]));
    }

    #[test]
    fn who_changed_what_was_asked_for_sends_without_walking_every_step() {
        assert_eq!(last_step(&[]), EditStep::Preview);
        assert_eq!(last_step(&[missing(Check::Price, "/price")]), EditStep::Readiness);
    }
}
