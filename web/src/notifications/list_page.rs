//! Everything a person was told, newest first.

use shared::ids::NotificationId;
use shared::language::{Language, Words};
use shared::notifications::NotificationView;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::{self, Intent};
use crate::countdown::relative;
use crate::hooks::{use_business_now, use_fetch, use_language, use_submit};
use crate::ui::{Page, Tone, fetched, load_more, problem_view, tag};
use chrono::{DateTime, Utc};

/// The page.
#[component]
pub fn NotificationsPage() -> Html {
    let language = use_language();
    let first = use_fetch((), |()| client::notifications::list(None));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("Notifications", "Avis")}
            lead={said("What happened on the files that concern you. The same goes to your mailbox.", "Ce qui s’est passé dans les dossiers qui vous concernent. Vous le recevez aussi par courriel.")}>
            { fetched(&first, language, |page| html! { <List items={page.items.clone()} next={page.next_cursor.clone()} /> }) }
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    items: Vec<NotificationView>,
    next: Option<String>,
}

/// The first page, and more below it on demand.
#[component]
fn List(props: &ListProps) -> Html {
    let language = use_language();
    let now = use_business_now();
    let submit = use_submit();
    let more = use_state(Vec::<NotificationView>::new);
    let next = use_state(|| props.next.clone());
    let count = props.items.len() + more.len();
    if count == 0 {
        let words = Words::new("Nothing yet.", "Rien pour l’instant.").in_language(language);
        return html! { <p>{ words }</p> };
    }
    let load = (*next).clone().map(|cursor| {
        let (submit, more, next) = (submit.clone(), more.clone(), next.clone());
        Callback::from(move |()| {
            let (cursor, more, next) = (cursor.clone(), more.clone(), next.clone());
            submit.run(
                move |_| client::notifications::list(Some(cursor)),
                move |page| {
                    let mut all = (*more).clone();
                    all.extend(page.items);
                    more.set(all);
                    next.set(page.next_cursor);
                },
            );
        })
    });
    html! {
        <>
            <ul class="notifications">
                { for props.items.iter().chain(more.iter()).map(|item| line(item, now, language)) }
            </ul>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            { load_more(count, None, load, submit.is_busy(), language) }
        </>
    }
}

fn line(item: &NotificationView, now: DateTime<Utc>, language: Language) -> Html {
    let id = item.id;
    let fresh = item.read_at.is_none();
    let onclick = Callback::from(move |_: MouseEvent| {
        if fresh {
            mark_read(id);
        }
    });
    let word = Words::new("New", "Nouveau").in_language(language);
    html! {
        <li class="notification">
            <p class="notification-title">
                <a href={item.path.in_language(language).to_owned()} {onclick}>{ item.subject.in_language(language).to_owned() }</a>
                if fresh { { " " }{ tag(Tone::Info, word) } }
            </p>
            <p>{ item.body.in_language(language).to_owned() }</p>
            <p class="muted small"><time datetime={item.at.to_rfc3339()}>{ relative(item.at, now, language) }</time></p>
        </li>
    }
}

/// Opening the page it is about reads a notification. If that fails it stays new: no harm done.
fn mark_read(id: NotificationId) {
    spawn_local(async move {
        let _ = client::notifications::read(id, &Intent::default()).await;
    });
}
