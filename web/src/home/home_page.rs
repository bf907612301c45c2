//! The first page: one sentence, a search, what closes soonest, two doors.

use shared::language::Words;
use yew::prelude::*;

use crate::client;
use crate::frame::Search;
use crate::hooks::{use_fetch, use_language};
use crate::results::facts;
use crate::route::Route;
use crate::ui::{Page, link};

#[derive(Properties, PartialEq)]
pub struct HomePageProps {
    /// The opportunities that close soonest, drawn by the slice that knows them.
    #[prop_or_default]
    pub closing_soon: Html,
}

/// The page.
#[component]
pub fn HomePage(props: &HomePageProps) -> Html {
    let language = use_language();
    let results = use_fetch((), |()| client::results::read());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page wide=true home=true title={said(
            "Small open-source work for the Government of Canada, paid within days",
            "De petits travaux de code source ouvert pour le gouvernement du Canada, payés en quelques jours",
        )}>
            <div class="home-search"><Search large=true /></div>
            { results.ready().map(|results| facts(results, language)).unwrap_or_default() }
            if props.closing_soon != Html::default() {
                <section class="closing-soonest">
                    <h2>{ said("Closing soonest", "Clôture prochaine") }</h2>
                    { props.closing_soon.clone() }
                    <p>{ link(Route::Opportunities, language, said("All open opportunities", "Toutes les occasions ouvertes")) }</p>
                </section>
            }
            <div class="doors">
                { door(
                    Route::NewOpportunity.path(language),
                    said("I have a need", "J’ai un besoin"),
                    said(
                        "For departments: describe it in half an hour, from a template, in both languages. Approvals, posting and the draw follow by themselves.",
                        "Pour les ministères\u{a0}: décrivez-le en une demi-heure, à partir d’un modèle, dans les deux langues. Approbations, affichage et tirage suivent d’eux-mêmes.",
                    ),
                ) }
                { door(
                    Route::Opportunities.path(language),
                    said("I can build", "Je sais programmer"),
                    said(
                        "For students, freelancers and firms: answer the criteria in ten minutes, from anywhere in Canada. You keep your copyright.",
                        "Pour les étudiants, les pigistes et les entreprises\u{a0}: répondez aux critères en dix minutes, de n’importe où au Canada. Vous conservez votre droit d’auteur.",
                    ),
                ) }
            </div>
            <p>{ link(Route::HowItWorks, language, said("How it works, step by step", "Le fonctionnement, étape par étape")) }</p>
        </Page>
    }
}

fn door(href: String, title: &'static str, text: &'static str) -> Html {
    html! {
        <section class="door">
            <h2><a {href}>{ title }</a></h2>
            <p>{ text }</p>
        </section>
    }
}
