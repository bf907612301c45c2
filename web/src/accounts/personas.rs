//! The people of the demonstration: one click, and one is one of them.

use shared::demonstration::{DemonstrationView, Persona, PersonaView};
use shared::language::{Language, Words};
use yew::prelude::*;

use super::sign_in_page::go_on;
use crate::client;
use crate::hooks::{use_fetch, use_language, use_navigator, use_query, use_session, use_submit};
use crate::ui::{fetched, problem_view};

/// Everybody, by where they work.
#[component]
pub fn Personas() -> Html {
    let language = use_language();
    let demonstration = use_fetch((), |()| client::demonstration::read());
    let navigator = use_navigator();
    let query = use_query();
    let session = use_session();
    let submit = use_submit();
    let enter = {
        let submit = submit.clone();
        Callback::from(move |persona: Persona| {
            let (enter, navigator, query) = (session.enter.clone(), navigator.clone(), query.clone());
            submit.run(
                move |intent| async move { client::demonstration::enter(persona, &intent).await },
                move |visitor| {
                    enter.emit(visitor);
                    go_on(&navigator, &query);
                },
            );
        })
    };
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    html! {
        <section class="personas">
            <h2>{ said("Try it as somebody", "Essayez le service sous une autre identité") }</h2>
            <p>{ said(
                "This is a demonstration. Choose who you want to be; one click is enough.",
                "Ceci est une démonstration. Choisissez qui vous voulez être; un clic suffit.",
            ) }</p>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            { fetched(&demonstration, language, |view| groups(view, &enter, language)) }
        </section>
    }
}

fn groups(view: &DemonstrationView, enter: &Callback<Persona>, language: Language) -> Html {
    let vendors = Words::new("Vendors", "Fournisseurs").in_language(language);
    let platform = Words::new("The service itself", "Le service lui-même").in_language(language);
    let works_in = |persona: &PersonaView| persona.roles.first().map(|held| held.department_id);
    let of = |belongs: &dyn Fn(&PersonaView) -> bool| -> Vec<PersonaView> {
        view.personas.iter().filter(|persona| belongs(persona)).cloned().collect()
    };
    html! {
        <>
            { group(vendors.into(), of(&|persona| persona.roles.is_empty() && persona.platform_roles.is_empty()), enter, language) }
            { for view.departments.iter().map(|department| {
                let name = department.name.in_language(language).to_owned();
                group(name.into(), of(&|persona| works_in(persona) == Some(department.id)), enter, language)
            }) }
            { group(platform.into(), of(&|persona| !persona.platform_roles.is_empty()), enter, language) }
        </>
    }
}

fn group(
    title: AttrValue,
    personas: Vec<PersonaView>,
    enter: &Callback<Persona>,
    language: Language,
) -> Html {
    if personas.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h3>{ title }</h3>
            <ul class="persona-list">{ for personas.into_iter().map(|persona| card(persona, enter, language)) }</ul>
        </section>
    }
}

fn card(view: PersonaView, enter: &Callback<Persona>, language: Language) -> Html {
    let PersonaView { persona, name, what, .. } = view;
    let enter = enter.clone();
    let onclick = Callback::from(move |_: MouseEvent| enter.emit(persona));
    html! {
        <li>
            <button type="button" class="persona" {onclick}>
                <span class="persona-name">{ name }</span>
                <span class="persona-what">{ what.in_language(language).to_owned() }</span>
            </button>
        </li>
    }
}
