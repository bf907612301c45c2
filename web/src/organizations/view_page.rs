//! An organization: for everybody its public part, for its members the rest.

use std::rc::Rc;

use shared::ids::OrganizationId;
use shared::language::Words;
use shared::organizations::OrganizationView;
use yew::prelude::*;

use super::desk::Desk;
use super::{capabilities, changes, join, menu, people, profile};
use crate::client;
use crate::client::Loaded;
use crate::hooks::{use_announcer, use_fetch, use_language, use_submit, use_visitor};
use crate::route::{OrganizationPlace, Route};
use crate::ui::{Crumb, Page, Tone, fetched, notice, problem_view, row, summary_list};

#[derive(Properties, PartialEq)]
pub struct OrganizationPageProps {
    pub id: OrganizationId,
    pub place: OrganizationPlace,
}

/// The page.
#[component]
pub fn OrganizationPage(props: &OrganizationPageProps) -> Html {
    let language = use_language();
    let announcer = use_announcer();
    let (submit, visitor) = (use_submit(), use_visitor());
    let fetch = use_fetch(props.id, |id| client::organizations::read(*id));
    let crumbs = vec![Crumb::new(
        Words::new("My organizations", "Mes organisations").in_language(language),
        Route::Organization(OrganizationPlace::Mine).path(language),
    )];
    let Some(loaded) = fetch.ready().cloned() else {
        let title = Words::new("Organization", "Organisation").in_language(language);
        return html! { <Page {title} {crumbs}>{ fetched(&fetch, language, |_| Html::default()) }</Page> };
    };
    let above = match loaded.value.inside {
        Some(_) => menu::menu(props.id, props.place, language),
        None => Html::default(),
    };
    let title = name(&loaded.value).to_owned();
    let reload = fetch.reload.clone();
    let failure = submit.failure();
    let reader = visitor.actor().map(|actor| actor.person_id);
    let desk = Desk { language, loaded: loaded.clone(), fetch, submit, announcer, reader };
    html! {
        <Page {title} {crumbs} {above}>
            if let Some(error) = failure { { problem_view(&error, Some(reload), language) } }
            { content(&desk, props.place, &loaded) }
        </Page>
    }
}

/// What people call it.
pub fn name(view: &OrganizationView) -> &str {
    if view.operating_name.is_empty() { &view.legal_name } else { &view.operating_name }
}

fn content(desk: &Desk, place: OrganizationPlace, loaded: &Rc<Loaded<OrganizationView>>) -> Html {
    let Some(inside) = desk.inside() else {
        return html! { <>{ public(desk) }<join::AskToJoin desk={desk.clone()} /></> };
    };
    let archived = inside.facts.is_archived();
    html! {
        <>
            if archived {
                { notice(Tone::Warning, desk.said("This organization is archived", "Cette organisation est archivée"), html! {
                    <p>{ desk.said("Only its members see it, and nobody can propose for it.", "Seuls ses membres la voient, et personne ne peut proposer en son nom.") }</p>
                }) }
            }
            { match place {
                OrganizationPlace::People(_) => people::people(desk, inside),
                OrganizationPlace::Capabilities(_) => capabilities::capabilities(desk, inside),
                OrganizationPlace::Changes(id) => html! { <changes::Changes {id} /> },
                _ => html! { <profile::Profile key={loaded.etag.0.to_string()} desk={desk.clone()} /> },
            } }
        </>
    }
}

/// What everybody reads.
fn public(desk: &Desk) -> Html {
    let view = desk.view();
    let mut rows = vec![row(desk.said("Legal name", "Dénomination sociale"), html! { { &view.legal_name } })];
    if let Some(province) = view.province {
        rows.push(row(
            desk.said("Province or territory", "Province ou territoire"),
            html! { { province.words().in_language(desk.language) } },
        ));
    }
    if !view.website.is_empty() {
        let href = view.website.clone();
        rows.push(row(
            desk.said("Website", "Site Web"),
            html! { <a {href} rel="nofollow noopener">{ &view.website }</a> },
        ));
    }
    rows.push(row(desk.said("Capabilities", "Capacités"), capabilities::names(&view.capabilities, desk)));
    summary_list(rows)
}
