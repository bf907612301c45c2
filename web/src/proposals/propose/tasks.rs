//! The list of steps: what is done, what is to do, what must wait.

use shared::language::Words;
use shared::opportunities::EvaluationCriterion;
use yew::prelude::*;

use super::Step;
use super::missing::at_step;
use crate::route::Route;
use crate::route_steps::ProposeStep;
use crate::ui::{Task, TaskState, task_list};

/// How much of a criterion the list shows, in characters.
const EXCERPT: usize = 90;

/// The list.
pub(super) fn tasks(step: &Step) -> Html {
    let language = step.language;
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language).to_owned();
    let criteria = &step.view.opportunity.content.evaluation_criteria;
    let mut tasks =
        vec![task(step, ProposeStep::Eligibility, said("Eligibility", "Admissibilité"), String::new())];
    for (number, criterion) in (1_u32..).zip(criteria) {
        let title = Words::new("Answer {number}", "Réponse {number}")
            .fill(language, &[("number", &number.to_string())]);
        tasks.push(task(step, ProposeStep::Answer(number), title, excerpt(criterion, step)));
    }
    tasks.push(task(
        step,
        ProposeStep::Terms,
        said("Price, dates and terms", "Prix, dates et conditions"),
        String::new(),
    ));
    tasks.push(check(step));
    task_list(tasks, language)
}

fn task(step: &Step, place: ProposeStep, title: String, hint: String) -> Task {
    let missing = at_step(place, step.missing);
    let state = if missing.is_empty() {
        TaskState::Done
    } else if missing.iter().any(|one| one.code == "too_many_words") {
        TaskState::ToMend
    } else {
        TaskState::ToDo
    };
    Task { title: title.into(), href: Some(address(step, place)), hint: hint.into(), state }
}

fn check(step: &Step) -> Task {
    let language = step.language;
    let wait = Words::new("Finish the steps above first.", "Terminez d’abord les étapes ci-dessus.");
    let state = if step.missing.is_empty() {
        TaskState::ToDo
    } else {
        TaskState::Blocked(wait.in_language(language).into())
    };
    Task {
        title: Words::new("Check and submit", "Vérifier et soumettre").in_language(language).into(),
        href: Some(address(step, ProposeStep::Check)),
        hint: AttrValue::default(),
        state,
    }
}

fn address(step: &Step, place: ProposeStep) -> AttrValue {
    Route::Propose(step.view.opportunity.id, place).path(step.language).into()
}

fn excerpt(criterion: &EvaluationCriterion, step: &Step) -> String {
    let text = criterion.text.in_language(step.language);
    let mut short: String = text.chars().take(EXCERPT).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
