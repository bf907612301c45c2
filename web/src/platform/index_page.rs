//! Everything there is to look after, with what each place is for.

use shared::language::{Language, Words};
use shared::platform::ListKind;
use yew::prelude::*;

use super::use_crumbs;
use crate::hooks::use_language;
use crate::route::{PlatformPlace, Route};
use crate::ui::{Page, link};

/// The page.
#[component]
pub fn IndexPage() -> Html {
    let language = use_language();
    let crumbs = use_crumbs().into_iter().take(1).collect::<Vec<_>>();
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("The platform", "La plateforme")} {crumbs}
            lead={said(
                "What you look after for every department and vendor. Every change is on the record; what files rely on never changes under them.",
                "Ce dont vous vous occupez pour tous les ministères et fournisseurs. Chaque changement est consigné au registre; ce dont les dossiers dépendent ne change jamais en cours de route.",
            )}>
            <h2>{ said("Rules", "Règles") }</h2>
            <ul>{ for [PlatformPlace::Programmes, PlatformPlace::TaxRates, PlatformPlace::Holidays].map(|place| line(place, language)) }</ul>
            <h2>{ said("Lists", "Listes") }</h2>
            <ul>{ for ListKind::ALL.map(|list| line(PlatformPlace::List(list), language)) }</ul>
            <h2>{ said("People and departments", "Personnes et ministères") }</h2>
            <ul>{ for [PlatformPlace::Departments, PlatformPlace::People].map(|place| line(place, language)) }</ul>
            <h2>{ said("What everybody reads", "Ce que tout le monde lit") }</h2>
            <ul>{ line(PlatformPlace::Announcements, language) }</ul>
        </Page>
    }
}

fn line(place: PlatformPlace, language: Language) -> Html {
    let (name, purpose) = words(place);
    html! {
        <li>
            { link(Route::Platform(place), language, name.in_language(language)) }
            { Words::new(": ", "\u{a0}: ").in_language(language) }{ purpose.in_language(language) }
        </li>
    }
}

fn words(place: PlatformPlace) -> (Words, Words) {
    match place {
        PlatformPlace::Programmes | PlatformPlace::Programme(_) => (
            Words::new("Programmes and limits", "Programmes et limites"),
            Words::new(
                "ceilings, periods, approvals and terms, as versions with a first day",
                "plafonds, délais, approbations et modalités, en versions datées",
            ),
        ),
        PlatformPlace::TaxRates => (
            Words::new("Sales taxes", "Taxes de vente"),
            Words::new("rates by province, from a day on", "taux par province, à partir d’un jour donné"),
        ),
        PlatformPlace::Holidays => (
            Words::new("Holidays", "Jours fériés"),
            Words::new("the days that business days skip", "les jours que sautent les jours ouvrables"),
        ),
        PlatformPlace::List(list) => (list.words(), list_purpose(list)),
        PlatformPlace::Announcements => (
            Words::new("Announcements", "Annonces"),
            Words::new(
                "said at the top of every page for a time",
                "affichées en haut de chaque page pendant un temps",
            ),
        ),
        PlatformPlace::Departments => {
            (Words::new("Departments", "Ministères"), Words::new("who buys", "qui achète"))
        }
        PlatformPlace::People | PlatformPlace::Person(_) => (
            Words::new("People", "Personnes"),
            Words::new("access, and roles on the platform", "accès et rôles sur la plateforme"),
        ),
        PlatformPlace::Index => (Words::new("The platform", "La plateforme"), Words::new("", "")),
    }
}

fn list_purpose(list: ListKind) -> Words {
    match list {
        ListKind::Skills => {
            Words::new("what vendors say they can do", "ce que les fournisseurs disent savoir faire")
        }
        ListKind::Capabilities => Words::new(
            "what organizations are qualified by",
            "ce qui sert à la qualification des organisations",
        ),
        ListKind::ServiceAreas => {
            Words::new("what teams are sought in", "les domaines où des équipes sont recherchées")
        }
    }
}
