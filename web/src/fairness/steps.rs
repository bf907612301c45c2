//! What was checked, one line a step, below the answer in a sentence.

use shared::fairness::{Check, Step, is_proved};
use shared::language::{Language, Words};
use yew::prelude::*;

use crate::ui::{Tone, notice, table, tag};

/// The answer, then every step with both values where they differ.
pub fn steps(steps: &[Step], language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let headings =
        vec![said("What was checked", "Ce qui a été vérifié").into(), said("Result", "Résultat").into()];
    let rows = steps.iter().map(|step| vec![html! { { name(step, language) } }, outcome(step, language)]);
    html! {
        <>
            { verdict(steps, language) }
            { table(said("Step by step", "Étape par étape"), headings, rows.collect()) }
        </>
    }
}

fn verdict(steps: &[Step], language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    if is_proved(steps) {
        return notice(
            Tone::Success,
            said("It matches", "Tout concorde"),
            html! {
                <p>{ said(
                    "Your browser computed everything again from the published values and came to the same result.",
                    "Votre navigateur a tout recalculé à partir des valeurs publiées et est arrivé au même résultat.",
                ) }</p>
            },
        );
    }
    let wrong = steps.iter().filter(|step| !step.agrees);
    notice(
        Tone::Danger,
        said("It does not match: here", "Il y a une discordance, ici"),
        html! {
            <ul>{ for wrong.map(|step| html! { <li>{ name(step, language) }</li> }) }</ul>
        },
    )
}

fn name(step: &Step, language: Language) -> String {
    let words = step.check.words().in_language(language);
    match step.round {
        Some(round) => Words::new("{words} (draw {round})", "{words} (tirage {round})")
            .fill(language, &[("words", words), ("round", &round.to_string())]),
        None => words.to_owned(),
    }
}

fn outcome(step: &Step, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    if step.agrees {
        return tag(Tone::Success, said("matches", "concorde"));
    }
    let stated = said("Stated:", "Valeur publiée\u{a0}:");
    let computed = said("Computed:", "Valeur calculée\u{a0}:");
    let is_signature = matches!(step.check, Check::ReceiptSignature | Check::ClosingSignature);
    html! {
        <>
            { tag(Tone::Danger, said("does not match", "ne concorde pas")) }
            <p>{ stated }{ " " }<code class="code">{ &step.stated }</code></p>
            if !step.computed.is_empty() && !is_signature {
                <p>{ computed }{ " " }<code class="code">{ &step.computed }</code></p>
            }
        </>
    }
}
