//! What only some readers need, one press away.

use yew::prelude::*;

/// A summary that opens on what it sums up.
pub fn details(summary: impl Into<AttrValue>, content: Html) -> Html {
    draw(summary.into(), content)
}

fn draw(summary: AttrValue, content: Html) -> Html {
    html! {
        <details class="details">
            <summary>{ summary }</summary>
            <div class="details-panel">{ content }</div>
        </details>
    }
}
