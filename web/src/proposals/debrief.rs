//! The debrief: each decision on one's own proposal and why.

use shared::language::{Language, Words};
use shared::proposals::{CriterionResult, Debrief};
use yew::prelude::*;

use crate::ui::{Tone, link_to, moment, row, summary_list, tag};

/// The section. Rationales are in the language of the proposal, `written_in`.
pub fn debrief(debrief: &Debrief, written_in: Language, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let mut rows = vec![row(
        said("Your number in the evaluation", "Votre numéro dans l’évaluation"),
        html! { { debrief.number } },
    )];
    let passed = debrief.passed.to_string();
    if let Some(rank) = debrief.rank {
        let words = Words::new("{rank} of {passed}", "{rank} sur {passed}");
        let place = words.fill(language, &[("rank", &rank.to_string()), ("passed", &passed)]);
        rows.push(row(said("Your place in the draw", "Votre rang au tirage"), html! { { place } }));
    } else {
        rows.push(row(
            said("Proposals that met every criterion", "Propositions satisfaisant à tous les critères"),
            html! { { passed } },
        ));
    }
    html! {
        <section aria-labelledby="debrief">
            <h2 id="debrief">{ said("Debrief", "Compte rendu") }</h2>
            { summary_list(rows) }
            <ol class="criteria">{ for debrief.results.iter().map(|result| one(result, written_in, language)) }</ol>
            { complaint(debrief, language) }
        </section>
    }
}

fn one(result: &CriterionResult, written_in: Language, language: Language) -> Html {
    let (tone, words) = if result.met {
        (Tone::Success, Words::new("Met", "Satisfait"))
    } else {
        (Tone::Neutral, Words::new("Not met", "Non satisfait"))
    };
    html! {
        <li>
            <p class="plain-text"><strong>{ result.criterion.in_language(language) }</strong></p>
            <p>{ tag(tone, words.in_language(language)) }</p>
            <p class="plain-text" lang={written_in.code()}>{ &result.rationale }</p>
        </li>
    }
}

fn complaint(debrief: &Debrief, language: Language) -> Html {
    let Some(until) = debrief.complaint_until else { return Html::default() };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let address = said("https://opo-boa.gc.ca/index-eng.html", "https://opo-boa.gc.ca/index-fra.html");
    html! {
        <>
            <h3>{ said("If you disagree", "Si vous n’êtes pas d’accord") }</h3>
            <p>
                { said("You may complain to the ", "Vous pouvez porter plainte auprès du ") }
                { link_to(address, language, said("Office of the Procurement Ombud", "Bureau de l’ombud de l’approvisionnement")) }
                { said(" until ", " jusqu’à la date suivante\u{a0}: ") }
                { moment(until, language) }{ "." }
            </p>
        </>
    }
}
