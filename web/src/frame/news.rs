//! What is announced to everybody, above every page, until the reader puts it away.

use shared::language::Words;
use shared::platform::{AnnouncementView, Level};
use yew::prelude::*;

use crate::browser;
use crate::hooks::{use_language, use_session};

/// The announcements that this browser has not put away.
#[component]
pub fn News() -> Html {
    let language = use_language();
    let session = use_session();
    let redraw = use_force_update();
    let Some(view) = session.view else { return Html::default() };
    let label = Words::new("Announcement", "Annonce").in_language(language);
    let dismiss = Words::new("Dismiss", "Fermer").in_language(language);
    let one = |news: &AnnouncementView| {
        let (name, redraw) = (name_of(news), redraw.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            browser::keep(&name, "1");
            redraw.force_update();
        });
        let class = match news.level {
            Level::Info => "news",
            Level::Warning => "news news-warning",
        };
        html! {
            <section {class} aria-label={label}>
                <p class="container">
                    <strong>{ news.level.words().in_language(language) }</strong>{ " " }
                    { news.text.in_language(language).to_owned() }{ " " }
                    <button type="button" class="button-link" {onclick}>{ dismiss }</button>
                </p>
            </section>
        }
    };
    let unread = view.announcements.iter().filter(|news| browser::kept(&name_of(news)).is_none());
    html! { <>{ for unread.map(one) }</> }
}

fn name_of(news: &AnnouncementView) -> String {
    ["news:", &news.id.to_string()].concat()
}
