//! All that happened to one thing, and whether its chain is whole.

use shared::auditing::{Audited, Chain, StreamView};
use shared::language::{Language, Words};
use shared::opportunities::RecordEntry;
use uuid::Uuid;
use yew::prelude::*;

use super::use_crumbs;
use crate::client;
use crate::hooks::{use_fetch, use_language};
use crate::route::{OversightPlace, Route};
use crate::ui::{Crumb, Page, Tone, fetched, link_to, moment, row, summary_list, table, tag};

#[derive(Properties, PartialEq)]
pub struct StreamPageProps {
    pub kind: Audited,
    pub id: Uuid,
}

/// The page.
#[component]
pub fn StreamPage(props: &StreamPageProps) -> Html {
    let language = use_language();
    let mut crumbs = use_crumbs();
    let stream = use_fetch((props.kind, props.id), |(kind, id)| client::oversight::read_stream(*kind, *id));
    let audit = Words::new("Audit", "Vérification").in_language(language);
    crumbs.push(Crumb::new(audit, Route::Oversight(OversightPlace::Audit).path(language)));
    html! {
        <Page title={props.kind.words().in_language(language)} {crumbs} wide=true>
            { fetched(&stream, language, |loaded| view(&loaded.value, language)) }
        </Page>
    }
}

fn view(stream: &StreamView, language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let mut facts =
        vec![row(said("Chain of the record", "Chaîne du registre"), chain(stream.chain, language))];
    if let Some(path) = &stream.path {
        let page = link_to(path.in_language(language).to_owned(), language, said("Open it", "L’ouvrir"));
        facts.push(row(said("Page", "Page"), page));
    }
    let headings = [
        said("When", "Quand"),
        said("What", "Quoi"),
        said("Who", "Qui"),
        said("Why", "Pourquoi"),
        said("Hash", "Empreinte"),
    ];
    let rows = stream.entries.iter().map(|entry| line(entry, language)).collect();
    let caption = said("Newest first", "Du plus récent au plus ancien");
    html! { <>{ summary_list(facts) }{ table(caption, headings.map(AttrValue::from).to_vec(), rows) }</> }
}

fn chain(chain: Chain, language: Language) -> Html {
    match chain {
        Chain::Whole { .. } => tag(Tone::Success, Words::new("Whole", "Intacte").in_language(language)),
        Chain::Broken { sequence } => {
            let words = Words::new("Broken at event {number}", "Rompue à l’événement {number}");
            tag(Tone::Danger, words.fill(language, &[("number", &sequence.to_string())]))
        }
    }
}

fn line(entry: &RecordEntry, language: Language) -> Vec<Html> {
    let short: String = entry.hash.chars().take(12).collect();
    vec![
        moment(entry.at, language),
        html! { { entry.title.in_language(language).to_owned() } },
        html! { { entry.by.clone().unwrap_or_else(|| Words::new("The system", "Le système").in_language(language).to_owned()) } },
        html! { { entry.detail.clone().unwrap_or_else(|| "–".to_owned()) } },
        html! { <code>{ short }</code> },
    ]
}
