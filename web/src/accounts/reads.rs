//! Who read what is personal, newest first.

use shared::language::{Language, Words};
use shared::privacy::PersonalDataRead;
use yew::prelude::*;

use crate::client;
use crate::hooks::{use_language, use_pages};
use crate::query::Query;
use crate::ui::{fetched, load_more, moment, problem_view};

/// The list.
#[component]
pub fn Reads() -> Html {
    let language = use_language();
    let pages =
        use_pages(Query::default(), |search| async move { client::oneself::list_reads(&search).await });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <section>
            <h2>{ said("Who read it", "Qui l’a consulté") }</h2>
            { fetched(&pages.first, language, |first| html! {
                if first.items.is_empty() {
                    <p>{ said("Nobody has read your personal information yet.", "Personne n’a encore consulté vos renseignements personnels.") }</p>
                } else {
                    <p>{ said("Officials, support and auditors; each once a day and file.", "Fonctionnaires, soutien et vérification; une fois par jour et par dossier.") }</p>
                    <ul class="notifications">{ for pages.items().map(|item| line(item, language)) }</ul>
                    if let Some(error) = pages.failure() { { problem_view(&error, None, language) } }
                    { load_more(pages.items().count(), None, pages.next(), pages.is_busy(), language) }
                }
            }) }
        </section>
    }
}

fn line(item: &PersonalDataRead, language: Language) -> Html {
    let what = item.what.words().in_language(language);
    html! {
        <li class="notification">
            <p class="notification-title">{ &item.reader }</p>
            <p>
                if let Some(path) = &item.path {
                    <a href={path.in_language(language).to_owned()}>{ what }</a>
                } else {
                    { what }
                }
            </p>
            <p class="muted small">{ moment(item.at, language) }</p>
        </li>
    }
}
