//! My contracts: the vendor's own, or those of the official's departments.

use shared::contracts::ContractSummary;
use shared::language::{Language, Words};
use shared::page::Page as ListPart;
use yew::prelude::*;

use super::state::tone;
use crate::client::contracts;
use crate::hooks::{use_fetch, use_language, use_submit};
use crate::route::Route;
use crate::ui::{Crumb, Page, fetched, link, load_more, moment, problem_view, table, tag};

/// The page.
#[component]
pub fn ListPage() -> Html {
    let language = use_language();
    let first = use_fetch((), |()| contracts::list(None));
    let more = use_state(|| None::<ListPart<ContractSummary>>);
    let submit = use_submit();
    let content = fetched(&first, language, |first| {
        let shown = first.value.items.iter().chain(more.iter().flat_map(|more| more.items.iter()));
        let rows: Vec<Vec<Html>> = shown.map(|contract| cells(contract, language)).collect();
        if rows.is_empty() {
            return nothing(language);
        }
        let next = match &*more {
            Some(more) => more.next_cursor.clone(),
            None => first.value.next_cursor.clone(),
        };
        let on_more = next.map(|cursor| {
            let (submit, more) = (submit.clone(), more.clone());
            Callback::from(move |()| {
                let (cursor, more) = (cursor.clone(), more.clone());
                submit.run(move |_| contracts::list(Some(cursor)), move |loaded| more.set(Some(joined(&more, loaded.value))));
            })
        });
        let (count, total) = (rows.len(), first.value.total);
        html! {
            <>
                { list(rows, language) }
                if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
                { load_more(count, total, on_more, submit.is_busy(), language) }
            </>
        }
    });
    let title = Words::new("My contracts", "Mes contrats").in_language(language);
    let lead = Words::new(
        "Your contracts, or those of your department, newest first.",
        "Vos contrats, ou ceux de votre ministère, du plus récent au plus ancien.",
    );
    let crumbs = vec![Crumb::new(Words::new("My work", "Mon travail").in_language(language), Route::Work.path(language))];
    html! { <Page {title} lead={lead.in_language(language)} {crumbs} wide=true>{ content }</Page> }
}

/// What was shown, then what came.
fn joined(shown: &Option<ListPart<ContractSummary>>, came: ListPart<ContractSummary>) -> ListPart<ContractSummary> {
    let mut items = shown.as_ref().map(|shown| shown.items.clone()).unwrap_or_default();
    items.extend(came.items);
    ListPart { items, ..came }
}

fn list(rows: Vec<Vec<Html>>, language: Language) -> Html {
    let said = |words: Words| AttrValue::from(words.in_language(language));
    let headings = vec![
        said(Words::new("Contract", "Contrat")),
        said(Words::new("Opportunity", "Occasion")),
        said(Words::new("State", "État")),
        said(Words::new("Delivery due", "Livraison attendue")),
    ];
    table(said(Words::new("Contracts", "Contrats")), headings, rows)
}

fn cells(contract: &ContractSummary, language: Language) -> Vec<Html> {
    let (title, lang) = contract.title.best(language);
    vec![
        link(Route::Contract(contract.id), language, contract.number.clone()),
        html! { <span lang={lang.code()}>{ title.to_owned() }</span> },
        tag(tone(contract.phase), contract.phase.words().in_language(language)),
        moment(contract.delivery_due_at, language),
    ]
}

fn nothing(language: Language) -> Html {
    let words = Words::new(
        "No contract yet. One appears here once an offer is accepted.",
        "Aucun contrat pour l’instant. Un contrat paraît ici dès qu’une offre est acceptée.",
    );
    let browse = Words::new("See the open opportunities", "Voir les occasions ouvertes").in_language(language);
    html! { <><p>{ words.in_language(language) }</p><p>{ link(Route::Opportunities, language, browse) }</p></> }
}
