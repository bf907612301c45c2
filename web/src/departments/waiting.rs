//! What waits for an administrator, said before everything else.

use shared::departments::RequestState;
use shared::ids::DepartmentId;
use shared::language::Words;
use yew::prelude::*;

use crate::client::departments as client;
use crate::failure::ApiError;
use crate::hooks::{use_fetch, use_language};
use crate::query::Query;
use crate::route::{DepartmentPart, DepartmentPlace, Route};
use crate::ui::{Tone, link, notice};

#[derive(Properties, PartialEq)]
struct WaitingProps {
    id: DepartmentId,
}

/// The notice, if anything waits.
pub fn waiting(id: DepartmentId) -> Html {
    html! { <Waiting {id} /> }
}

async fn count(id: DepartmentId) -> Result<(usize, usize), ApiError> {
    let requests = client::list_requests(id, Query::default().with("limit", "100")).await?.items;
    let asked = requests.iter().filter(|one| one.state == RequestState::Waiting).count();
    let files = client::list_open_files(id, None).await?.value.items.len();
    Ok((asked, files))
}

#[component]
fn Waiting(props: &WaitingProps) -> Html {
    let language = use_language();
    let found = use_fetch(props.id, |id| count(*id));
    let Some(counts) = found.ready() else {
        return Html::default();
    };
    let (asked, files) = **counts;
    if asked + files == 0 {
        return Html::default();
    }
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let line = |part, label: &'static str, count: usize| {
        let place = Route::Department(DepartmentPlace::Of(props.id, part));
        let label = [label, said(": ", "\u{a0}: "), &count.to_string()].concat();
        html! { <li>{ link(place, language, label) }</li> }
    };
    let content = html! {
        <ul>
            if asked > 0 { { line(DepartmentPart::Requests, said("Requests for roles", "Demandes de rôles"), asked) } }
            if files > 0 { { line(DepartmentPart::Files, said("Files without an author", "Dossiers sans auteur"), files) } }
        </ul>
    };
    notice(Tone::Warning, said("This waits for you", "Ceci vous attend"), content)
}
