//! What happened, what is next, when and by whom.

use yew::prelude::*;

use super::icon::{Icon, icon};
use shared::language::{Language, Words};

/// Whether a step is behind, here or ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Done,
    Now,
    Ahead,
}

/// One thing on the line.
#[derive(Clone, PartialEq)]
pub struct Happening {
    pub stage: Stage,
    pub title: AttrValue,
    /// When: a moment in words, or "2 business days after closing".
    pub when: Html,
    /// Who and why, or nothing.
    pub detail: Html,
}

/// The line, from the first to the last.
pub fn timeline(happenings: Vec<Happening>, language: Language) -> Html {
    html! {
        <ol class="timeline">
            { for happenings.into_iter().map(|happening| point(happening, language)) }
        </ol>
    }
}

fn point(happening: Happening, language: Language) -> Html {
    let Happening { stage, title, when, detail } = happening;
    let (class, word) = match stage {
        Stage::Done => ("timeline-done", Words::new("Done: ", "Fait\u{a0}: ")),
        Stage::Now => ("timeline-now", Words::new("Now: ", "Maintenant\u{a0}: ")),
        Stage::Ahead => ("timeline-ahead", Words::new("Next: ", "Ensuite\u{a0}: ")),
    };
    html! {
        <li class={class} aria-current={(stage == Stage::Now).then_some("step")}>
            <span class="timeline-point">if stage == Stage::Done { { icon(Icon::Check) } }</span>
            <p class="timeline-title"><span class="visually-hidden">{ word.in_language(language) }</span>{ title }</p>
            <p class="timeline-when">{ when }</p>
            <div class="timeline-detail">{ detail }</div>
        </li>
    }
}
