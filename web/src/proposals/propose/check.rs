//! The last step: read it once more, then submit.

use shared::language::Words;
use shared::proposals::MissingAnswer;
use yew::prelude::*;

use super::Step;
use super::missing::{at_step, steps};
use crate::proposals::answers::answers;
use crate::route::Route;
use crate::route_steps::ProposeStep;
use crate::ui::{Tone, link, notice, summary_list};

/// Everything said, with a way to change each, and what is still missing.
pub(super) fn summary(step: &Step) -> Html {
    let Step { view, form, missing, language, .. } = step;
    let change = Words::new("Change", "Modifier").in_language(*language);
    let rows = answers(form, &view.opportunity.content, *language).into_iter().map(|(place, row)| {
        row.changed_at(Route::Propose(view.opportunity.id, place).path(*language), change)
    });
    html! {
        <>
            if !missing.is_empty() { { still_missing(step, missing) } }
            { summary_list(rows.collect()) }
        </>
    }
}

fn still_missing(step: &Step, missing: &[MissingAnswer]) -> Html {
    let language = step.language;
    let count = step.view.opportunity.content.evaluation_criteria.len();
    let places = steps(count).into_iter().filter(|place| *place != ProposeStep::Check);
    let open = places.filter(|place| !at_step(*place, missing).is_empty());
    let title = Words::new(
        "You can submit once these steps are done",
        "Vous pourrez soumettre une fois ces étapes terminées",
    );
    notice(
        Tone::Warning,
        title.in_language(language),
        html! {
            <ul>{ for open.map(|place| html! {
                <li>{ link(Route::Propose(step.view.opportunity.id, place), language, super::frame::title(place, language)) }</li>
            }) }</ul>
        },
    )
}
