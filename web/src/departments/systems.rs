//! Programs of the department that use the API: making them, and the key that is shown once.

use shared::language::Words;
use shared::systems::NewKeyView;
use yew::prelude::*;

use super::desk::PartProps;
use super::system::System;
use super::system_form::SystemForm;
use crate::client;
use crate::hooks::{use_language, use_pages};
use crate::query::Query;
use crate::ui::progress::load_more;
use crate::ui::{CopyButton, Tone, details, fetched, notice};

/// The part.
#[component]
pub fn Systems(props: &PartProps) -> Html {
    let language = use_language();
    let id = props.department.id;
    let made = use_state(|| None::<NewKeyView>);
    let search = Query::default().with("limit", "20");
    let systems = use_pages(search, move |search| client::systems::list_systems(id, search));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_key = {
        let (setter, reload) = (made.setter(), systems.first.reload.clone());
        Callback::from(move |view: NewKeyView| {
            setter.set(Some(view));
            reload.emit(());
        })
    };
    html! {
        <>
            <p>{ said(
                "A system of the department reads files and transmits what named officials decided. It decides nothing itself, and the record names the system, the person and the proof.",
                "Un système du ministère lit les dossiers et transmet les décisions de fonctionnaires nommés. Il ne décide de rien lui-même, et le registre nomme le système, la personne et la preuve.",
            ) }</p>
            <p><a href="/docs/">{ said("Reference of the API", "Documentation de l’API") }</a></p>
            if let Some(view) = &*made { <NewKey key={view.version.0} view={view.clone()} /> }
            { details(said("Make a system", "Créer un système"), html! { <SystemForm {id} on_key={on_key.clone()} /> }) }
            { fetched(&systems.first, language, |_| {
                let lines: Vec<Html> = systems.items().map(|one| html! {
                    <System key={[one.id.to_string(), one.version.0.to_string()].concat()} system={one.clone()}
                        on_key={on_key.clone()} on_change={systems.first.reload.clone()} />
                }).collect();
                let shown = lines.len();
                html! { <>
                    if shown == 0 { <p>{ said("The department has no system.", "Le ministère n’a aucun système.") }</p> }
                    else { <ul class="work-list">{ for lines }</ul> }
                    if shown > 0 { { load_more(shown, None, systems.next(), systems.is_busy(), language) } }
                </> }
            }) }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct NewKeyProps {
    view: NewKeyView,
}

/// The key, this once. Focus comes here, so that nobody misses it.
#[component]
fn NewKey(props: &NewKeyProps) -> Html {
    let language = use_language();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(element) = node.cast::<web_sys::HtmlElement>() {
                // Fails only where the page is already gone.
                let _ = element.focus();
            }
        });
    }
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let NewKeyView { system, key, .. } = &props.view;
    let title = [said("Key of ", "Clé de "), &system.name].concat();
    let content = match key {
        Some(key) => html! { <>
            <p>{ said(
                "Copy it now into the system’s settings: it is shown this once, and nobody can show it again.",
                "Copiez-la maintenant dans les paramètres du système\u{a0}: elle n’est affichée qu’une fois, et personne ne peut l’afficher de nouveau.",
            ) }</p>
            <p><code class="code breaks">{ key.clone() }</code>{ " " }<CopyButton text={key.clone()} about={said("the key", "la clé")} /></p>
            <p>{ said("For OAuth, the client’s id is ", "Pour OAuth, l’identifiant du client est ") }<code class="breaks">{ system.id.to_string() }</code>{ "." }</p>
        </> },
        None => {
            html! { <p>{ said("It was shown already. Rotate it if it is lost.", "Elle a déjà été affichée. Remplacez-la si elle est perdue.") }</p> }
        }
    };
    html! { <div ref={node} tabindex="-1">{ notice(Tone::Success, title, content) }</div> }
}
