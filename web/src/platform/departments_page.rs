//! Every department: who buys.

use shared::departments::DepartmentView;
use shared::language::{Language, Words};
use yew::prelude::*;

use super::use_crumbs;
use crate::client;
use crate::hooks::{use_fetch, use_language};
use crate::route::{DepartmentPart, DepartmentPlace, Route};
use crate::ui::{Look, Page, TextInput, fetched, link, link_button, table};

/// The page.
#[component]
pub fn DepartmentsPage() -> Html {
    let language = use_language();
    let crumbs = use_crumbs();
    let departments = use_fetch((), |()| client::departments::list_departments());
    let words = use_state(String::new);
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_change = {
        let setter = words.setter();
        Callback::from(move |text: String| setter.set(text))
    };
    html! {
        <Page title={said("Departments", "Ministères")} {crumbs} wide=true>
            <div class="button-row">{ link_button(Look::Secondary, Route::Department(DepartmentPlace::New).path(language), said("New department", "Nouveau ministère")) }</div>
            <TextInput pointer="/q" label={said("A part of the name or the acronym", "Une partie du nom ou du sigle")} optional=true value={(*words).clone()} {on_change} />
            { fetched(&departments, language, |loaded| {
                let found = loaded.value.items.iter().filter(|department| holds(department, &words));
                let rows: Vec<Vec<Html>> = found.map(|department| row(department, language)).collect();
                let headings = [said("Name", "Nom"), said("Acronym", "Sigle"), said("Province of contracts", "Province des contrats")];
                html! {
                    if rows.is_empty() {
                        <p role="status">{ said("No department was found.", "Aucun ministère n’a été trouvé.") }</p>
                    } else {
                        { table(said("By name", "Par nom"), headings.map(AttrValue::from).to_vec(), rows) }
                    }
                }
            }) }
        </Page>
    }
}

/// Whether a department is meant by some words, in either language.
fn holds(department: &DepartmentView, words: &str) -> bool {
    let words = words.trim().to_lowercase();
    let texts = [&department.name.en, &department.name.fr, &department.acronym.en, &department.acronym.fr];
    texts.iter().any(|text| text.to_lowercase().contains(&words))
}

fn row(department: &DepartmentView, language: Language) -> Vec<Html> {
    let place = Route::Department(DepartmentPlace::Of(department.id, DepartmentPart::Overview));
    vec![
        link(place, language, department.name.in_language(language).to_owned()),
        html! { { department.acronym.in_language(language).to_owned() } },
        html! { { department.contracting_province.words().in_language(language) } },
    ]
}
