//! People, found by name or address.

use shared::language::{Language, Words};
use shared::platform::{Access, PersonSummary};
use yew::prelude::*;

use super::use_crumbs;
use crate::client;
use crate::hooks::{use_language, use_navigator, use_pages, use_query};
use crate::query::Query;
use crate::route::{PlatformPlace, Route};
use crate::ui::{Button, Page, TextInput, Tone, fetched, load_more, problem_view, table, tag};

/// The page. The address is the search.
#[component]
pub fn PeoplePage() -> Html {
    let language = use_language();
    let crumbs = use_crumbs();
    let query = use_query();
    let asked = Query::default().with("q", query.get("q").unwrap_or_default());
    let pages =
        use_pages(asked.clone(), |search| async move { client::platform::list_people(&search).await });
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("People", "Personnes")} {crumbs} wide=true
            lead={said(
                "Find somebody to see their roles, to end or restore their access, or to give them a role on the platform.",
                "Trouvez une personne pour voir ses rôles, mettre fin à son accès ou le rétablir, ou lui donner un rôle sur la plateforme.",
            )}>
            <SearchForm key={asked.text().to_string()} words={query.get("q").unwrap_or_default().to_owned()} />
            { fetched(&pages.first, language, |first| html! {
                if first.items.is_empty() {
                    <p>{ said("Nobody was found.", "Personne n’a été trouvé.") }</p>
                } else {
                    { people(pages.items().map(|person| row(person, language)).collect(), language) }
                    if let Some(error) = pages.failure() { { problem_view(&error, None, language) } }
                    { load_more(pages.items().count(), None, pages.next(), pages.is_busy(), language) }
                }
            }) }
        </Page>
    }
}

fn people(rows: Vec<Vec<Html>>, language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let headings = [said("Name", "Nom"), said("E-mail address", "Adresse courriel"), said("Access", "Accès")];
    table(said("By name", "Par nom"), headings.map(AttrValue::from).to_vec(), rows)
}

fn row(person: &PersonSummary, language: Language) -> Vec<Html> {
    let href = Route::Platform(PlatformPlace::Person(person.id)).path(language);
    vec![
        html! { <a {href}>{ person.name.clone() }</a> },
        html! { { person.email.clone() } },
        access_tag(person.access, language),
    ]
}

/// Whether an account may be used, in words.
pub fn access_tag(access: Access, language: Language) -> Html {
    match access {
        Access::Active => tag(Tone::Success, Words::new("Active", "Actif").in_language(language)),
        Access::Closed => tag(
            Tone::Neutral,
            Words::new("Closed by its person", "Fermé par la personne").in_language(language),
        ),
        Access::Deactivated => {
            tag(Tone::Warning, Words::new("Deactivated", "Désactivé").in_language(language))
        }
    }
}

#[derive(Properties, PartialEq)]
struct SearchFormProps {
    words: String,
}

#[component]
fn SearchForm(props: &SearchFormProps) -> Html {
    let language = use_language();
    let navigator = use_navigator();
    let words = use_state(|| props.words.clone());
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let words = words.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            navigator.set_query(&Query::default().with("q", words.trim()));
        })
    };
    let on_change = {
        let setter = words.setter();
        Callback::from(move |text: String| setter.set(text))
    };
    html! {
        <form role="search" aria-label={said("Find people", "Trouver des personnes")} {onsubmit}>
            <TextInput pointer="/q" label={said("Name or e-mail address", "Nom ou adresse courriel")} optional=true value={(*words).clone()} {on_change} />
            <Button label={said("Find", "Trouver")} />
        </form>
    }
}
