//! Administration: everything that the reader may look after.

use shared::actor::{Actor, PlatformRole};
use shared::departments::DepartmentView;
use shared::departments::rules::may_create;
use shared::language::{Language, Words};
use yew::prelude::*;

use super::desk::{administers, name};
use crate::client;
use crate::hooks::{use_fetch, use_language, use_visitor};
use crate::route::{DepartmentPart, DepartmentPlace, OversightPlace, PlatformPlace, Route};
use crate::ui::{Page, fetched, link};

/// The page.
#[component]
pub fn LandingPage() -> Html {
    let language = use_language();
    let visitor = use_visitor();
    let departments = use_fetch((), |()| client::departments::list_departments());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let Some(actor) = visitor.actor() else {
        return Html::default();
    };
    html! {
        <Page title={said("Administration", "Administration")}>
            { fetched(&departments, language, |loaded| {
                let own = loaded.value.items.iter().filter(|one| actor.works_in(one.id));
                let lines: Html = own.map(|one| department(one, administers(&visitor, one.id), language)).collect();
                lines
            }) }
            { platform(actor, language) }
            { oversight(actor, language) }
            <h2>{ said("Roles in a department", "Rôles dans un ministère") }</h2>
            <ul>
                <li>{ link(Route::Department(DepartmentPlace::Ask), language, said("Ask for roles, and see your invitations", "Demander des rôles et voir vos invitations")) }</li>
            </ul>
        </Page>
    }
}

fn department(view: &DepartmentView, administers: bool, language: Language) -> Html {
    let mut parts = vec![DepartmentPart::Overview, DepartmentPart::People, DepartmentPart::Delegations];
    if administers {
        parts.extend([
            DepartmentPart::Requests,
            DepartmentPart::Files,
            DepartmentPart::Settings,
            DepartmentPart::Systems,
        ]);
    }
    let line = |part: DepartmentPart| {
        let place = DepartmentPlace::Of(view.id, part);
        html! { <li>{ link(Route::Department(place), language, name(part).in_language(language)) }</li> }
    };
    html! {
        <>
            <h2>{ view.name.in_language(language).to_owned() }</h2>
            <ul>{ for parts.into_iter().map(line) }</ul>
        </>
    }
}

fn platform(actor: &Actor, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    if !actor.has(PlatformRole::ProductOwner) {
        return Html::default();
    }
    html! {
        <>
            <h2>{ said("The platform", "La plateforme") }</h2>
            <ul>
                <li>{ link(Route::Platform(PlatformPlace::Index), language, said("Programmes, dates, lists, people", "Programmes, dates, listes, personnes")) }</li>
                if may_create(actor).is_ok() {
                    <li>{ link(Route::Department(DepartmentPlace::New), language, said("New department", "Nouveau ministère")) }</li>
                }
            </ul>
        </>
    }
}

fn oversight(actor: &Actor, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let line = |place: OversightPlace, name: &'static str| {
        html! {
            <ul><li>{ link(Route::Oversight(place), language, name) }</li></ul>
        }
    };
    html! {
        <>
            if actor.has(PlatformRole::Support) {
                <h2>{ said("Support", "Soutien") }</h2>
                { line(OversightPlace::Support, said("See what somebody sees, to help them", "Voir ce que voit une personne, pour l’aider")) }
            }
            if actor.has(PlatformRole::Auditor) {
                <h2>{ said("Audit", "Vérification") }</h2>
                { line(OversightPlace::Audit, said("Search the record", "Chercher dans le registre")) }
            }
        </>
    }
}
