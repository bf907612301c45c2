//! Submitted: the receipt, what happens next, and paper.

use chrono::{DateTime, Utc};
use shared::language::Words;
use yew::prelude::*;

use super::Step;
use crate::browser;
use crate::proposals::next::what_happens_next;
use crate::proposals::receipt::receipt;
use crate::route::Route;
use crate::ui::{Button, Look, Tone, link, notice};

/// The receipt; where nothing is submitted yet, that.
pub(super) fn receipt_step(step: &Step, now: DateTime<Utc>) -> Html {
    let Step { view, language, .. } = step;
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(*language);
    let Some(proof) = &view.receipt else {
        return html! { <p>{ said("Nothing is submitted yet.", "Rien n’est encore soumis.") }</p> };
    };
    let print = Callback::from(|()| {
        if let Some(window) = browser::window() {
            // Fails only where there is no way to print.
            let _ = window.print();
        }
    });
    html! {
        <>
            // On paper nothing else says what the receipt is for.
            <p class="lead">{ view.opportunity.content.title.in_language(*language).to_owned() }</p>
            { notice(Tone::Success, said("We have your proposal", "Nous avons votre proposition"), html! {
                <p>{ said(
                    "It is sealed until closing. We also wrote to you by e-mail. Keep the receipt: it proves what you submitted and when.",
                    "Elle est scellée jusqu’à la clôture. Nous vous avons aussi écrit par courriel. Conservez le reçu\u{a0}: il prouve ce que vous avez soumis et quand.",
                ) }</p>
            }) }
            { receipt(proof, *language) }
            { what_happens_next(view, now, *language) }
            <div class="button-row">
                <Button look={Look::Secondary} label={said("Print this page", "Imprimer cette page")} on_click={print} />
                { link(Route::Proposal(view.id), *language, said("See my proposal", "Voir ma proposition")) }
                { link(Route::Opportunities, *language, said("Other opportunities", "Autres occasions")) }
            </div>
        </>
    }
}
