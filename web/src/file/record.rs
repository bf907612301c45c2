//! The record: every decision on the file, who took it, when and why, chained by hashes.

use shared::files::Extent;
use shared::language::Words;
use shared::opportunities::RecordEntry;
use yew::prelude::*;

use super::desk::Desk;
use crate::ui::{Archive, CopyButton, Happening, Stage, UNKNOWN, details, moment, timeline};

const ALONG: Words = Words::new(
    "Everything that was written and decided, with a guide to check it without this service.",
    "Tout ce qui a été écrit et décidé, avec un guide pour le vérifier sans ce service.",
);

/// The record, newest first.
pub fn record(desk: &Desk) -> Html {
    let entries = &desk.view().record;
    if entries.is_empty() {
        return Html::default();
    }
    let words = Words::new(
        "Each entry holds the hash of the one before: nothing can be changed or taken out unseen.",
        "Chaque inscription contient l’empreinte de la précédente\u{a0}: rien ne peut être modifié ni retiré sans que cela se voie.",
    );
    html! {
        <section class="file-section" id="record" tabindex="-1">
            <h2>{ desk.said(Words::new("Record", "Registre")) }</h2>
            { timeline(entries.iter().map(|entry| happening(desk, entry)).collect(), desk.language) }
            { details(desk.said(Words::new("Show the chain of hashes", "Afficher la chaîne d’empreintes")), html! {
                <><p>{ desk.said(words) }</p>{ chain(desk, entries) }</>
            }) }
            if desk.view().facts.state.is_over() {
                <p>{ desk.said(ALONG) }</p>
                <Archive id={desk.view().id} extent={Extent::Whole} />
            }
        </section>
    }
}

fn happening(desk: &Desk, entry: &RecordEntry) -> Happening {
    let nameless = match entry.event.as_str() {
        // Who asks stays hidden from everybody.
        "question_asked" => Words::new("Name hidden", "Nom masqué"),
        _ => Words::new("The system", "Le système"),
    };
    let by = entry.by.clone().unwrap_or_else(|| desk.said(nameless).to_owned());
    let lent = Words::new(", for {name} (delegation)", ", pour {name} (délégation)");
    let for_whom = entry.for_whom.as_ref().map(|name| lent.fill(desk.language, &[("name", name)]));
    let through = entry.through.as_ref().map(|name| {
        let words = Words::new(", through {name}", ", par {name}");
        words.fill(desk.language, &[("name", name)])
    });
    let evidence = entry.evidence.as_ref().map(|proof| {
        let words = Words::new(" (evidence: {proof})", " (preuve\u{a0}: {proof})");
        words.fill(desk.language, &[("proof", proof)])
    });
    Happening {
        stage: Stage::Done,
        title: entry.title.in_language(desk.language).to_owned().into(),
        when: moment(entry.at, desk.language),
        detail: html! {
            <>
                { by }{ for_whom.unwrap_or_default() }{ through.unwrap_or_default() }{ evidence.unwrap_or_default() }
                if let Some(detail) = &entry.detail { <p class="plain-text" lang={UNKNOWN}>{ detail }</p> }
            </>
        },
    }
}

fn chain(desk: &Desk, entries: &[RecordEntry]) -> Html {
    let line = |entry: &RecordEntry| {
        let title = entry.title.in_language(desk.language).to_owned();
        html! { <li>{ title.clone() }{ " " }<code>{ &entry.hash }</code>{ " " }<CopyButton text={entry.hash.clone()} about={title} /></li> }
    };
    html! { <ol>{ for entries.iter().map(line) }</ol> }
}
