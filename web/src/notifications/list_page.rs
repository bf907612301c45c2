//! Everything a person was told, newest first. Seeing the page reads them.

use chrono::{DateTime, Utc};
use shared::language::{Language, Words};
use shared::notifications::NotificationView;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client;
use crate::countdown::relative;
use crate::hooks::{use_business_now, use_language, use_pages};
use crate::query::Query;
use crate::ui::{Page, Tone, fetched, load_more, problem_view, tag};

/// The page.
#[component]
pub fn NotificationsPage() -> Html {
    let language = use_language();
    let now = use_business_now();
    let pages =
        use_pages(Query::default(), |search| async move { client::notifications::list(&search).await });
    let newest = pages.items().next().filter(|item| item.read_at.is_none()).map(|item| item.id);
    use_effect_with(newest, |newest| {
        if let Some(newest) = *newest {
            spawn_local(async move {
                // If it fails they stay new: no harm done.
                let _ = client::notifications::mark_read(newest).await;
            });
        }
    });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("Notifications", "Avis")}
            lead={said("What happened on the files that concern you. The same goes to your mailbox.", "Ce qui s’est passé dans les dossiers qui vous concernent. Vous le recevez aussi par courriel.")}>
            { fetched(&pages.first, language, |first| html! {
                if first.items.is_empty() {
                    <p>{ said("Nothing yet.", "Rien pour l’instant.") }</p>
                } else {
                    <ul class="notifications">{ for pages.items().map(|item| line(item, now, language)) }</ul>
                    if let Some(error) = pages.failure() { { problem_view(&error, None, language) } }
                    { load_more(pages.items().count(), None, pages.next(), pages.is_busy(), language) }
                }
            }) }
        </Page>
    }
}

fn line(item: &NotificationView, now: DateTime<Utc>, language: Language) -> Html {
    let word = Words::new("New", "Nouveau").in_language(language);
    html! {
        <li class="notification">
            <p class="notification-title">
                <a href={item.path.in_language(language).to_owned()}>{ item.subject.in_language(language).to_owned() }</a>
                if item.read_at.is_none() { { " " }{ tag(Tone::Info, word) } }
            </p>
            <p>{ item.body.in_language(language).to_owned() }</p>
            <p class="muted small"><time datetime={item.at.to_rfc3339()}>{ relative(item.at, now, language) }</time></p>
        </li>
    }
}
