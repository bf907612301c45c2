//! A page: its way back, its title, its content.

use shared::language::Words;
use yew::prelude::*;

use crate::browser;
use crate::navigation::{use_language, use_navigator};
use crate::route::Route;

/// What the service is called.
pub const SERVICE: Words = Words::new("GCDevExchange", "Carrefour des programmeurs du GC");

/// One step of the way back.
#[derive(Clone, PartialEq)]
pub struct Crumb {
    pub label: AttrValue,
    pub href: AttrValue,
}

impl Crumb {
    /// A step back to an address.
    pub fn new(label: impl Into<AttrValue>, href: impl Into<AttrValue>) -> Crumb {
        Crumb { label: label.into(), href: href.into() }
    }
}

#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The `h1`, and the title of the window.
    pub title: AttrValue,
    /// The way back after "Home"; empty means that only "Home" is shown.
    #[prop_or_default]
    pub crumbs: Vec<Crumb>,
    /// A line above the title, such as the stepper.
    #[prop_or_default]
    pub above: Html,
    /// The sentence below the title.
    #[prop_or_default]
    pub lead: AttrValue,
    /// The panel beside the content from 992 px; on phones it follows the content.
    #[prop_or_default]
    pub aside: Option<Html>,
    /// For tables and two columns: uses the whole width.
    #[prop_or_default]
    pub wide: bool,
    /// The first page has no way back.
    #[prop_or_default]
    pub home: bool,
    /// When a text was last changed: `2026-11-27`.
    #[prop_or_default]
    pub modified: AttrValue,
    #[prop_or_default]
    pub children: Html,
}

/// A page of the app. Arriving on it moves the keyboard to its title.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let language = use_language();
    let heading = use_node_ref();
    use_arrival(&heading);
    let title: AttrValue = [&props.title, " – ", SERVICE.in_language(language)].concat().into();
    use_effect_with(title, |title| browser::set_title(title));
    let modified = Words::new("Date modified:", "Date de modification\u{a0}:").in_language(language);
    html! {
        <>
            if !props.home { { breadcrumb(&props.crumbs, language) } }
            <main id="main" tabindex="-1" class={classes!("page", props.wide.then_some("page-wide"))}>
                <div class={classes!("page-columns", props.aside.is_some().then_some("page-with-aside"))}>
                    <div class="page-content">
                        { props.above.clone() }
                        <h1 tabindex="-1" ref={heading}>{ &props.title }</h1>
                        if !props.lead.is_empty() { <p class="lead">{ &props.lead }</p> }
                        { props.children.clone() }
                    </div>
                    if let Some(aside) = &props.aside { <aside class="page-aside">{ aside.clone() }</aside> }
                </div>
                if !props.modified.is_empty() {
                    <p class="date-modified">{ modified }{ " " }<time datetime={props.modified.clone()}>{ &props.modified }</time></p>
                }
            </main>
        </>
    }
}

/// Moves the keyboard to the title whenever the reader came here from elsewhere in the app.
#[hook]
fn use_arrival(heading: &NodeRef) {
    let moves = use_navigator().moves();
    let heading = heading.clone();
    use_effect_with(moves, move |moves| {
        if let Some(heading) = heading.cast::<web_sys::HtmlElement>().filter(|_| *moves > 0) {
            browser::focus_in_place(&heading);
        }
    });
}

fn breadcrumb(crumbs: &[Crumb], language: shared::language::Language) -> Html {
    let label = Words::new("Breadcrumb", "Fil d’Ariane").in_language(language);
    let home = Words::new("Home", "Accueil").in_language(language);
    html! {
        <nav class="breadcrumb container" aria-label={label}>
            <ol>
                <li><a href={Route::Home.path(language)}>{ home }</a></li>
                { for crumbs.iter().map(|crumb| html! { <li><a href={crumb.href.clone()}>{ &crumb.label }</a></li> }) }
            </ol>
        </nav>
    }
}
