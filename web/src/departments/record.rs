//! What was decided about a department's people and settings.

use shared::language::{Language, Words};
use shared::opportunities::RecordEntry;
use yew::prelude::*;

use super::desk::PartProps;
use crate::client;
use crate::hooks::{use_language, use_pages};
use crate::query::Query;
use crate::ui::progress::load_more;
use crate::ui::{fetched, moment, table};

/// The part.
#[component]
pub fn Record(props: &PartProps) -> Html {
    let language = use_language();
    let id = props.department.id;
    let search = Query::default().with("limit", "50");
    let record = use_pages(search, move |search| client::departments::read_record(id, search));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    fetched(&record.first, language, |_| {
        let rows: Vec<Vec<Html>> = record.items().map(|entry| row(entry, language)).collect();
        let headings =
            [said("When", "Quand"), said("What", "Quoi"), said("Who", "Qui"), said("Why", "Pourquoi")];
        let shown = rows.len();
        html! { <>
            if shown == 0 { <p>{ said("Nothing was decided yet.", "Rien n’a encore été décidé.") }</p> }
            else { { table(said("Newest first", "Du plus récent au plus ancien"), headings.map(AttrValue::from).to_vec(), rows) } }
            if shown > 0 { { load_more(shown, None, record.next(), record.is_busy(), language) } }
        </> }
    })
}

fn row(entry: &RecordEntry, language: Language) -> Vec<Html> {
    vec![
        moment(entry.at, language),
        html! { { entry.title.in_language(language).to_owned() } },
        html! { { entry.by.clone().unwrap_or_default() } },
        html! { { entry.detail.clone().unwrap_or_else(|| "–".to_owned()) } },
    ]
}
