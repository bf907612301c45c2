//! An opportunity, as everybody reads it.

use shared::ids::OpportunityId;
use shared::language::{Language, Words};
use shared::opportunities::{OpportunityView, TimelineEntry};
use yew::prelude::*;

use super::amendments::amendments;
use super::award::award;
use super::content::{acceptance, evaluation, work};
use super::facts::facts;
use super::panel::{Mine, panel};
use super::phase_tag;
use crate::client;
use crate::hooks::{Remote, use_business_now, use_fetch, use_language, use_session};
use crate::questions::Questions;
use crate::route::Route;
use crate::session::Knowledge;
use crate::ui::{Crumb, Happening, Page, Stage, fetched, moment, timeline};

#[derive(Properties, PartialEq)]
pub struct ViewPageProps {
    pub id: OpportunityId,
}

/// The page.
#[component]
pub fn ViewPage(props: &ViewPageProps) -> Html {
    let language = use_language();
    let now = use_business_now();
    let session = use_session();
    let opportunity = use_fetch(props.id, |id| client::opportunities::read(*id));
    let person = session.visitor.actor().map(|actor| actor.person_id);
    let mine = use_fetch((props.id, person), |(id, person)| {
        let (id, somebody) = (*id, person.is_some());
        async move { if somebody { client::proposals::find(id).await } else { Ok(None) } }
    });
    let crumbs = vec![list_crumb(language)];
    let Some(loaded) = opportunity.ready() else {
        let title = Words::new("Opportunity", "Occasion").in_language(language);
        return html! { <Page {title} {crumbs}>{ fetched(&opportunity, language, |_| Html::default()) }</Page> };
    };
    let view = &loaded.value;
    let own = match &mine.remote {
        _ if session.knowledge() == Knowledge::Asking => Mine::Asking,
        Remote::Loading => Mine::Asking,
        Remote::Ready(own) => Mine::Known(own.as_ref().as_ref()),
        Remote::Failed(_) => Mine::Known(None),
    };
    let phase = view.facts.phase(now, &view.programme.document.approvals);
    html! {
        <Page title={view.content.title.in_language(language).to_owned()} {crumbs}
            above={html! { <p class="above">{ phase_tag(phase, language) }</p> }}
            lead={view.content.summary.in_language(language).to_owned()}
            aside={panel(view, &session.visitor, own, now, language)}>
            { facts(view, now, language) }
            { sections(view, language) }
            <Questions opportunity={loaded.clone()} />
            { amendments(&view.amendments, language) }
            { history(&view.timeline, language) }
            { award(view, language) }
        </Page>
    }
}

/// The way back to the list.
pub fn list_crumb(language: Language) -> Crumb {
    let label = Words::new("Opportunities", "Occasions").in_language(language);
    Crumb::new(label, Route::Opportunities.path(language))
}

fn sections(view: &OpportunityView, language: Language) -> Html {
    html! {
        <>
            { work(&view.html, language) }
            { acceptance(&view.content, language) }
            { evaluation(&view.content, &view.programme.document, language) }
        </>
    }
}

fn history(entries: &[TimelineEntry], language: Language) -> Html {
    if entries.is_empty() {
        return Html::default();
    }
    let happenings = entries.iter().map(|entry| Happening {
        stage: if entry.planned { Stage::Ahead } else { Stage::Done },
        title: entry.title.in_language(language).to_owned().into(),
        when: moment(entry.at, language),
        detail: entry
            .detail
            .as_ref()
            .map(|detail| html! { <p>{ detail.in_language(language) }</p> })
            .unwrap_or_default(),
    });
    html! {
        <section aria-labelledby="timeline">
            <h2 id="timeline">{ Words::new("Timeline", "Chronologie").in_language(language) }</h2>
            { timeline(happenings.collect(), language) }
        </section>
    }
}
