//! One criterion of one proposal: the answer on the left, the decision and its reason on the right.

use shared::evaluations::ProponentView;
use shared::ids::OpportunityId;
use shared::language::{Language, Words};
use shared::refusal::{Refusal, sentence};
use yew::prelude::*;

use super::bench::Bench;
use super::decision::Decision;
use crate::hooks::{use_fetch, use_language};
use crate::opportunities::content::example;
use crate::route::Route;
use crate::ui::{Crumb, Page, fetched, progress};

#[derive(Clone, Copy, Properties, PartialEq)]
pub struct EvaluatePageProps {
    pub id: OpportunityId,
    pub proponent: u32,
    /// Counted from 1.
    pub criterion: u32,
}

/// The page.
#[component]
pub fn EvaluatePage(props: &EvaluatePageProps) -> Html {
    let language = use_language();
    let bench = use_fetch(props.id, |id| Bench::read(*id));
    let EvaluatePageProps { id, proponent, criterion } = *props;
    let numbers = [("p", proponent.to_string()), ("c", criterion.to_string())];
    let title = Words::new("Proposal {p}, criterion {c}", "Proposition {p}, critère {c}")
        .fill(language, &numbers.each_ref().map(|(name, value)| (*name, value.as_str())));
    let mut crumbs = bench.ready().map(|bench| bench.crumbs(language)).unwrap_or_default();
    crumbs.push(Crumb::new(
        Words::new("Evaluation", "Évaluation").in_language(language),
        Route::Evaluation(id).path(language),
    ));
    let changed = {
        let bench = bench.clone();
        Callback::from(move |next: Bench| bench.replace(next))
    };
    let content = |ready: &Bench| {
        let known = ready.places().contains(&(proponent, criterion));
        match ready.proponent(proponent).filter(|_| known) {
            Some(one) => {
                // A new key: each place has its own words.
                let key = [numbers[0].1.as_str(), "/", &numbers[1].1].concat();
                html! {
                    <>
                        { pager(ready, (proponent, criterion), language) }
                        <div class="evaluate">
                            { answer(ready, one, criterion, language) }
                            <Decision {key} bench={ready.clone()} place={*props} reload={bench.reload.clone()} {changed} />
                        </div>
                    </>
                }
            }
            None => html! { <p>{ sentence(Refusal::UnknownProponent).in_language(language) }</p> },
        }
    };
    html! { <Page {title} {crumbs} wide=true>{ fetched(&bench, language, content) }</Page> }
}

/// Back, on, and how far it is.
fn pager(ready: &Bench, place: (u32, u32), language: Language) -> Html {
    let places = ready.places();
    let at = places.iter().position(|one| *one == place).unwrap_or_default();
    let path = |(proponent, criterion): &(u32, u32)| {
        Route::Evaluate(ready.file.id, *proponent, *criterion).path(language)
    };
    let before = at.checked_sub(1).and_then(|at| places.get(at));
    let after = places.get(at + 1);
    let (done, of) = (ready.evaluation.decided, ready.evaluation.needed);
    let said = Words::new("{done} of {of} decided", "{done} décisions prises sur {of}");
    let said = said.fill(language, &[("done", &done.to_string()), ("of", &of.to_string())]);
    html! {
        <nav class="evaluate-pager" aria-label={Words::new("Decisions", "Décisions").in_language(language)}>
            { progress(done, of, said) }
            <p>
                if let Some(place) = before { <a href={path(place)} rel="prev">{ Words::new("Previous", "Précédente").in_language(language) }</a> }
                if before.is_some() && after.is_some() { { " · " } }
                if let Some(place) = after { <a href={path(place)} rel="next">{ Words::new("Next", "Suivante").in_language(language) }</a> }
            </p>
        </nav>
    }
}

/// The criterion and the answer to it, in the language it is written in.
fn answer(ready: &Bench, one: &ProponentView, criterion: u32, language: Language) -> Html {
    let said = |words: Words| words.in_language(language);
    let index = usize::try_from(criterion.saturating_sub(1)).unwrap_or_default();
    let asked = ready.evaluation.criteria.get(index);
    let answer = one.answers.get(index).map_or("", String::as_str);
    let content = ready.file.published.as_ref().unwrap_or(&ready.file.content);
    let wanted = content.evaluation_criteria.get(index);
    html! {
        <section class="evaluate-answer">
            <h2>{ said(Words::new("What was asked", "Ce qui était demandé")) }</h2>
            <p class="plain-text">{ asked.map(|text| text.in_language(language)).unwrap_or_default() }</p>
            { wanted.map(|one| example(&one.example, language)).unwrap_or_default() }
            <h2>{ said(Words::new("The answer", "La réponse")) }</h2>
            if answer.trim().is_empty() {
                <p class="muted">{ said(Words::new("Nothing was answered.", "Aucune réponse.")) }</p>
            } else {
                <blockquote class="plain-text" lang={one.language.code()}>{ answer }</blockquote>
            }
        </section>
    }
}
