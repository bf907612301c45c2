//! Three facts, for the first page and for the results.

use shared::language::{Language, Words};
use shared::results::ResultsView;
use yew::prelude::*;

use crate::format;
use crate::opportunities::duration;

/// Open now, from need to paid, closed as paid.
pub fn facts(results: &ResultsView, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let fact = |value: String, label: &'static str| {
        html! { <div class="fact"><dt>{ label }</dt><dd>{ value }</dd></div> }
    };
    let whole =
        results.need_to_paid_minutes.map_or_else(|| "–".to_owned(), |minutes| duration(minutes, language));
    html! {
        <dl class="facts">
            { fact(format::number(results.open.into(), language), said("open now", "ouvertes en ce moment")) }
            { fact(whole, said("from need to paid (median)", "du besoin au paiement (médiane)")) }
            { fact(format::number(results.paid.into(), language), said("delivered, paid and closed", "livrées, payées et closes")) }
        </dl>
    }
}
