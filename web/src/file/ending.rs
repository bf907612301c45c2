//! What is rare: a new draft from this one, and calling it off.

use shared::actor::Role;
use shared::ids::DepartmentId;
use shared::language::{Language, Words};
use shared::opportunities::{CancellationDraft, CopyDraft, FileView};
use shared::policy::Act;
use shared::problem::FieldError;
use validator::Validate;
use yew::prelude::*;

use super::desk::{Asks, Desk, Part, valid};
use super::publish::both;
use super::typed::Typed;
use crate::client::{Call, files};
use crate::ui::{BilingualInput, Look, details};

/// The section, for those who may do any of it.
pub fn ending(desk: &Desk) -> Html {
    let copies = copy(desk);
    let cancels = cancel(desk);
    if copies.is_none() && cancels.is_none() {
        return Html::default();
    }
    html! {
        <section class="file-section">
            <h2>{ desk.said(Words::new("Copy or cancel", "Copier ou annuler")) }</h2>
            { for copies }
            { for cancels }
        </section>
    }
}

fn copy(desk: &Desk) -> Option<Html> {
    let department = copy_department(&desk.typed, desk.view())?;
    if !desk.may(&Act::CreateOpportunity(department)) {
        return None;
    }
    let words = Words::new(
        "A new draft with the same content; the dates are left open.",
        "Une nouvelle ébauche avec le même contenu; les dates restent à fixer.",
    );
    let fields = html! { <p>{ desk.said(words) }</p> };
    let over = desk.view().facts.state.is_over();
    let (summary, label) = if over {
        (
            Words::new("Post it again", "L’afficher de nouveau"),
            Words::new("Start a new draft", "Commencer une nouvelle ébauche"),
        )
    } else {
        (Words::new("Copy it", "La copier"), Words::new("Start a copy", "Commencer une copie"))
    };
    let form = desk.form(Part::Copy, prepare_copy, fields, label, Look::Secondary);
    Some(details(desk.said(summary), form))
}

/// The department of the new draft: this one's, or else the first that the reader writes for.
fn copy_department(typed: &Typed, view: &FileView) -> Option<DepartmentId> {
    let own = typed.writes_for.iter().find(|id| **id == view.department.id);
    own.or(typed.writes_for.first()).copied()
}

fn prepare_copy(typed: &Typed, view: &FileView, _: Language) -> Result<Call, Vec<FieldError>> {
    let department_id = copy_department(typed, view).unwrap_or(view.department.id);
    Ok(files::copy(view.id, &CopyDraft { department_id }))
}

fn cancel(desk: &Desk) -> Option<Html> {
    let view = desk.view();
    if let Err(refusal) = desk.check(&Act::Cancel(&view.facts)) {
        // Those who could in principle read why not now; for others it is not their step.
        let own = desk
            .visitor
            .actor()
            .is_some_and(|actor| actor.is(Role::ContractingAuthority, view.department.id));
        return (own && !view.facts.state.is_over()).then(|| desk.refusal(refusal));
    }
    let fields = html! {
        <BilingualInput pointer="/cancellation/reason" rows={3} characters_max={2_000}
            label={desk.said(Words::new("Why it is cancelled", "Raison de l’annulation"))}
            value={desk.typed.cancellation_reason.clone()}
            on_change={desk.typed.set(|typed, reason| typed.cancellation_reason = reason)}
            errors={desk.errors(Part::Cancellation)} />
    };
    let form = desk.grave_form(Part::Cancellation, prepare_cancellation, fields, Asks {
        label: Words::new("Cancel the opportunity", "Annuler l’occasion"),
        question: Words::new("Cancel this opportunity?", "Annuler cette occasion?"),
        consequence: Words::new(
            "It cannot be undone. If it is public, everybody reads the reason, and those who proposed are told; their proposals are never opened if it has not closed.",
            "C’est irréversible. Si l’occasion est publique, tout le monde lira la raison, et les personnes ayant proposé en seront avisées; leurs propositions ne seront jamais ouvertes si la clôture n’a pas eu lieu.",
        ),
        look: Look::Danger,
    });
    Some(details(desk.said(Words::new("Cancel it", "L’annuler")), form))
}

fn prepare_cancellation(typed: &Typed, view: &FileView, language: Language) -> Result<Call, Vec<FieldError>> {
    let reason = if view.facts.is_public() {
        both("/reason", &typed.cancellation_reason, language)?
    } else {
        typed.cancellation_reason.clone()
    };
    let draft = CancellationDraft { reason: reason.into() };
    valid(draft.validate(), language)?;
    Ok(files::cancel(view.id, &draft))
}
