//! One department: its menu, and the part of it that the address names.

use std::rc::Rc;

use shared::actor::Visitor;
use shared::departments::DepartmentDetail;
use shared::departments::rules::may_administer;
use shared::ids::DepartmentId;
use shared::language::{Language, Words};
use yew::prelude::*;

use super::{delegations, files, overview, people, record, requests, settings, systems};
use crate::client::{self, Loaded};
use crate::hooks::{Fetch, use_fetch, use_language, use_visitor};
use crate::route::{DepartmentPart, DepartmentPlace, Route};
use crate::ui::{Crumb, Page, fetched};

#[derive(Properties, PartialEq)]
pub struct DepartmentPageProps {
    pub id: DepartmentId,
    pub part: DepartmentPart,
}

/// What every part has before it: the department, and whether the reader looks after it.
#[derive(Clone, Properties)]
pub struct PartProps {
    pub department: Rc<DepartmentDetail>,
    /// Whether the reader is an administrator.
    pub administers: bool,
    /// Reads the department again.
    pub reload: Callback<()>,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &PartProps) -> bool {
        self.department == other.department && self.administers == other.administers
    }
}

/// The page.
#[component]
pub fn DepartmentPage(props: &DepartmentPageProps) -> Html {
    let language = use_language();
    let visitor = use_visitor();
    let department = use_fetch(props.id, |id| client::departments::read_department(*id));
    let landing = Route::Department(DepartmentPlace::Landing).path(language);
    let administration = Words::new("Administration", "Administration").in_language(language);
    let mut crumbs = vec![Crumb::new(administration, landing)];
    let title = title(&department, props.part, language);
    if let (Some(loaded), true) = (department.ready(), props.part != DepartmentPart::Overview) {
        let overview = Route::Department(DepartmentPlace::Of(props.id, DepartmentPart::Overview));
        let name = loaded.value.acronym.in_language(language).to_owned();
        crumbs.push(Crumb::new(name, overview.path(language)));
    }
    let administers = administers(&visitor, props.id);
    html! {
        <Page {title} {crumbs} wide=true>
            { menu(props.id, props.part, administers, language) }
            { fetched(&department, language, |loaded| part(loaded, props.part, administers, &department.reload)) }
        </Page>
    }
}

fn title(department: &Fetch<Loaded<DepartmentDetail>>, part: DepartmentPart, language: Language) -> String {
    match (department.ready(), part) {
        (Some(loaded), DepartmentPart::Overview) => loaded.value.name.in_language(language).to_owned(),
        (None, DepartmentPart::Overview) => {
            Words::new("My department", "Mon ministère").in_language(language).to_owned()
        }
        _ => name(part).in_language(language).to_owned(),
    }
}

/// Whether somebody looks after a department.
pub fn administers(visitor: &Visitor, id: DepartmentId) -> bool {
    visitor.actor().is_some_and(|actor| may_administer(actor, id).is_ok())
}

/// What a part is called.
pub fn name(part: DepartmentPart) -> Words {
    match part {
        DepartmentPart::Overview => Words::new("Overview", "Aperçu"),
        DepartmentPart::People => Words::new("People and roles", "Personnes et rôles"),
        DepartmentPart::Requests => Words::new("Invitations and requests", "Invitations et demandes"),
        DepartmentPart::Delegations => Words::new("Delegations", "Délégations"),
        DepartmentPart::Files => Words::new("Handing over files", "Remise de dossiers"),
        DepartmentPart::Settings => Words::new("Settings", "Paramètres"),
        DepartmentPart::Systems => Words::new("Systems", "Systèmes"),
        DepartmentPart::Record => Words::new("Record", "Registre"),
    }
}

/// Whether a part is only for administrators.
fn is_for_administrators(part: DepartmentPart) -> bool {
    match part {
        DepartmentPart::Overview
        | DepartmentPart::People
        | DepartmentPart::Delegations
        | DepartmentPart::Files => false,
        DepartmentPart::Requests
        | DepartmentPart::Settings
        | DepartmentPart::Systems
        | DepartmentPart::Record => true,
    }
}

fn menu(id: DepartmentId, here: DepartmentPart, administers: bool, language: Language) -> Html {
    let label = Words::new("My department", "Mon ministère").in_language(language);
    let shown = DepartmentPart::ALL.into_iter().filter(|part| administers || !is_for_administrators(*part));
    let line = |part: DepartmentPart| {
        let href = Route::Department(DepartmentPlace::Of(id, part)).path(language);
        let current = (part == here).then_some("page");
        html! { <li><a {href} aria-current={current}>{ name(part).in_language(language) }</a></li> }
    };
    html! { <nav class="account-nav" aria-label={label}><ul>{ for shown.map(line) }</ul></nav> }
}

fn part(
    loaded: &Loaded<DepartmentDetail>,
    part: DepartmentPart,
    administers: bool,
    reload: &Callback<()>,
) -> Html {
    let props = PartProps { department: Rc::new(loaded.value.clone()), administers, reload: reload.clone() };
    match part {
        DepartmentPart::Overview => html! { <overview::Overview ..props /> },
        DepartmentPart::People => html! { <people::People ..props /> },
        DepartmentPart::Requests => html! { <requests::Requests ..props /> },
        DepartmentPart::Delegations => html! { <delegations::Delegations ..props /> },
        DepartmentPart::Files => html! { <files::Files ..props /> },
        DepartmentPart::Settings => html! { <settings::Settings ..props /> },
        DepartmentPart::Systems => html! { <systems::Systems ..props /> },
        DepartmentPart::Record => html! { <record::Record ..props /> },
    }
}
