//! My contracts: the vendor's own, or those of the official's departments.

use shared::contracts::ContractSummary;
use shared::language::{Language, Words};
use yew::prelude::*;

use super::state::tone;
use crate::client::contracts;
use crate::hooks::{use_language, use_pages};
use crate::query::Query;
use crate::route::Route;
use crate::ui::progress::load_more;
use crate::ui::{Crumb, Page, fetched, link, moment, problem_view, table, tag};

/// The page.
#[component]
pub fn ListPage() -> Html {
    let language = use_language();
    let pages = use_pages(Query::default(), |search: Query| async move { contracts::list(&search).await });
    let content = fetched(&pages.first, language, |first| {
        if first.items.is_empty() {
            return nothing(language);
        }
        let rows: Vec<Vec<Html>> = pages.items().map(|contract| cells(contract, language)).collect();
        let count = rows.len();
        html! {
            <>
                { list(rows, language) }
                if let Some(error) = pages.failure() { { problem_view(&error, pages.next(), language) } }
                { load_more(count, first.total, pages.next(), pages.is_busy(), language) }
            </>
        }
    });
    let title = Words::new("My contracts", "Mes contrats").in_language(language);
    let lead = Words::new(
        "Your contracts, or those of your department, newest first.",
        "Vos contrats, ou ceux de votre ministère, du plus récent au plus ancien.",
    );
    let crumbs = vec![Crumb::new(
        Words::new("My work", "Mon travail").in_language(language),
        Route::Work.path(language),
    )];
    html! { <Page {title} lead={lead.in_language(language)} {crumbs} wide=true>{ content }</Page> }
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
    let browse =
        Words::new("See the open opportunities", "Voir les occasions ouvertes").in_language(language);
    html! { <><p>{ words.in_language(language) }</p><p>{ link(Route::Opportunities, language, browse) }</p></> }
}
