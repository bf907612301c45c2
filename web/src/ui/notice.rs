//! A box that says something the reader must not miss.

use yew::prelude::*;

use super::icon::{Icon, icon};

/// What sort of thing is said. Colour repeats what the icon and the words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
}

impl Tone {
    /// The end of class names.
    pub fn code(self) -> &'static str {
        match self {
            Tone::Neutral => "neutral",
            Tone::Info => "info",
            Tone::Success => "success",
            Tone::Warning => "warning",
            Tone::Danger => "danger",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Tone::Neutral | Tone::Info => Icon::Information,
            Tone::Success => Icon::Check,
            Tone::Warning | Tone::Danger => Icon::Exclamation,
        }
    }
}

/// A notice with a title and what there is to say.
pub fn notice(tone: Tone, title: impl Into<AttrValue>, content: Html) -> Html {
    draw(tone, title.into(), content)
}

fn draw(tone: Tone, title: AttrValue, content: Html) -> Html {
    html! {
        <section class={["notice notice-", tone.code()].concat()}>
            <span class="notice-icon">{ icon(tone.icon()) }</span>
            <div class="notice-text">
                <h2 class="notice-title">{ title }</h2>
                { content }
            </div>
        </section>
    }
}
