//! What only some readers need, one press away.

use yew::prelude::*;

/// A summary that opens on what it sums up.
pub fn details(summary: impl Into<AttrValue>, content: Html) -> Html {
    html! {
        <details class="details">
            <summary>{ summary.into() }</summary>
            <div class="details-panel">{ content }</div>
        </details>
    }
}
