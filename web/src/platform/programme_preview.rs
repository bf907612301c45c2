//! A programme as the public reads it.

use shared::language::{Language, Words};
use shared::programmes::ProgrammeDocument;
use yew::prelude::*;

use super::programmes_page::ceiling;
use crate::format;
use crate::ui::{details, row, summary_list};

/// Its name, what it is for, its limits and its terms.
pub fn preview(document: &ProgrammeDocument, language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let days = |count: u32| {
        let one = Words::new("{count} business day", "{count} jour ouvrable");
        let many = Words::new("{count} business days", "{count} jours ouvrables");
        let words = if count == 1 { one } else { many };
        html! { { words.fill(language, &[("count", &count.to_string())]) } }
    };
    let calendar_days = |count: u32| {
        let words = Words::new("{count} days", "{count} jours");
        html! { { words.fill(language, &[("count", &count.to_string())]) } }
    };
    html! {
        <>
            <h3>{ document.name.in_language(language).to_owned() }</h3>
            <p>{ document.summary.in_language(language).to_owned() }</p>
            { summary_list(vec![
                row(said("Ceiling", "Plafond"), html! { { ceiling(document.ceiling, language) } }),
                row(said("Open for at least", "Affichage minimal"), days(document.posting_business_days_min)),
                row(said("Closing", "Clôture"), html! { { format::clock(document.closing_hour.min(23), 0, language) } }),
                row(said("An offer stays open for", "Validité d’une offre"), days(document.offer_business_days)),
                row(said("Payment within", "Paiement d’ici"), calendar_days(document.payment.due_days)),
                row(said("Licence", "Licence"), html! { { document.licence.clone() } }),
            ]) }
            { details(said("Terms", "Modalités"), terms(document.terms.in_language(language))) }
        </>
    }
}

/// The terms line by line; the contract itself is set by the server.
fn terms(text: &str) -> Html {
    let line = |line: &str| match line.trim_start_matches('#') {
        title if title.len() < line.len() => html! { <h4>{ title.trim().to_owned() }</h4> },
        plain => html! { <p>{ plain.replace("**", "") }</p> },
    };
    html! { <>{ for text.lines().filter(|one| !one.trim().is_empty()).map(line) }</> }
}
