//! My proposals.

use chrono::{DateTime, Utc};
use shared::language::{Language, Words};
use shared::proposals::{ProposalPhase, ProposalSummary};
use yew::prelude::*;

use super::phase::proposal_tag;
use crate::client;
use crate::countdown;
use crate::hooks::{use_business_now, use_language, use_pages};
use crate::query::Query;
use crate::route::Route;
use crate::route_steps::ProposeStep;
use crate::ui::progress::load_more;
use crate::ui::{Page, fetched, link, moment, problem_view};

/// The page.
#[component]
pub fn MyProposalsPage() -> Html {
    let language = use_language();
    let now = use_business_now();
    let pages =
        use_pages(Query::default(), |search: Query| async move { client::proposals::list(&search).await });
    html! {
        <Page title={Words::new("My proposals", "Mes propositions").in_language(language)}>
            { fetched(&pages.first, language, |page| html! {
                if page.items.is_empty() {
                    { nothing(language) }
                } else {
                    <ul class="results">{ for pages.items().map(|one| entry(one, now, language)) }</ul>
                    if let Some(error) = pages.failure() { { problem_view(&error, pages.next(), language) } }
                    { load_more(pages.items().count(), page.total, pages.next(), pages.is_busy(), language) }
                }
            }) }
        </Page>
    }
}

fn nothing(language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <>
            <p>{ said("You have not proposed to anything yet.", "Vous n’avez encore présenté aucune proposition.") }</p>
            <p>{ link(Route::Opportunities, language, said("See open opportunities", "Voir les occasions ouvertes")) }</p>
        </>
    }
}

fn entry(one: &ProposalSummary, now: DateTime<Utc>, language: Language) -> Html {
    let open = now < one.closes_at;
    let route = match one.phase {
        ProposalPhase::Draft if open => Route::Propose(one.opportunity_id, ProposeStep::Tasks),
        _ => Route::Proposal(one.id),
    };
    let submitted = Words::new("Submitted ", "Soumise ").in_language(language);
    html! {
        <li class="result">
            <h2 class="result-title">{ link(route, language, one.title.in_language(language).to_owned()) }</h2>
            <p class="result-state">{ proposal_tag(one.phase, language) }{ " " }<span>{ countdown::closes(one.closes_at, now, language) }</span></p>
            { one.organization.as_ref().map(|name| html! { <p class="muted small">{ name }</p> }) }
            { one.submitted_at.map(|at| html! { <p class="muted small">{ submitted }{ moment(at, language) }</p> }) }
        </li>
    }
}
