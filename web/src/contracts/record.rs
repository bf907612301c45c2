//! The record: every decision under the contract, who took it, when and why.

use shared::language::Words;
use shared::opportunities::RecordEntry;
use yew::prelude::*;

use super::desk::Desk;
use crate::ui::{Happening, Stage, details, moment, timeline};

/// The record, newest first.
pub fn record(desk: &Desk) -> Html {
    let entries = &desk.view().record;
    if entries.is_empty() {
        return Html::default();
    }
    html! {
        <section class="contract-section">
            <h2>{ desk.said(Words::new("Record", "Registre")) }</h2>
            { timeline(entries.iter().map(|entry| happening(desk, entry)).collect(), desk.language) }
            { details(desk.said(Words::new("Show the chain of hashes", "Afficher la chaîne d’empreintes")), chain(desk, entries)) }
        </section>
    }
}

fn happening(desk: &Desk, entry: &RecordEntry) -> Happening {
    let by = entry.by.clone().unwrap_or_else(|| desk.said(Words::new("The system", "Le système")).to_owned());
    Happening {
        stage: Stage::Done,
        title: entry.title.in_language(desk.language).to_owned().into(),
        when: moment(entry.at, desk.language),
        detail: html! {
            <>
                { by }
                if let Some(detail) = &entry.detail { <p class="as-typed" lang={desk.written()}>{ detail }</p> }
            </>
        },
    }
}

fn chain(desk: &Desk, entries: &[RecordEntry]) -> Html {
    html! {
        <ol>
            { for entries.iter().map(|entry| html! {
                <li>{ entry.title.in_language(desk.language).to_owned() }{ " " }<code>{ &entry.hash }</code></li>
            }) }
        </ol>
    }
}
