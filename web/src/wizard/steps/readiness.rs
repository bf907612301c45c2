//! The checklist as a page: every condition of publication, and everything that keeps it open.

use shared::language::Words;
use shared::opportunities::readiness::{Check, Missing};
use yew::prelude::*;

use crate::ui::{Task, TaskState, Tone, notice, task_list};
use crate::wizard::desk::Desk;
use crate::wizard::patterns;
use crate::wizard::place::{field_link, field_name, step_of, title};

/// The step.
pub fn readiness(desk: &Desk) -> Html {
    let tasks = Check::ALL.iter().map(|check| task(*check, desk)).collect();
    html! {
        <>
            { verdict(desk) }
            { placeholders(desk) }
            { task_list(tasks, desk.language) }
            if !desk.missing.is_empty() {
                <h2>{ desk.said(Words::new("What is missing", "Ce qui manque")) }</h2>
                <ul>{ for desk.missing.iter().map(|missing| html! { <li>{ missing_line(desk, missing) }</li> }) }</ul>
            }
        </>
    }
}

fn verdict(desk: &Desk) -> Html {
    if desk.missing.is_empty() {
        let title = desk.said(Words::new("Everything is there", "Tout y est"));
        let words = Words::new(
            "Look at the preview, then send it for approval.",
            "Regardez l’aperçu, puis envoyez l’occasion pour approbation.",
        );
        return notice(Tone::Success, title, html! { <p>{ desk.said(words) }</p> });
    }
    let words = Words::new(
        "An opportunity is published only when all of these are done.",
        "Une occasion n’est publiée que lorsque tous ces éléments sont prêts.",
    );
    html! { <p>{ desk.said(words) }</p> }
}

/// Warns of template texts that nobody replaced.
pub fn placeholders(desk: &Desk) -> Html {
    if !patterns::has_placeholders(&desk.form) {
        return Html::default();
    }
    let title =
        desk.said(Words::new("There still is text in [brackets]", "Il reste du texte entre [crochets]"));
    let words = Words::new(
        "Background or work still holds lines of the template. Replace them or delete them.",
        "Le contexte ou les travaux contiennent encore des lignes du modèle. Remplacez-les ou supprimez-les.",
    );
    notice(Tone::Warning, title, html! { <p>{ desk.said(words) }</p> })
}

fn task(check: Check, desk: &Desk) -> Task {
    let open = desk.missing.iter().any(|one| one.check == check);
    let step = step_of(check);
    Task {
        title: desk.said(check.words()).into(),
        href: Some(crate::route::Route::EditOpportunity(desk.file.id, step).path(desk.language).into()),
        hint: desk.said(title(step)).into(),
        state: if open { TaskState::ToDo } else { TaskState::Done },
    }
}

/// "Title: write this in French.", with a link to the field.
fn missing_line(desk: &Desk, missing: &Missing) -> Html {
    let what = shared::validation::field_error(&missing.pointer, &missing.code, desk.language).detail;
    html! {
        <>
            { field_link(desk.file.id, missing, field_name(&missing.pointer, desk.language), desk.language) }
            { desk.said(Words::new(": ", "\u{a0}: ")) }{ what }
        </>
    }
}
