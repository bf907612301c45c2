//! What matters first about an opportunity: value, dates, licence, repository, who buys.

use chrono::{DateTime, Utc};
use shared::language::{Language, Words};
use shared::opportunities::{OpportunityContent, OpportunityView, Repository};
use yew::prelude::*;

use super::amounts::{amounts, small_supplier_note};
use crate::countdown;
use crate::format;
use crate::navigation::with_query;
use crate::query::Query;
use crate::route::Route;
use crate::ui::{Row, link, link_to, moment, row, summary_list};

/// The summary list at the top of the page.
pub fn facts(view: &OpportunityView, now: DateTime<Utc>, language: Language) -> Html {
    let content = &view.content;
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let mut rows = Vec::new();
    if let Some(priced) = &view.amounts {
        let value = html! { <>{ amounts(priced, language) }{ small_supplier_note(language) }</> };
        rows.push(row(said("Value", "Valeur"), value));
    }
    rows.extend(dates(view, now, language));
    rows.push(row(said("Licence", "Licence"), licence(&content.licence, language)));
    if let Some(repository) = &content.repository {
        rows.push(row(said("Repository", "Dépôt"), repository_link(repository, language)));
    }
    let department = view.department.name.in_language(language).to_owned();
    rows.push(row(said("Department", "Ministère"), html! { { department } }));
    let programme = view.programme.document.name.in_language(language).to_owned();
    rows.push(row(
        said("Programme", "Programme"),
        html! { <p>{ programme }{ " – " }{ link(Route::HowItWorks, language, said("how it works", "fonctionnement")) }</p> },
    ));
    rows.push(row(
        said("Kind of work", "Genre de travail"),
        html! { { content.kind.words().in_language(language) } },
    ));
    if !content.skills.is_empty() {
        rows.push(row(said("Skills", "Compétences"), skills(&content.skills, language)));
    }
    rows.extend(contact(content, language));
    summary_list(rows)
}

fn dates(view: &OpportunityView, now: DateTime<Utc>, language: Language) -> Vec<Row> {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let mut rows = Vec::new();
    if let Some(publication) = &view.facts.publication {
        let closes_at = publication.closes_at;
        let relative = countdown::relative(closes_at, now, language);
        rows.push(row(
            said("Closing", "Clôture"),
            html! { <><p><strong>{ moment(closes_at, language) }</strong></p><p class="muted small">{ relative }</p></> },
        ));
        if now < publication.questions_until {
            rows.push(row(
                said("Questions until", "Questions jusqu’à"),
                moment(publication.questions_until, language),
            ));
        }
    }
    if let Some(day) = view.content.starts_on {
        let day = format::long_date(day, language);
        rows.push(row(said("Work starts", "Début des travaux"), html! { { day } }));
    }
    if let Some(at) = view.content.delivery_at {
        rows.push(row(said("Delivery", "Livraison"), moment(at, language)));
    }
    rows
}

fn licence(licence: &str, language: Language) -> Html {
    let address = ["https://spdx.org/licenses/", licence, ".html"].concat();
    link_to(address, language, licence.to_owned())
}

/// Where the code lives.
pub fn repository_link(repository: &Repository, language: Language) -> Html {
    match repository {
        Repository::Existing { url } => link_to(url.clone(), language, url.clone()),
        Repository::CreatedAtAward => {
            let words = Words::new(
                "A public repository is created when the contract is awarded.",
                "Un dépôt public est créé à l’attribution du contrat.",
            );
            html! { { words.in_language(language) } }
        }
    }
}

/// Each leads to the other opportunities that need it.
fn skills(skills: &[String], language: Language) -> Html {
    let path = Route::Opportunities.path(language);
    let each = skills.iter().enumerate().map(|(place, skill)| {
        let href = with_query(path.clone(), &Query::default().with("skill", skill).text());
        html! { <>if place > 0 { { ", " } }<a {href}>{ skill }</a></> }
    });
    html! { <p>{ for each }</p> }
}

fn contact(content: &OpportunityContent, language: Language) -> Option<Row> {
    let contact = &content.contact;
    if contact.name.is_empty() && contact.email.is_empty() {
        return None;
    }
    let label = Words::new("Contact", "Personne-ressource").in_language(language);
    let address = ["mailto:", &contact.email].concat();
    let value = html! { <p>{ &contact.name }{ " " }<a href={address}>{ &contact.email }</a></p> };
    Some(row(label, value))
}
