//! The public numbers, with a table behind each chart.

use shared::language::{Language, Words};
use shared::results::ResultsView;
use yew::prelude::*;

use super::facts::facts;
use crate::client;
use crate::format;
use crate::hooks::{use_fetch, use_language};
use crate::opportunities::{duration, spans};
use crate::route::Route;
use crate::ui::{Page, fetched, link};

/// The page.
#[component]
pub fn ResultsPage() -> Html {
    let language = use_language();
    let found = use_fetch((), |()| client::results::read());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("Results", "Résultats")} wide=true
            lead={said("What happened here so far, counted from the record.", "Ce qui s’est passé ici jusqu’à maintenant, compté à partir du registre.")}>
            { fetched(&found, language, |found| numbers(found, language)) }
            <p>{ link(Route::Opportunities, language, said("Look at the opportunities themselves", "Voir les occasions elles-mêmes")) }</p>
        </Page>
    }
}

fn numbers(results: &ResultsView, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let row = |label: &'static str, value: String| {
        html! { <div class="fact"><dt>{ label }</dt><dd>{ value }</dd></div> }
    };
    let count = |number: u32| format::number(number.into(), language);
    html! {
        <>
            { facts(results, language) }
            <dl class="facts">
                { row(said("published so far", "publiées à ce jour"), count(results.published)) }
                { row(said("vendors paid", "fournisseurs payés"), count(results.vendors)) }
                { row(said("paid, with tax", "payés, taxes comprises"), format::money(results.value, language)) }
            </dl>
            <h2>{ said("From need to paid", "Du besoin au paiement") }</h2>
            if let Some(minutes) = results.government_minutes {
                <p>{ Words::new(
                    "Half of the files waited on government for {time} or less, nights and weekends included. The aim is 72 hours.",
                    "La moitié des dossiers ont attendu le gouvernement {time} ou moins, nuits et fins de semaine comprises. L’objectif est de 72 heures.",
                ).fill(language, &[("time", &duration(minutes, language))]) }</p>
                { spans(&results.spans, language) }
            } else {
                <p>{ said("No file was closed as paid yet.", "Aucun dossier payé n’est encore clos.") }</p>
            }
        </>
    }
}
