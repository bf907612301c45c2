//! The list of opportunities: a search that is its address.

use chrono::{DateTime, Utc};
use shared::language::{Language, Words};
use shared::opportunities::OpportunitySummary;
use yew::prelude::*;

use super::filters::Filters;
use super::result::{result_id, results};
use super::search::{Names, asked, chips_of};
use crate::browser;
use crate::client::{self, ApiError};
use crate::hooks::{Pages, Remote, use_business_now, use_fetch, use_language, use_pages, use_query};
use crate::navigation::with_query;
use crate::query::Query;
use crate::route::Route;
use crate::ui::fetched::skeleton;
use crate::ui::progress::load_more;
use crate::ui::{Page, chips, problem_view};

/// The page.
#[component]
pub fn ListPage() -> Html {
    let language = use_language();
    let now = use_business_now();
    let query = use_query();
    let names = use_fetch((), |()| read_names());
    let names = names.ready().cloned().unwrap_or_default();
    let pages =
        use_pages(
            asked(&query, now),
            |search: Query| async move { client::opportunities::list(&search).await },
        );
    let shown = pages.items().count();
    let counted = use_mut_ref(|| 0_usize);
    use_effect_with(shown, move |shown| {
        let before = counted.replace(*shown);
        // More were shown: the keyboard goes on at the first of them.
        if before > 0 && before < *shown {
            browser::focus(&result_id(before));
        }
    });
    let title = Words::new("Opportunities", "Occasions").in_language(language);
    html! {
        <Page {title} wide=true>
            <Filters names={names.clone()} />
            { chips(chips_of(&query, &names, language), language) }
            <p class="result-count" role="status">{ count(&pages, &query, language) }</p>
            { found(&pages, &query, now, language) }
        </Page>
    }
}

/// What departments and programmes are called, for the filters.
async fn read_names() -> Result<Names, ApiError> {
    let departments = client::departments::list_departments().await?.value.items;
    let programmes = client::programmes::list_programmes().await?.value.items;
    Ok(Names { departments, programmes })
}

/// "12 opportunities found"; said aloud whenever it changes.
fn count(pages: &Pages<OpportunitySummary>, query: &Query, language: Language) -> String {
    let Some(page) = pages.first.ready() else { return String::new() };
    let total = page.total.and_then(|total| usize::try_from(total).ok());
    let total = total.unwrap_or(page.items.len());
    let open = query.get("phase").is_none();
    let words = match (total, open) {
        (1_001.., _) => {
            Words::new("More than 1,000 opportunities found.", "Plus de 1\u{a0}000 occasions trouvées.")
        }
        (0, _) => Words::new("No opportunity found.", "Aucune occasion trouvée."),
        (1, true) => Words::new("1 open opportunity found.", "1 occasion ouverte trouvée."),
        (1, false) => Words::new("1 opportunity found.", "1 occasion trouvée."),
        (_, true) => Words::new("{count} open opportunities found.", "{count} occasions ouvertes trouvées."),
        (_, false) => Words::new("{count} opportunities found.", "{count} occasions trouvées."),
    };
    words.fill(language, &[("count", &total.to_string())])
}

fn found(pages: &Pages<OpportunitySummary>, query: &Query, now: DateTime<Utc>, language: Language) -> Html {
    let page = match &pages.first.remote {
        Remote::Loading => return skeleton(language),
        Remote::Failed(error) => return problem_view(error, Some(pages.first.reload.clone()), language),
        Remote::Ready(page) => page,
    };
    if page.items.is_empty() {
        return nothing(query, language);
    }
    html! {
        <>
            { results(pages.items(), "h2", now, language) }
            if let Some(error) = pages.failure() { { problem_view(&error, pages.next(), language) } }
            { load_more(pages.items().count(), page.total, pages.next(), pages.is_busy(), language) }
        </>
    }
}

/// Nothing was found: what else can be tried.
fn nothing(query: &Query, language: Language) -> Html {
    let path = Route::Opportunities.path(language);
    let everything = with_query(path.clone(), &query.with("phase", "all").text());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <ul>
            <li>{ said("Use fewer or other words, or take a filter off.", "Utilisez moins de mots ou d’autres mots, ou retirez un filtre.") }</li>
            if query.get("phase").is_none() {
                <li><a href={everything}>{ said("Search in closed opportunities too", "Chercher aussi dans les occasions closes") }</a></li>
            }
            if !query.is_empty() {
                <li><a href={path}>{ said("See all open opportunities", "Voir toutes les occasions ouvertes") }</a></li>
            }
        </ul>
    }
}
