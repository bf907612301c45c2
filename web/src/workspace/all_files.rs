//! Every file of the reader's departments, newest change first: for files that wait for nobody here.

use std::rc::Rc;

use shared::language::{Language, Words};
use shared::opportunities::OpportunitySummary;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::files;
use crate::hooks::{Fetch, use_fetch, use_language};
use crate::opportunities::phase_tag;
use crate::route::Route;
use crate::ui::progress::load_more;
use crate::ui::{fetched, table};

#[derive(Clone, Default)]
struct Shown {
    items: Vec<OpportunitySummary>,
    next: Option<String>,
    total: Option<u32>,
}

/// The list, with a button for more.
#[component]
pub fn AllFiles() -> Html {
    let language = use_language();
    let fetch = use_fetch((), |()| more(Shown::default()));
    let busy = use_state(|| false);
    fetched(&fetch, language, |shown| list(shown, &fetch, &busy, language))
}

async fn more(mut shown: Shown) -> Result<Shown, crate::failure::ApiError> {
    let page = files::list_files(shown.next.as_deref()).await?.value;
    shown.items.extend(page.items);
    shown.next = page.next_cursor;
    shown.total = page.total;
    Ok(shown)
}

fn list(shown: &Shown, fetch: &Fetch<Shown>, busy: &UseStateHandle<bool>, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    if shown.items.is_empty() {
        return html! { <p>{ said("There is no file yet.", "Il n’y a pas encore de dossier.") }</p> };
    }
    let next = shown.next.is_some().then(|| {
        let (shown, fetch, busy) = (Rc::new(shown.clone()), fetch.clone(), busy.setter());
        Callback::from(move |()| {
            let (shown, fetch, busy) = ((*shown).clone(), fetch.clone(), busy.clone());
            busy.set(true);
            spawn_local(async move {
                match more(shown).await {
                    Ok(more) => fetch.replace(more),
                    // Reading from the start says what is wrong, if it still is.
                    Err(_) => fetch.reload.emit(()),
                }
                busy.set(false);
            });
        })
    });
    let headings = [said("File", "Dossier"), said("Department", "Ministère"), said("State", "État")];
    let rows = shown.items.iter().map(|file| row(file, language)).collect();
    html! {
        <>
            { table(said("Last changed first", "Du plus récemment modifié au plus ancien"), headings.map(AttrValue::from).to_vec(), rows) }
            { load_more(shown.items.len(), shown.total, next, **busy, language) }
        </>
    }
}

fn row(file: &OpportunitySummary, language: Language) -> Vec<Html> {
    let (title, written) = file.title.best(language);
    let untitled = Words::new("Without a title yet", "Encore sans titre").in_language(language);
    let title = if title.is_empty() { untitled } else { title };
    vec![
        html! { <a href={Route::File(file.id).path(language)} lang={written.code()}>{ title }</a> },
        html! { { file.department.acronym.in_language(language) } },
        phase_tag(file.phase, language),
    ]
}
