//! The public numbers, with a table behind each chart.

use shared::language::{Language, Words};
use shared::opportunities::OpportunitySummary;
use yew::prelude::*;

use super::numbers::{Department, Numbers, count};
use crate::client;
use crate::failure::ApiError;
use crate::format;
use crate::hooks::{use_fetch, use_language};
use crate::query::Query;
use crate::route::Route;
use crate::ui::{Bar, Page, bar_chart, fetched, link, table};

/// How many pages of a hundred are read; the newest numbers come first.
const PAGES_MAX: u32 = 10;

/// The page.
#[component]
pub fn ResultsPage() -> Html {
    let language = use_language();
    let found = use_fetch((), |()| read_all());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("Results", "Résultats")} wide=true
            lead={said("What happened here so far, counted from the public record.", "Ce qui s’est passé ici jusqu’à maintenant, compté à partir du dossier public.")}>
            { fetched(&found, language, |found| numbers(&count(found), language)) }
            <p>{ link(Route::Opportunities, language, said("Look at the opportunities themselves", "Voir les occasions elles-mêmes")) }</p>
        </Page>
    }
}

async fn read_all() -> Result<Vec<OpportunitySummary>, ApiError> {
    let mut all = Vec::new();
    let mut search = Query::default().with("limit", "100");
    for _ in 0..PAGES_MAX {
        let page = client::opportunities::list(&search).await?;
        all.extend(page.items);
        match page.next_cursor {
            Some(cursor) => search = search.with("cursor", &cursor),
            None => break,
        }
    }
    Ok(all)
}

fn numbers(numbers: &Numbers, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let fact = |number: u32, label: &'static str| {
        html! { <div class="fact"><dt>{ label }</dt><dd>{ format::number(number.into(), language) }</dd></div> }
    };
    let bars = numbers.phases.iter().map(|(phase, size)| Bar {
        label: phase.words().in_language(language).into(),
        size: *size,
        said: format::number((*size).into(), language).into(),
    });
    html! {
        <>
            <dl class="facts">
                { fact(numbers.open, said("open now", "ouvertes en ce moment")) }
                { fact(numbers.published, said("published so far", "publiées à ce jour")) }
                { fact(numbers.completed, said("delivered, paid and closed", "livrées, payées et closes")) }
            </dl>
            <h2>{ said("Where the files stand", "Où en sont les dossiers") }</h2>
            { bar_chart(
                said("Opportunities by phase", "Occasions selon l’étape").into(),
                [said("Phase", "Étape").into(), said("Opportunities", "Occasions").into()],
                bars.collect(),
                language,
            ) }
            <h2>{ said("By department", "Par ministère") }</h2>
            { departments(&numbers.departments, language) }
        </>
    }
}

fn departments(departments: &[Department], language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| AttrValue::from(Words::new(en, fr).in_language(language));
    let rows = departments.iter().map(|one| {
        vec![
            html! { { one.name.in_language(language).to_owned() } },
            html! { { format::number(one.published.into(), language) } },
            html! { { format::money(one.contracted, language) } },
        ]
    });
    table(
        said("Opportunities and contracts of each department", "Occasions et contrats de chaque ministère"),
        vec![
            said("Department", "Ministère"),
            said("Opportunities published", "Occasions publiées"),
            said("Contracts, before tax", "Contrats, avant taxes"),
        ],
        rows.collect(),
    )
}
