//! Links and moments in running text.

use chrono::{DateTime, SecondsFormat, Utc};
use shared::language::{Language, Words};
use yew::prelude::*;

use crate::format;
use crate::route::Route;

/// A link to a place of the app.
pub fn link(route: Route, language: Language, label: impl Into<AttrValue>) -> Html {
    anchor(route.path(language).into(), None, label.into())
}

pub(super) fn anchor(href: AttrValue, class: Option<&'static str>, label: AttrValue) -> Html {
    html! { <a {href} {class}>{ label }</a> }
}

/// A link to any address; one on another site says so.
pub fn link_to(href: impl Into<AttrValue>, language: Language, label: impl Into<AttrValue>) -> Html {
    marked(href.into(), language, label.into())
}

fn marked(href: AttrValue, language: Language, label: AttrValue) -> Html {
    let leaves = href.starts_with("https://") || href.starts_with("http://");
    let note = Words::new(" (another site)", " (autre site)").in_language(language);
    html! {
        <a {href} rel={leaves.then_some("external noopener")}>
            { label }
            if leaves { <span class="visually-hidden">{ note }</span> }
        </a>
    }
}

/// A moment in words, in Eastern time, with the reader's own time beside it where they differ.
pub fn moment(at: DateTime<Utc>, language: Language) -> Html {
    let own = format::own_time(at, language);
    html! {
        <time datetime={at.to_rfc3339_opts(SecondsFormat::Secs, true)}>
            { format::moment(at, language) }
            if let Some(own) = own { <span class="own-time">{ " (" }{ own }{ ")" }</span> }
        </time>
    }
}
