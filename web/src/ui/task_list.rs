//! What there is to do: done, to do, or not possible yet and why.

use shared::language::{Language, Words};
use yew::prelude::*;

use super::notice::Tone;
use super::tag::tag;

/// How far a task is.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskState {
    Done,
    ToDo,
    /// It needs attention again.
    ToMend,
    /// Not possible yet, and why.
    Blocked(AttrValue),
}

/// One task.
#[derive(Clone, PartialEq)]
pub struct Task {
    pub title: AttrValue,
    /// Where it is done; a task without an address is only shown.
    pub href: Option<AttrValue>,
    pub hint: AttrValue,
    pub state: TaskState,
}

/// The list.
pub fn task_list(tasks: Vec<Task>, language: Language) -> Html {
    html! { <ul class="task-list">{ for tasks.into_iter().map(|task| line(task, language)) }</ul> }
}

fn line(task: Task, language: Language) -> Html {
    let Task { title, href, hint, state } = task;
    let (tone, word, why) = match state {
        TaskState::Done => (Tone::Success, Words::new("Done", "Fait"), None),
        TaskState::ToDo => (Tone::Info, Words::new("To do", "À faire"), None),
        TaskState::ToMend => (Tone::Danger, Words::new("To correct", "À corriger"), None),
        TaskState::Blocked(why) => (Tone::Neutral, Words::new("Not yet", "Pas encore"), Some(why)),
    };
    let href = href.filter(|_| why.is_none());
    html! {
        <li class="task">
            <div class="task-text">
                if let Some(href) = href { <a class="task-title" {href}>{ title }</a> } else { <span class="task-title">{ title }</span> }
                if !hint.is_empty() { <p class="task-hint">{ hint }</p> }
                if let Some(why) = why { <p class="task-hint">{ why }</p> }
            </div>
            { tag(tone, word.in_language(language)) }
        </li>
    }
}
