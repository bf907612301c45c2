//! The amendments, newest first: why, and what changed.

use shared::language::{Language, Words};
use shared::opportunities::AmendmentView;
use yew::prelude::*;

use super::changes::{changes, part_names};
use crate::ui::{details, moment};

/// The section; nothing if there is no amendment.
pub fn amendments(amendments: &[AmendmentView], language: Language) -> Html {
    if amendments.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="amendments">
            <h2 id="amendments">{ Words::new("Amendments", "Modifications").in_language(language) }</h2>
            { for amendments.iter().map(|amendment| one(amendment, language)) }
        </section>
    }
}

fn one(amendment: &AmendmentView, language: Language) -> Html {
    let number = amendment.number.to_string();
    let title =
        Words::new("Amendment {number}", "Modification {number}").fill(language, &[("number", &number)]);
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <div class="entry">
            <h3>{ title }</h3>
            <p class="muted small">{ moment(amendment.at, language) }</p>
            <p class="plain-text">{ amendment.reason.in_language(language) }</p>
            <p>
                <strong>{ said("Changed: ", "Modifié\u{a0}: ") }</strong>
                { part_names(&amendment.changes, language) }
            </p>
            if amendment.material {
                <p>{ said(
                    "Proposals submitted before it must be confirmed.",
                    "Les propositions soumises auparavant doivent être confirmées.",
                ) }</p>
            }
            { details(said("Show what changed", "Voir ce qui a changé"), changes(&amendment.before, &amendment.after, language)) }
        </div>
    }
}
