//! The page "My work": one queue a person.

use chrono::{DateTime, Utc};
use shared::actor::{Role, Visitor};
use shared::language::{Language, Words};
use shared::work::{Queue, WorkItem};
use yew::prelude::*;

use super::all_files::AllFiles;
use super::item::item;
use crate::client::work;
use crate::hooks::{use_business_now, use_fetch, use_language, use_visitor};
use crate::route::Route;
use crate::ui::{Look, Page, details, fetched, link_button};

const TITLE: Words = Words::new("My work", "Mon travail");

/// The page.
#[component]
pub fn WorkPage() -> Html {
    let language = use_language();
    let now = use_business_now();
    let visitor = use_visitor();
    let queue = use_fetch((), |()| work::read_work());
    html! {
        <Page title={TITLE.in_language(language)} wide=true>
            { start(&visitor, language) }
            { fetched(&queue, language, |page| lines(&page.value.items, now, language)) }
            { all_files(&visitor, language) }
        </Page>
    }
}

/// The button for authors.
fn start(visitor: &Visitor, language: Language) -> Html {
    let writes =
        visitor.actor().is_some_and(|actor| actor.roles.iter().any(|held| held.role == Role::Author));
    if !writes {
        return Html::default();
    }
    let words = Words::new("New opportunity", "Nouvelle occasion").in_language(language);
    html! { <p>{ link_button(Look::Secondary, Route::NewOpportunity.path(language), words) }</p> }
}

fn lines(items: &[WorkItem], now: DateTime<Utc>, language: Language) -> Html {
    let of = |queue: Queue| items.iter().filter(move |one| one.queue == queue).collect::<Vec<_>>();
    let (needs, waiting, done) = (of(Queue::NeedsYou), of(Queue::Waiting), of(Queue::Done));
    let nothing =
        Words::new("Nothing needs you right now.", "Rien ne requiert votre attention pour le moment.");
    let nobody = Words::new("Nothing waits for others.", "Rien n’est en attente chez d’autres.");
    html! {
        <>
            { section(Words::new("Needs you", "À faire"), &needs, nothing, now, language) }
            { section(Words::new("Waiting for others", "En attente d’autres personnes"), &waiting, nobody, now, language) }
            if !done.is_empty() {
                <section>
                    <h2>{ heading(Words::new("Done", "Terminé"), done.len(), language) }</h2>
                    { details(Words::new("Show what is done", "Afficher ce qui est terminé").in_language(language), list(&done, now, language)) }
                </section>
            }
        </>
    }
}

fn section(title: Words, items: &[&WorkItem], none: Words, now: DateTime<Utc>, language: Language) -> Html {
    html! {
        <section>
            <h2>{ heading(title, items.len(), language) }</h2>
            if items.is_empty() { <p>{ none.in_language(language) }</p> } else { { list(items, now, language) } }
        </section>
    }
}

fn heading(title: Words, count: usize, language: Language) -> String {
    if count == 0 {
        return title.in_language(language).to_owned();
    }
    [title.in_language(language), " (", &count.to_string(), ")"].concat()
}

fn list(items: &[&WorkItem], now: DateTime<Utc>, language: Language) -> Html {
    html! { <ul class="work-list">{ for items.iter().map(|one| item(one, now, language)) }</ul> }
}

fn all_files(visitor: &Visitor, language: Language) -> Html {
    if !visitor.actor().is_some_and(shared::actor::Actor::is_official) {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ Words::new("All files", "Tous les dossiers").in_language(language) }</h2>
            <AllFiles />
        </section>
    }
}
