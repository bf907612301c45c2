//! The decision on one criterion of one proposal, and its reason.

use shared::evaluations::{AssessmentDraft, rationale_is_long_enough};
use shared::language::{Language, Words};
use shared::policy::{Act, check};
use shared::problem::FieldError;
use shared::refusal::sentence;
use shared::validation::{field_error, words};
use yew::prelude::*;

use super::bench::Bench;
use super::evaluate_page::EvaluatePageProps;
use crate::browser;
use crate::client::evaluations;
use crate::forms::FieldErrors;
use crate::hooks::{use_announcer, use_business_now, use_language, use_navigator, use_submit, use_visitor};
use crate::route::Route;
use crate::ui::{Button, ErrorSummary, Look, Radios, TextArea, Tone, choice, link_button, problem_view, tag};

#[derive(Properties, PartialEq)]
pub struct DecisionProps {
    pub bench: Bench,
    pub place: EvaluatePageProps,
    pub reload: Callback<()>,
    /// Called with the evaluation as it stands after the decision.
    pub changed: Callback<Bench>,
}

/// Met or not met, and why; the words are kept in this browser until they are saved.
#[component]
pub fn Decision(props: &DecisionProps) -> Html {
    let language = use_language();
    let (visitor, now) = (use_visitor(), use_business_now());
    let (submit, navigator, announcer) = (use_submit(), use_navigator(), use_announcer());
    let EvaluatePageProps { id, proponent, criterion } = props.place;
    let kept: AttrValue =
        ["draft:assessment/", &id.to_string(), "/", &proponent.to_string(), "/", &criterion.to_string()]
            .concat()
            .into();
    let decided = props.bench.decision(proponent, criterion);
    let met = use_state(|| decided.map(|one| one.met));
    let rationale = use_state(|| {
        browser::kept(&kept).or_else(|| decided.map(|one| one.rationale.clone())).unwrap_or_default()
    });
    if let Err(refusal) = check(&visitor, &Act::Assess(&props.bench.file.facts), now) {
        return settled(&props.bench, props.place, sentence(refusal).in_language(language), language);
    }
    let save = {
        let (bench, changed, kept) = (props.bench.clone(), props.changed.clone(), kept.clone());
        let (submit, met, rationale) = (submit.clone(), met.clone(), rationale.clone());
        Callback::from(move |()| {
            let draft = match drafted(&bench, proponent, criterion, *met, &rationale, language) {
                Ok(draft) => draft,
                Err(errors) => return submit.refuse(errors),
            };
            let (etag, bench, changed) = (bench.etag(), bench.clone(), changed.clone());
            let (kept, navigator, announcer) = (kept.clone(), navigator.clone(), announcer.clone());
            submit.run(
                move |intent| async move { evaluations::assess(id, &draft, &etag, &intent).await },
                move |evaluation| {
                    browser::forget(&kept);
                    announcer.say(Words::new("Saved.", "Enregistré.").in_language(language));
                    let next = bench.with(evaluation.value);
                    let open = next.next_open(Some((proponent, criterion)));
                    changed.emit(next);
                    navigator.go(open.map_or(Route::Evaluation(id), |(p, c)| Route::Evaluate(id, p, c)));
                },
            );
        })
    };
    let on_rationale = {
        let rationale = rationale.clone();
        Callback::from(move |text: String| {
            browser::keep(&kept, &text);
            rationale.set(text);
        })
    };
    let again = {
        let (submit, reload) = (submit.clone(), props.reload.clone());
        Callback::from(move |()| {
            submit.clear();
            reload.emit(());
        })
    };
    let trouble = submit
        .failure()
        .map(|error| problem_view(&error, (!error.is_uncertain()).then_some(again), language));
    html! {
        <form class="evaluate-decision" novalidate=true onsubmit={on_submit(&save)} onkeydown={on_keys(&save)}>
            <ErrorSummary errors={submit.errors()} />
            { for trouble }
            { fields(&props.bench, &met, &rationale, on_rationale, &submit.errors(), language) }
            <Button label={Words::new("Save and go on", "Enregistrer et continuer").in_language(language)} busy={submit.is_busy()} />
        </form>
    }
}

fn fields(
    bench: &Bench,
    met: &UseStateHandle<Option<bool>>,
    rationale: &UseStateHandle<String>,
    on_rationale: Callback<String>,
    errors: &FieldErrors,
    language: Language,
) -> Html {
    let said = |words: Words| words.in_language(language);
    let on_met = {
        let met = met.setter();
        Callback::from(move |value: AttrValue| met.set(Some(value == "met")))
    };
    let value = match **met {
        Some(true) => "met",
        Some(false) => "not_met",
        None => "",
    };
    let choices = vec![
        choice("met", said(Words::new("Met", "Satisfait"))),
        choice("not_met", said(Words::new("Not met", "Non satisfait"))),
    ];
    let least = bench.evaluation.rationale_characters_min.to_string();
    let hint = Words::new(
        "What in the answer decides it, in the answer’s language. At least {least} characters; the vendor reads it. Ctrl+Enter saves.",
        "Ce qui, dans la réponse, justifie la décision, dans la langue de la réponse. Au moins {least} caractères; le fournisseur la lira. Ctrl+Entrée enregistre.",
    );
    html! {
        <>
            <Radios pointer="/met" label={said(Words::new("Is the criterion met?", "Le critère est-il satisfait?"))}
                {value} {choices} on_change={on_met} errors={errors.clone()} />
            <TextArea pointer="/rationale" label={said(Words::new("Why?", "Pourquoi?"))} rows={7} characters_max={3_000}
                hint={hint.fill(language, &[("least", &least)])} value={(**rationale).clone()}
                on_change={on_rationale} errors={errors.clone()} />
        </>
    }
}

/// The decision as it is sent, or what is missing in it.
fn drafted(
    bench: &Bench,
    proponent: u32,
    criterion: u32,
    met: Option<bool>,
    rationale: &str,
    language: Language,
) -> Result<AssessmentDraft, Vec<FieldError>> {
    let mut errors = Vec::new();
    if met.is_none() {
        errors.push(field_error("/met", "unknown", language));
    }
    if !rationale_is_long_enough(rationale, &bench.file.programme.document) {
        let least = bench.evaluation.rationale_characters_min.to_string();
        errors.push(FieldError {
            pointer: "/rationale".to_owned(),
            code: "too_short".to_owned(),
            detail: words("too_short").fill(language, &[("min", &least)]),
        });
    }
    match met {
        Some(met) if errors.is_empty() => Ok(AssessmentDraft {
            proponent,
            criterion: criterion.saturating_sub(1),
            met,
            rationale: rationale.trim().to_owned(),
        }),
        _ => Err(errors),
    }
}

/// The decision for those who only read.
fn settled(bench: &Bench, place: EvaluatePageProps, why: &'static str, language: Language) -> Html {
    let said = |words: Words| words.in_language(language);
    let decision = bench.decision(place.proponent, place.criterion).map(|one| {
        let (tone, words) = if one.met {
            (Tone::Success, Words::new("Met", "Satisfait"))
        } else {
            (Tone::Danger, Words::new("Not met", "Non satisfait"))
        };
        html! { <><p>{ tag(tone, said(words)) }</p><p class="plain-text">{ &one.rationale }</p></> }
    });
    html! {
        <section class="evaluate-decision">
            <h2>{ said(Words::new("Decision", "Décision")) }</h2>
            { decision.unwrap_or_else(|| html! { <p>{ said(Words::new("Not decided yet.", "Pas encore décidé.")) }</p> }) }
            <p class="muted">{ why }</p>
            <p>{ link_button(Look::Secondary, Route::Evaluation(place.id).path(language), said(Words::new("Overview", "Vue d’ensemble"))) }</p>
        </section>
    }
}

fn on_submit(save: &Callback<()>) -> Callback<SubmitEvent> {
    let save = save.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        save.emit(());
    })
}

fn on_keys(save: &Callback<()>) -> Callback<KeyboardEvent> {
    let save = save.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            save.emit(());
        }
    })
}
