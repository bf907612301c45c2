//! The opportunities that close soonest, for the home page.

use shared::language::Words;
use yew::prelude::*;

use super::result::results;
use crate::client;
use crate::hooks::{use_business_now, use_fetch, use_language};
use crate::query::Query;
use crate::ui::fetched;

/// How many are shown.
const SHOWN: &str = "5";

/// The five open opportunities that close soonest; the page says what they are.
#[component]
pub fn ClosingSoonest() -> Html {
    let language = use_language();
    let now = use_business_now();
    let found = use_fetch((), |()| async move {
        let search = Query::default().with("phase", "open").with("limit", SHOWN);
        client::opportunities::list(&search).await
    });
    let none = Words::new("Nothing is open at the moment.", "Aucune occasion n’est ouverte en ce moment.");
    fetched(&found, language, |page| {
        html! {
            if page.items.is_empty() {
                <p>{ none.in_language(language) }</p>
            } else {
                { results(page.items.iter(), "h3", now, language) }
            }
        }
    })
}
