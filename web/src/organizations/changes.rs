//! What changed in an organization, from its record.

use shared::ids::OrganizationId;
use shared::language::{Language, Words};
use shared::organizations::OrganizationChange;
use yew::prelude::*;

use crate::client;
use crate::hooks::{use_language, use_pages};
use crate::query::Query;
use crate::ui::{fetched, load_more, moment, problem_view, table};

#[derive(Properties, PartialEq)]
pub struct ChangesProps {
    pub id: OrganizationId,
}

/// The table, the newest first.
#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let language = use_language();
    let id = props.id;
    let pages = use_pages(Query::default(), move |search: Query| async move {
        client::organizations::changes(id, &search).await
    });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        { fetched(&pages.first, language, |page| {
            let headings = vec![
                AttrValue::from(said("When", "Quand")),
                said("Who", "Qui").into(),
                said("What", "Quoi").into(),
            ];
            let rows = pages.items().map(|one| line(one, language)).collect();
            html! {
                <>
                    { table(said("What changed", "Modifications"), headings, rows) }
                    if let Some(error) = pages.failure() { { problem_view(&error, pages.next(), language) } }
                    { load_more(pages.items().count(), page.total, pages.next(), pages.is_busy(), language) }
                </>
            }
        }) }
    }
}

fn line(one: &OrganizationChange, language: Language) -> Vec<Html> {
    let mut what = one.title.in_language(language).to_owned();
    let about = one.about.iter().map(String::as_str);
    let role = one.role.iter().map(|role| role.words().in_language(language));
    let more = about.chain(role).collect::<Vec<_>>().join(", ");
    if !more.is_empty() {
        what.push_str(Words::new(": ", "\u{a0}: ").in_language(language));
        what.push_str(&more);
    }
    let who = one.by.clone().unwrap_or_default();
    vec![moment(one.at, language), html! { { who } }, html! { { what } }]
}
