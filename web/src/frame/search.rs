//! The search box in the header.

use shared::language::Words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::hooks::{use_language, use_navigator};
use crate::navigation::with_query;
use crate::query::Query;
use crate::route::Route;
use crate::ui::icon::{Icon, icon};

#[derive(Properties, PartialEq)]
pub struct SearchProps {
    /// What is searched for at first.
    #[prop_or_default]
    pub value: AttrValue,
    /// On the home page it is the largest thing there is.
    #[prop_or_default]
    pub large: bool,
}

/// Searches opportunities by words: without the app it is an ordinary form.
#[component]
pub fn Search(props: &SearchProps) -> Html {
    let language = use_language();
    let navigator = use_navigator();
    let input = use_node_ref();
    let action = Route::Opportunities.path(language);
    let onsubmit = {
        let (input, action) = (input.clone(), action.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let words = input.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
            let query = Query::default().with("q", words.trim());
            navigator.go_to(with_query(action.clone(), &query.text()));
        })
    };
    let label = Words::new("Search opportunities", "Chercher des occasions").in_language(language);
    let example =
        Words::new("for example: accessibility", "par exemple\u{a0}: accessibilité").in_language(language);
    let button = Words::new("Search", "Chercher").in_language(language);
    let id = if props.large { "search-home" } else { "search" };
    html! {
        <form class={classes!("search", props.large.then_some("search-large"))} role="search" method="get" {action} {onsubmit}>
            <label class="visually-hidden" for={id}>{ label }</label>
            <input {id} class="search-input" type="search" name="q" maxlength="200" ref={input}
                value={props.value.clone()} placeholder={if props.large { example } else { label }} />
            <button type="submit" class="search-button" aria-label={label}>
                { icon(Icon::Search) }
                if props.large { <span>{ button }</span> }
            </button>
        </form>
    }
}
