//! Stands in for pages that other engineers are writing. Deleted with the last of them.

use yew::prelude::*;

use crate::ui::Page;

/// A page that is being written.
pub fn pending(title: &'static str) -> Html {
    html! { <Page {title} lead="This page is being written." /> }
}
