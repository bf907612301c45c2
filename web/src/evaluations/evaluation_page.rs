//! The evaluation as a whole: what is decided, what is next, and completing it.

use chrono::{DateTime, Utc};
use shared::actor::Visitor;
use shared::evaluations::ProponentView;
use shared::ids::OpportunityId;
use shared::language::{Language, Words};
use shared::policy::{Act, check};
use shared::refusal::{Refusal, sentence};
use yew::prelude::*;

use super::bench::Bench;
use super::selection::selection;
use crate::client::evaluations;
use crate::hooks::{
    Fetch, Submit, use_announcer, use_business_now, use_fetch, use_language, use_submit, use_visitor,
};
use crate::route::Route;
use crate::ui::{ConfirmButton, Look, Page, Tone, fetched, link_button, problem_view, progress, table, tag};

#[derive(Properties, PartialEq)]
pub struct EvaluationPageProps {
    pub id: OpportunityId,
}

/// The page.
#[component]
pub fn EvaluationPage(props: &EvaluationPageProps) -> Html {
    let language = use_language();
    let now = use_business_now();
    let visitor = use_visitor();
    let announcer = use_announcer();
    let bench = use_fetch(props.id, |id| Bench::read(*id));
    let submit = use_submit();
    let complete = {
        let (submit, bench) = (submit.clone(), bench.clone());
        let done =
            Words::new("The evaluation is complete.", "L’évaluation est terminée.").in_language(language);
        Callback::from(move |()| {
            let Some(ready) = bench.ready().cloned() else { return };
            let (id, etag, bench, announcer) =
                (ready.file.id, ready.etag(), bench.clone(), announcer.clone());
            submit.run(
                move |intent| async move { evaluations::complete_evaluation(id, &etag, &intent).await },
                move |evaluation| {
                    bench.replace(ready.with(evaluation.value));
                    // The facts of the file moved on, too.
                    bench.reload.emit(());
                    announcer.toast(done);
                },
            );
        })
    };
    let crumbs = bench.ready().map(|bench| bench.crumbs(language)).unwrap_or_default();
    html! {
        <Page title={Words::new("Evaluation", "Évaluation").in_language(language)} {crumbs}>
            { fetched(&bench, language, |ready| content(ready, &visitor, now, language, &submit, &bench, complete)) }
        </Page>
    }
}

fn content(
    ready: &Bench,
    visitor: &Visitor,
    now: DateTime<Utc>,
    language: Language,
    submit: &Submit,
    fetch: &Fetch<Bench>,
    complete: Callback<()>,
) -> Html {
    if let Some(drawn) = &ready.evaluation.selection {
        return html! { <>{ selection(ready, drawn, language) }{ overview(ready, language) }</> };
    }
    let allowed = check(visitor, &Act::Assess(&ready.file.facts), now);
    let again = {
        let (submit, reload) = (submit.clone(), fetch.reload.clone());
        Callback::from(move |()| {
            submit.clear();
            reload.emit(());
        })
    };
    html! {
        <>
            { how_far(ready, language) }
            if let Some(error) = submit.failure() { { problem_view(&error, Some(again), language) } }
            { match allowed {
                Ok(()) => next(ready, submit, complete, language),
                Err(refusal) => html! { <p class="muted">{ sentence(refusal).in_language(language) }</p> },
            } }
            { overview(ready, language) }
        </>
    }
}

fn how_far(ready: &Bench, language: Language) -> Html {
    let (done, of) = (ready.evaluation.decided, ready.evaluation.needed);
    let words = Words::new("{done} of {of} decided", "{done} décisions prises sur {of}");
    let said = words.fill(language, &[("done", &done.to_string()), ("of", &of.to_string())]);
    let lead = Words::new(
        "Each proposal has a number that says nothing; names, links, accounts and addresses are masked until the evaluation is complete. Vendors read your reasons in their debrief.",
        "Chaque proposition porte un numéro qui ne révèle rien; les noms, les liens, les comptes et les adresses sont masqués jusqu’à la fin de l’évaluation. Les fournisseurs liront vos raisons dans leur compte rendu.",
    );
    html! { <><p>{ lead.in_language(language) }</p>{ progress(done, of, said) }</> }
}

/// The next decision, or completing what is decided.
fn next(ready: &Bench, submit: &Submit, complete: Callback<()>, language: Language) -> Html {
    let said = |words: Words| words.in_language(language);
    if let Some((proponent, criterion)) = ready.next_open(None) {
        let words = if ready.evaluation.decided == 0 {
            Words::new("Start evaluating", "Commencer l’évaluation")
        } else {
            Words::new("Continue evaluating", "Poursuivre l’évaluation")
        };
        let path = Route::Evaluate(ready.file.id, proponent, criterion).path(language);
        return html! {
            <>
                <p>{ link_button(Look::Primary, path, said(words)) }</p>
                <p class="muted">{ said(sentence(Refusal::EvaluationIncomplete)) }</p>
            </>
        };
    }
    let consequence = Words::new(
        "Your decisions become final. The draw orders the proposals that met every criterion, and their names are opened. Everybody who proposed is told, with your reasons.",
        "Vos décisions deviennent définitives. Le tirage ordonne les propositions qui ont satisfait à tous les critères, et les noms sont dévoilés. Toutes les personnes ayant proposé sont avisées, avec vos raisons.",
    );
    html! {
        <p>
            <ConfirmButton look={Look::Primary} label={said(Words::new("Complete the evaluation", "Terminer l’évaluation"))}
                question={said(Words::new("Complete this evaluation?", "Terminer cette évaluation?"))}
                consequence={html! { <p>{ said(consequence) }</p> }} busy={submit.is_busy()} on_confirm={complete} />
        </p>
    }
}

/// Every decision: a row a proposal, a column a criterion.
fn overview(ready: &Bench, language: Language) -> Html {
    let said = |words: Words| words.in_language(language);
    let mut headings = vec![AttrValue::from(said(Words::new("Proposal", "Proposition")))];
    headings.extend(ready.evaluation.criteria.iter().zip(1_u32..).map(|(_, number)| {
        let words = Words::new("Criterion {n}", "Critère {n}");
        AttrValue::from(words.fill(language, &[("n", &number.to_string())]))
    }));
    let rows = ready.evaluation.proponents.iter().map(|one| proposal_row(ready, one, language)).collect();
    html! {
        <>
            { table(said(Words::new("Decisions", "Décisions")), headings, rows) }
            <h2>{ said(Words::new("Criteria", "Critères")) }</h2>
            <ol class="criteria">
                { for ready.evaluation.criteria.iter().map(|text| html! { <li><p class="plain-text">{ text.in_language(language) }</p></li> }) }
            </ol>
        </>
    }
}

fn proposal_row(ready: &Bench, one: &ProponentView, language: Language) -> Vec<Html> {
    let number = one.number.to_string();
    let name = match &one.identity {
        Some(identity) => [&number, " – ", &identity.name].concat(),
        None => number.clone(),
    };
    let mut cells = vec![html! { <strong>{ name }</strong> }];
    let criteria = (1_u32..).take(ready.evaluation.criteria.len());
    cells.extend(criteria.map(|criterion| {
        let path = Route::Evaluate(ready.file.id, one.number, criterion).path(language);
        let (tone, words) = match ready.decision(one.number, criterion).map(|decision| decision.met) {
            Some(true) => (Tone::Success, Words::new("Met", "Satisfait")),
            Some(false) => (Tone::Danger, Words::new("Not met", "Non satisfait")),
            None => (Tone::Neutral, Words::new("To decide", "À décider")),
        };
        let about = Words::new(", proposal {p}, criterion {c}", ", proposition {p}, critère {c}");
        let about = about.fill(language, &[("p", &number), ("c", &criterion.to_string())]);
        html! { <a href={path}>{ tag(tone, words.in_language(language)) }<span class="visually-hidden">{ about }</span></a> }
    }));
    cells
}
