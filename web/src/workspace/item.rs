//! One line of the queue: one file, one button.

use chrono::{DateTime, Utc};
use shared::calendar::eastern_day;
use shared::language::{Language, Words};
use shared::work::{Queue, Step, Whose, WorkItem};
use yew::prelude::*;

use super::whose::whose;
use crate::countdown::relative;
use crate::format;
use crate::ui::{Tone, tag};

/// The line of a file.
pub fn item(item: &WorkItem, now: DateTime<Utc>, language: Language) -> Html {
    let (title, written) = item.title.best(language);
    let untitled = Words::new("Without a title yet", "Encore sans titre").in_language(language);
    let title = if title.is_empty() { untitled } else { title };
    let href = item.path.in_language(language).to_owned();
    let needed = item.queue == Queue::NeedsYou;
    let class = if needed { "button button-primary" } else { "button button-secondary" };
    html! {
        <li class="work-item">
            <div class="work-text">
                <h3 lang={written.code()}>{ title }</h3>
                <p>{ waiting(item, now, language) }</p>
                { clock(item, now, language) }
            </div>
            <a class={class} {href}>
                { button(item, language) }
                <span class="visually-hidden">{ Words::new(": ", "\u{a0}: ").in_language(language) }{ title }</span>
            </a>
        </li>
    }
}

fn button(item: &WorkItem, language: Language) -> &'static str {
    let open = Words::new("Open the file", "Ouvrir le dossier");
    let words = if item.queue == Queue::NeedsYou { item.step.words() } else { open };
    words.in_language(language)
}

/// What it waits for, of whom, and since when.
fn waiting(item: &WorkItem, now: DateTime<Utc>, language: Language) -> String {
    let day = format::date(eastern_day(item.since), language);
    let ago = relative(item.since, now, language);
    let step = item.step.words().in_language(language);
    let who = whose(item.whose).in_language(language);
    let words = match item.queue {
        Queue::NeedsYou => Words::new("Waiting for you since {day}.", "Vous attend depuis le {day}."),
        Queue::Waiting if item.whose == Whose::Clock => Words::new("{step}.", "{step}."),
        Queue::Waiting => Words::new(
            "{step}: waits for {who} since {day}.",
            "{step}\u{a0}: en attente {who} depuis le {day}.",
        ),
        Queue::Done => Words::new("Ended {ago}.", "Terminé {ago}."),
    };
    words.fill(language, &[("step", step), ("who", who), ("day", &day), ("ago", &ago)])
}

/// When it is due: a warning in the last day, an alarm afterwards.
fn clock(item: &WorkItem, now: DateTime<Utc>, language: Language) -> Html {
    let Some(due) = item.due_at.filter(|_| item.queue != Queue::Done) else {
        return Html::default();
    };
    let span = relative(due, now, language);
    let (tone, words) = if item.step == Step::AwaitClosing {
        (Tone::Neutral, Words::new("Closes {span}", "Clôture {span}"))
    } else if due <= now {
        (Tone::Danger, Words::new("Overdue: was due {span}", "En retard\u{a0}: échéance {span}"))
    } else if due - now <= chrono::Duration::days(1) {
        (Tone::Warning, Words::new("Due {span}", "Échéance {span}"))
    } else {
        (Tone::Neutral, Words::new("Due {span}", "Échéance {span}"))
    };
    html! {
        <p class="work-clock">
            { tag(tone, words.fill(language, &[("span", &span)])) }
            { " " }<span class="muted">{ format::moment(due, language) }</span>
        </p>
    }
}
