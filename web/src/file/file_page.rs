//! The page of a file, for officials and auditors.

use std::rc::Rc;

use shared::actor::{Role, Visitor};
use shared::ids::{DepartmentId, OpportunityId};
use shared::language::{Language, Words};
use shared::opportunities::FileView;
use yew::prelude::*;

use super::approvals::approvals;
use super::content::content;
use super::desk::{Desk, Part};
use super::ending::ending;
use super::proposals::proposals;
use super::publish::publish;
use super::questions::questions;
use super::record::record;
use super::state::state;
use super::typed::Typed;
use crate::client::{self, Loaded, files};
use crate::forms::use_form;
use crate::hooks::{
    use_announcer, use_business_now, use_fetch, use_language, use_navigator, use_submit, use_visitor,
};
use crate::route::Route;
use crate::ui::{Crumb, Page, fetched};

#[derive(Properties, PartialEq)]
pub struct FilePageProps {
    pub id: OpportunityId,
}

/// The page.
#[component]
pub fn FilePage(props: &FilePageProps) -> Html {
    let language = use_language();
    let (visitor, now) = (use_visitor(), use_business_now());
    let (announcer, navigator) = (use_announcer(), use_navigator());
    let fetch = use_fetch(props.id, |id| files::read_file(*id));
    let questions = use_fetch(props.id, |id| files::list_questions(*id));
    let closed = fetch.ready().is_some_and(|file| file.value.facts.closing.is_some());
    let offers = use_fetch((props.id, closed), |(id, closed)| {
        let (id, closed) = (*id, *closed);
        async move { if closed { files::list_offers(id).await.map(|page| Some(page.value)) } else { Ok(None) } }
    });
    let public = fetch.ready().is_some_and(|file| file.value.facts.publication.is_some());
    let draw = use_fetch((props.id, public), |(id, public)| {
        let (id, public) = (*id, *public);
        async move { if public { client::fairness::read_draw(id).await.map(Some) } else { Ok(None) } }
    });
    let typed = use_form(|| Typed { writes_for: writes_for(&visitor), ..Typed::default() });
    let (submit, last) = (use_submit(), use_state(|| Part::Money));
    let content = match fetch.ready() {
        None => fetched(&fetch, language, |_| Html::default()),
        Some(file) => {
            let (file, fetch) = (file.clone(), fetch.clone());
            let desk = Desk {
                language,
                now,
                visitor,
                file,
                typed,
                questions,
                offers,
                draw,
                fetch,
                submit,
                last,
                announcer,
                navigator,
            };
            sections(&desk)
        }
    };
    let crumbs = vec![Crumb::new(
        Words::new("My work", "Mon travail").in_language(language),
        Route::Work.path(language),
    )];
    html! { <Page title={title(fetch.ready(), language)} {crumbs}>{ content }</Page> }
}

fn writes_for(visitor: &Visitor) -> Vec<DepartmentId> {
    let roles = visitor.actor().map(|actor| actor.roles.as_slice()).unwrap_or_default();
    roles.iter().filter(|held| held.role == Role::Author).map(|held| held.department_id).collect()
}

fn title(file: Option<&Rc<Loaded<FileView>>>, language: Language) -> AttrValue {
    let words = Words::new("File", "Dossier").in_language(language);
    match file.map(|file| file.value.content.title.best(language).0) {
        None | Some("") => words.into(),
        Some(title) => title.to_owned().into(),
    }
}

fn sections(desk: &Desk) -> Html {
    html! {
        <>
            { state(desk) }
            { approvals(desk) }
            { publish(desk) }
            { questions(desk) }
            { proposals(desk) }
            { content(desk) }
            { ending(desk) }
            { record(desk) }
        </>
    }
}
