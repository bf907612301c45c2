//! One opportunity in a list.

use chrono::{DateTime, Utc};
use shared::language::{Language, Words};
use shared::opportunities::{OpportunitySummary, Phase};
use yew::prelude::*;

use super::phase_tag;
use crate::countdown;
use crate::format;
use crate::route::Route;

/// A list of opportunities; `heading` is the element of each title: `h2` below a page's title, `h3`
/// below a section's.
pub fn results<'a>(
    found: impl Iterator<Item = &'a OpportunitySummary>,
    heading: &'static str,
    now: DateTime<Utc>,
    language: Language,
) -> Html {
    html! {
        <ul class="results">
            { for found.enumerate().map(|(place, one)| result(place, one, heading, now, language)) }
        </ul>
    }
}

/// The id of the link of the result at a place, where the keyboard goes when more are shown.
pub fn result_id(place: usize) -> String {
    ["result-", &place.to_string()].concat()
}

fn result(
    place: usize,
    one: &OpportunitySummary,
    heading: &'static str,
    now: DateTime<Utc>,
    language: Language,
) -> Html {
    let department = one.department.name.in_language(language);
    html! {
        <li class="result">
            <@{heading} class="result-title">
                <a id={result_id(place)} href={Route::Opportunity(one.id).path(language)}>{ one.title.in_language(language) }</a>
            </@>
            <p class="result-state">{ phase_tag(one.phase, language) }{ " " }<span>{ closing(one, now, language) }</span></p>
            <p>{ one.summary.in_language(language) }</p>
            <dl class="result-facts">
                { fact(Words::new("Value", "Valeur"), value(one, language), language) }
                { fact(Words::new("Department", "Ministère"), department.to_owned(), language) }
                { fact(Words::new("Kind of work", "Genre de travail"), one.kind.words().in_language(language).to_owned(), language) }
                { fact(Words::new("Skills", "Compétences"), one.skills.join(", "), language) }
            </dl>
        </li>
    }
}

fn fact(label: Words, value: String, language: Language) -> Html {
    if value.is_empty() {
        return Html::default();
    }
    html! { <div><dt>{ label.in_language(language) }</dt><dd>{ value }</dd></div> }
}

fn value(one: &OpportunitySummary, language: Language) -> String {
    let Some(price) = one.price else { return String::new() };
    let words = Words::new("{price} before tax", "{price} avant taxes");
    words.fill(language, &[("price", &format::money(price, language))])
}

fn closing(one: &OpportunitySummary, now: DateTime<Utc>, language: Language) -> String {
    match one.closes_at {
        Some(at) if one.phase != Phase::Cancelled => countdown::closes(at, now, language),
        Some(_) | None => String::new(),
    }
}
