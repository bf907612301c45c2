//! The search through the record. The address is the search.

use shared::auditing::{AuditEntry, Audited};
use shared::language::{Language, Words};
use yew::prelude::*;

use super::use_crumbs;
use crate::client;
use crate::hooks::{use_language, use_navigator, use_pages, use_query};
use crate::query::Query;
use crate::route::{OversightPlace, Route};
use crate::ui::{
    Button, Choice, Page, Select, TextInput, choice, fetched, link, load_more, moment, problem_view, table,
};

/// The page.
#[component]
pub fn AuditPage() -> Html {
    let language = use_language();
    let crumbs = use_crumbs();
    let query = use_query();
    let of = |name: &str| query.get(name).unwrap_or_default().to_owned();
    let asked =
        ["email", "kind", "event"].iter().fold(Query::default(), |asked, name| asked.with(name, &of(name)));
    let pages = use_pages(asked.clone(), |search| async move {
        client::oversight::search_record(search.with("limit", "50")).await
    });
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <Page title={said("Audit", "Vérification")} {crumbs} wide=true
            lead={said(
                "Who did what, the newest first. Files are here from their closing on; what is sealed is not.",
                "Qui a fait quoi, du plus récent au plus ancien. Les dossiers y figurent dès leur clôture; ce qui est scellé n’y est pas.",
            )}>
            <SearchForm key={asked.text().to_string()} email={of("email")} kind={of("kind")} event={of("event")} />
            { fetched(&pages.first, language, |first| html! {
                if first.items.is_empty() {
                    <p>{ said("Nothing was found.", "Rien n’a été trouvé.") }</p>
                } else {
                    { list(pages.items().map(|entry| row(entry, language)).collect(), language) }
                    if let Some(error) = pages.failure() { { problem_view(&error, None, language) } }
                    { load_more(pages.items().count(), None, pages.next(), pages.is_busy(), language) }
                }
            }) }
        </Page>
    }
}

fn list(rows: Vec<Vec<Html>>, language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let headings = [said("When", "Quand"), said("What", "Quoi"), said("Who", "Qui"), said("About", "Objet")];
    let caption = said("Newest first", "Du plus récent au plus ancien");
    table(caption, headings.map(AttrValue::from).to_vec(), rows)
}

fn row(found: &AuditEntry, language: Language) -> Vec<Html> {
    let stream = Route::Oversight(OversightPlace::Stream(found.kind, found.about_id));
    vec![
        moment(found.entry.at, language),
        html! { { found.entry.title.in_language(language).to_owned() } },
        html! { { found.entry.by.clone().unwrap_or_else(|| Words::new("The system", "Le système").in_language(language).to_owned()) } },
        link(stream, language, found.kind.words().in_language(language)),
    ]
}

#[derive(Properties, PartialEq)]
struct SearchFormProps {
    email: String,
    kind: String,
    event: String,
}

#[component]
fn SearchForm(props: &SearchFormProps) -> Html {
    let language = use_language();
    let navigator = use_navigator();
    let email = use_state(|| props.email.clone());
    let kind = use_state(|| AttrValue::from(props.kind.clone()));
    let event = use_state(|| props.event.clone());
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (email, kind, event) = (email.clone(), kind.clone(), event.clone());
        Callback::from(move |submitted: SubmitEvent| {
            submitted.prevent_default();
            let query = Query::default().with("email", email.trim()).with("kind", &kind);
            navigator.set_query(&query.with("event", event.trim()));
        })
    };
    let set_email = {
        let email = email.setter();
        Callback::from(move |text: String| email.set(text))
    };
    let set_event = {
        let event = event.setter();
        Callback::from(move |text: String| event.set(text))
    };
    let set_kind = {
        let kind = kind.setter();
        Callback::from(move |code: AttrValue| kind.set(code))
    };
    let choices: Vec<Choice> =
        Audited::ALL.into_iter().map(|one| choice(one.code(), one.words().in_language(language))).collect();
    html! {
        <form role="search" aria-label={said("Search the record", "Chercher dans le registre")} {onsubmit}>
            <TextInput pointer="/email" label={said("Done by (e-mail address)", "Fait par (adresse courriel)")} optional=true value={(*email).clone()} on_change={set_email} />
            <Select pointer="/kind" label={said("About", "Objet")} optional=true none={said("Everything", "Tout")} value={(*kind).clone()} {choices} on_change={set_kind} />
            <TextInput pointer="/event" label={said("Name of the event", "Nom de l’événement")} optional=true value={(*event).clone()} on_change={set_event} />
            <Button label={said("Search", "Chercher")} />
        </form>
    }
}
