//! The opportunity was amended while the vendor wrote: what changed, then on with it.

use shared::ids::OpportunityId;
use shared::language::Words;
use shared::opportunities::OpportunityContent;
use yew::prelude::*;

use crate::client;
use crate::hooks::{use_fetch, use_language};
use crate::opportunities::changes::changes;
use crate::ui::{Button, fetched};

#[derive(Properties, PartialEq)]
pub struct AmendedProps {
    pub id: OpportunityId,
    /// What the vendor read.
    pub read: OpportunityContent,
    /// Reads the proposal again, with the opportunity as it is now.
    pub on_read: Callback<()>,
}

/// Both versions side by side, and a button to go on.
#[component]
pub fn Amended(props: &AmendedProps) -> Html {
    let language = use_language();
    let now = use_fetch(props.id, |id| client::opportunities::read(*id));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <section aria-labelledby="amended">
            <h2 id="amended">{ said("What changed in the opportunity", "Ce qui a changé dans l’occasion") }</h2>
            { fetched(&now, language, |loaded| html! {
                <>
                    { loaded.value.amendments.first().map(|last| html! { <p class="plain-text">{ last.reason.in_language(language) }</p> }) }
                    { changes(&props.read, &loaded.value.content, language) }
                    <p><Button label={said("I have read this, go on", "J’ai lu, continuer")} on_click={props.on_read.clone()} /></p>
                </>
            }) }
        </section>
    }
}
