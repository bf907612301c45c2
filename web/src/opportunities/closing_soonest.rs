//! The opportunities that close soonest, for the home page.

use shared::language::Words;
use yew::prelude::*;

use super::result::results;
use crate::client;
use crate::hooks::{use_business_now, use_fetch, use_language};
use crate::query::Query;
use crate::route::Route;
use crate::ui::{fetched, link};

/// How many are shown.
const SHOWN: &str = "5";

/// A section with the five open opportunities that close soonest.
#[component]
pub fn ClosingSoonest() -> Html {
    let language = use_language();
    let now = use_business_now();
    let found = use_fetch((), |()| async move {
        let search = Query::default().with("phase", "open").with("limit", SHOWN);
        client::opportunities::list(&search).await
    });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <section aria-labelledby="closing-soonest">
            <h2 id="closing-soonest">{ said("Closing soonest", "Clôture prochaine") }</h2>
            { fetched(&found, language, |page| html! {
                if page.items.is_empty() {
                    <p>{ said("Nothing is open at the moment.", "Aucune occasion n’est ouverte en ce moment.") }</p>
                } else {
                    { results(page.items.iter(), "h3", now, language) }
                }
            }) }
            <p>{ link(Route::Opportunities, language, said("See all open opportunities", "Voir toutes les occasions ouvertes")) }</p>
        </section>
    }
}
