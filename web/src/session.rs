//! Who is signed in, and what time it is for business.
//!
//! The visitor comes from the API, never from a token; the time is the server's business time,
//! carried on by the browser's clock.

use std::rc::Rc;

use chrono::{DateTime, Duration, Utc};
use gloo_timers::callback::Interval;
use shared::accounts::VisitorView;
use shared::actor::Visitor;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::client::{self, accounts};
use crate::hooks::forget_drafts;

/// How often the time moves on in the page, in milliseconds.
const TICK: u32 = 30_000;

/// The session, as pages see it.
#[derive(Clone, PartialEq)]
pub struct Session {
    pub visitor: Visitor,
    /// Nothing before the first answer; pages that need somebody wait for it.
    pub view: Option<Rc<VisitorView>>,
    /// Reads the session again: after signing in, and when time was moved.
    pub reload: Callback<()>,
    /// Somebody signed in: what the API said about them.
    pub enter: Callback<VisitorView>,
    /// Ends the session and removes what it left in this browser.
    pub sign_out: Callback<()>,
    known: Knowledge,
    /// Business time; one context tells it all, as each kind of context costs a visitor 4 KB.
    now: DateTime<Utc>,
}

/// What is known about who is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knowledge {
    /// The first answer is awaited.
    Asking,
    /// The API said it.
    Known,
    /// The API could not be reached: taken for nobody.
    Unreachable,
}

impl Session {
    /// What is known about who is signed in.
    pub fn knowledge(&self) -> Knowledge {
        self.known
    }

    /// Whether this instance is a demonstration.
    pub fn is_demonstration(&self) -> bool {
        self.view.as_ref().is_some_and(|view| view.demonstration)
    }

    /// The person's name.
    pub fn name(&self) -> Option<AttrValue> {
        let person = self.view.as_ref()?.person.as_ref()?;
        Some(person.name.clone().into())
    }
}

#[derive(Clone, PartialEq)]
struct Read {
    known: Knowledge,
    view: Option<Rc<VisitorView>>,
    /// How far business time is ahead of the browser's clock, in milliseconds.
    ahead: i64,
}

impl Read {
    fn of(view: VisitorView) -> Read {
        Read {
            known: Knowledge::Known,
            ahead: view.business_time.timestamp_millis() - browser::clock(),
            view: Some(Rc::new(view)),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct SessionProviderProps {
    pub children: Html,
}

/// Asks once who is signed in, and tells everything below it.
#[component]
pub fn SessionProvider(props: &SessionProviderProps) -> Html {
    let read = use_state(|| Read { known: Knowledge::Asking, view: None, ahead: 0 });
    let reload = use_callback((), {
        let setter = read.setter();
        move |(), ()| {
            let setter = setter.clone();
            spawn_local(async move { setter.set(ask().await) });
        }
    });
    let sign_out = use_callback((), {
        let reload = reload.clone();
        move |(), ()| {
            let reload = reload.clone();
            spawn_local(async move {
                // Even unreached, this browser forgets the session.
                let left = accounts::sign_out().await;
                forget_drafts();
                match left {
                    Ok(Some(address)) => browser::load(&address),
                    _ => reload.emit(()),
                }
            });
        }
    });
    let enter = use_callback((), {
        let setter = read.setter();
        move |view: VisitorView, ()| setter.set(Read::of(view))
    });
    {
        let reload = reload.clone();
        use_effect_with((), move |()| reload.emit(()));
    }
    let now = use_clock(read.ahead);
    let person = read.view.as_ref().and_then(|view| view.person.as_ref());
    let actor = person.map(|person| person.actor.clone());
    let session = Session {
        visitor: actor.map_or(Visitor::Nobody, Visitor::Person),
        view: read.view.clone(),
        reload,
        enter,
        sign_out,
        known: read.known,
        now,
    };
    html! { <ContextProvider<Session> context={session}>{ props.children.clone() }</ContextProvider<Session>> }
}

async fn ask() -> Read {
    // After a reload the token is gone from memory, and the cookie still knows the session.
    client::resume().await;
    match accounts::read_session().await {
        Ok(loaded) => Read::of(loaded.value),
        Err(_) => Read { known: Knowledge::Unreachable, view: None, ahead: 0 },
    }
}

/// The moment it is so far ahead of the browser's clock; moves on every half minute.
#[hook]
fn use_clock(ahead: i64) -> DateTime<Utc> {
    let ticks = use_state(|| 0_u32);
    {
        let setter = ticks.setter();
        use_effect_with((), move |()| {
            let count = std::cell::Cell::new(0_u32);
            let interval = Interval::new(TICK, move || {
                count.set(count.get().wrapping_add(1));
                setter.set(count.get());
            });
            move || drop(interval)
        });
    }
    let clock = DateTime::from_timestamp_millis(browser::clock()).unwrap_or_default();
    clock + Duration::milliseconds(ahead)
}

/// The session. Everything stands below its provider: where there is none, nothing is shown.
#[hook]
pub fn use_session() -> Session {
    use_context::<Session>().unwrap_or_else(|| Session {
        visitor: Visitor::Nobody,
        view: None,
        reload: Callback::noop(),
        enter: Callback::noop(),
        sign_out: Callback::noop(),
        known: Knowledge::Asking,
        now: DateTime::UNIX_EPOCH,
    })
}

/// Whoever looks: what `shared`'s rules ask for.
#[hook]
pub fn use_visitor() -> Visitor {
    use_session().visitor
}

/// What time it is for business: the `now` of `shared`'s rules. It moves on every half minute.
#[hook]
pub fn use_business_now() -> DateTime<Utc> {
    use_session().now
}
