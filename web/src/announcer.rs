//! What is said aloud, and shown for a moment, without moving the keyboard.

use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use shared::language::Words;
use yew::prelude::*;

use crate::navigation::use_language;
use crate::ui::icon::{Icon, icon};

/// How long a toast stays, in milliseconds. It is never an error and never the only place where
/// something is said.
const SHOWN_FOR: u32 = 6_000;

#[derive(Clone, Default, PartialEq)]
struct Said {
    text: AttrValue,
    shown: bool,
    /// Lets the same text be said twice.
    count: u32,
}

type Say = Callback<(AttrValue, bool)>;

thread_local! {
    /// Speaks through the one live region of the page. No context: every page that says something
    /// would carry it to the browser.
    static SAY: RefCell<Say> = RefCell::new(Callback::noop());
}

/// The way to say something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcer;

impl Announcer {
    /// Says something to people who listen: "12 opportunities found".
    pub fn say(&self, text: impl Into<AttrValue>) {
        emit(text.into(), false);
    }

    /// Says and shows that something went well: "Proposal submitted".
    pub fn toast(&self, text: impl Into<AttrValue>) {
        emit(text.into(), true);
    }
}

fn emit(text: AttrValue, shown: bool) {
    SAY.with_borrow(Say::clone).emit((text, shown));
}

#[derive(Properties, PartialEq)]
pub struct AnnouncementsProps {
    pub children: Html,
}

/// Holds the live region.
#[component]
pub fn Announcements(props: &AnnouncementsProps) -> Html {
    let language = use_language();
    let said = use_state(Said::default);
    let counter = use_mut_ref(|| 0_u32);
    let timer = use_mut_ref(|| None::<Timeout>);
    let say = use_callback((), {
        let setter = said.setter();
        move |(text, shown): (AttrValue, bool), ()| {
            let count = counter.borrow().wrapping_add(1);
            counter.replace(count);
            setter.set(Said { text, shown, count });
            let later = setter.clone();
            timer.replace(shown.then(|| Timeout::new(SHOWN_FOR, move || later.set(Said::default()))));
        }
    });
    use_effect_with(say, |say| SAY.set(say.clone()));
    let close = {
        let setter = said.setter();
        Callback::from(move |_: MouseEvent| setter.set(Said::default()))
    };
    let label = Words::new("Close this message", "Fermer ce message").in_language(language);
    html! {
        <>
            { props.children.clone() }
            <div role="status" class={if said.shown { "toast" } else { "visually-hidden" }}>
                if !said.text.is_empty() {
                    <p key={said.count}>
                        if said.shown { { icon(Icon::Check) } }
                        { &said.text }
                    </p>
                }
                if said.shown {
                    <button type="button" class="toast-close" aria-label={label} onclick={close}>{ icon(Icon::Cross) }</button>
                }
            </div>
        </>
    }
}

/// The way to say something.
#[hook]
pub fn use_announcer() -> Announcer {
    Announcer
}
