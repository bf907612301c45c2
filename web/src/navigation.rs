//! Where the reader is, and how they get elsewhere without loading the page again.
//!
//! A link is a plain `<a href={route.path(language)}>`: one listener on the document takes the
//! clicks that stay inside the app. Everything else a browser does with links goes on working.

use std::rc::Rc;

use shared::language::Language;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};
use yew::prelude::*;

use crate::query::Query;
use crate::route::{self, Route};
use crate::{app, browser};

/// A place, in a language, with its query.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    pub language: Language,
    pub route: Route,
    /// The text after `?`.
    pub query: AttrValue,
}

impl Address {
    /// The place of a path; what is none is "not found", in the language that can be guessed.
    fn read(path: &str, query: String) -> Address {
        let guessed = || {
            let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
            Language::from_code(first).or_else(|| Language::from_code(&browser::preferred_language()))
        };
        let (language, route) = route::parse(path).unwrap_or_else(|| {
            let place = if path == "/" { Route::Home } else { Route::NotFound };
            (guessed().unwrap_or_default(), place)
        });
        Address { language, route, query: query.into() }
    }

    fn current() -> Address {
        let (path, query) = browser::location();
        Address::read(&path, query)
    }

    /// The same place and query in a language.
    pub fn in_language(&self, language: Language) -> String {
        with_query(self.route.path(language), &self.query)
    }
}

/// A path and the text after `?`.
pub fn with_query(mut path: String, query: &str) -> String {
    if !query.is_empty() {
        path.push('?');
        path.push_str(query);
    }
    path
}

/// Where the reader is, for everything below the provider.
#[derive(Clone, PartialEq)]
pub struct Navigator {
    address: Rc<Address>,
    /// How often the reader moved to another place since the app started.
    moves: u32,
    go: Callback<(String, Step)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Step {
    Push,
    Replace,
}

impl Navigator {
    /// Goes to a place in the present language.
    pub fn go(&self, route: Route) {
        self.go_to(route.path(self.address.language));
    }

    /// Goes to an address of the app, with its query.
    pub fn go_to(&self, path: String) {
        self.go.emit((path, Step::Push));
    }

    /// Goes to a place in the present language, so that "back" does not return here.
    pub fn replace(&self, route: Route) {
        self.go.emit((route.path(self.address.language), Step::Replace));
    }

    /// Changes the query of the present place; "back" undoes it.
    pub fn set_query(&self, query: &Query) {
        let path = self.address.route.path(self.address.language);
        self.go_to(with_query(path, &query.text()));
    }

    /// Where the reader is.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// How often the reader moved to another place since the app started.
    pub fn moves(&self) -> u32 {
        self.moves
    }
}

struct Here {
    address: Rc<Address>,
    moves: u32,
}

impl Reducible for Here {
    type Action = Address;

    fn reduce(self: Rc<Self>, address: Address) -> Rc<Self> {
        let moved = u32::from(self.address.route != address.route);
        Rc::new(Here { address: Rc::new(address), moves: self.moves + moved })
    }
}

#[derive(Properties, PartialEq)]
pub struct NavigationProps {
    pub children: Html,
}

/// Knows the address and tells everything below it.
#[component]
pub fn Navigation(props: &NavigationProps) -> Html {
    let here = use_reducer(|| Here { address: Rc::new(Address::current()), moves: 0 });
    let arrive = {
        let here = here.dispatcher();
        Callback::from(move |()| here.dispatch(Address::current()))
    };
    let go = use_callback((), {
        let arrive = arrive.clone();
        move |(path, step): (String, Step), ()| {
            if !app::is_here(path.split('?').next().unwrap_or_default()) {
                return browser::load(&path);
            }
            write_history(&path, step);
            arrive.emit(());
            if step == Step::Push && !path.contains('?') {
                browser::scroll_to_top();
            }
        }
    });
    use_listeners(go.clone(), arrive);
    // Before anything below asks the API for something in this language.
    crate::client::set_language(here.address.language);
    use_effect_with(here.address.language, |language| browser::set_page_language(language.code()));
    let navigator = Navigator { address: here.address.clone(), moves: here.moves, go };
    html! {
        <ContextProvider<Navigator> context={navigator}>{ props.children.clone() }</ContextProvider<Navigator>>
    }
}

fn write_history(path: &str, step: Step) {
    let Some(history) = browser::window().and_then(|window| window.history().ok()) else {
        return;
    };
    // Fails only for addresses of another origin, and ours begin with a slash.
    let _ = match step {
        Step::Push => history.push_state_with_url(&JsValue::NULL, "", Some(path)),
        Step::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(path)),
    };
}

/// Back, forward, and clicks on links, for as long as the app runs.
#[hook]
fn use_listeners(go: Callback<(String, Step)>, arrive: Callback<()>) {
    use_effect_with((), move |()| {
        let moved = Closure::<dyn Fn(Event)>::new(move |_| arrive.emit(()));
        let clicked = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if let Some(path) = inner_link(&event) {
                event.prevent_default();
                go.emit((path, Step::Push));
            }
        });
        if let (Some(window), Some(document)) = (browser::window(), browser::document()) {
            let _ = window.add_event_listener_with_callback("popstate", moved.as_ref().unchecked_ref());
            let _ = document.add_event_listener_with_callback("click", clicked.as_ref().unchecked_ref());
        }
        // The app is never taken down, so neither are its listeners.
        moved.forget();
        clicked.forget();
    });
}

/// The address of a plainly clicked link that stays inside the app.
fn inner_link(event: &Event) -> Option<String> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let held = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if event.default_prevented() || click.button() != 0 || held {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    let origin = browser::window()?.location().origin().ok()?;
    let leaves = link.origin() != origin || link.has_attribute("download") || link.has_attribute("target");
    route::parse(&link.pathname())?;
    if leaves
        || !app::is_here(&link.pathname())
        || !link.hash().is_empty()
        || link.get_attribute("href")?.starts_with('#')
    {
        return None;
    }
    Some(link.pathname() + &link.search())
}

/// The language of the page.
#[hook]
pub fn use_language() -> Language {
    use_navigator().address.language
}

/// Where the reader is, and how to get elsewhere.
#[hook]
pub fn use_navigator() -> Navigator {
    use_context::<Navigator>().unwrap_or_else(|| Navigator {
        address: Rc::new(Address::read("/en/", String::new())),
        moves: 0,
        go: Callback::noop(),
    })
}

/// The query of the present address.
#[hook]
pub fn use_query() -> Query {
    Query::parse(&use_navigator().address.query)
}
