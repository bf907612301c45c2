//! A list that people choose from: added to, renamed, retired, put in order.

use shared::ids::TermId;
use shared::language::{Bilingual, Language, Words};
use shared::platform::{ListEntry, ListKind, ListView, Order, Rename, TermDraft};
use validator::Validate;
use yew::prelude::*;

use super::act::{RegisterAct, use_register_act};
use super::use_crumbs;
use crate::client::{self, Loaded};
use crate::forms::use_form;
use crate::hooks::{use_fetch, use_language};
use crate::ui::{BilingualInput, Button, ErrorSummary, Look, Page, Tone, fetched, problem_view, table, tag};

#[derive(Properties, PartialEq)]
pub struct ListPageProps {
    pub list: ListKind,
}

/// The page of one list.
#[component]
pub fn ListPage(props: &ListPageProps) -> Html {
    let language = use_language();
    let crumbs = use_crumbs();
    let register = use_fetch(props.list, |list| client::platform::read_list(*list));
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let on_saved = {
        let register = register.clone();
        Callback::from(move |saved: Loaded<ListView>| register.replace(saved))
    };
    html! {
        <Page title={props.list.words().in_language(language)} {crumbs} wide=true
            lead={said(
                "People choose from this list, in this order. A retired entry is no longer offered; whoever chose it keeps it.",
                "Les gens choisissent dans cette liste, dans cet ordre. Une entrée retirée n’est plus proposée; qui l’a choisie la garde.",
            )}>
            { fetched(&register, language, |loaded| html! { <Entries loaded={loaded.clone()} on_saved={on_saved.clone()} /> }) }
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct EntriesProps {
    loaded: Loaded<ListView>,
    on_saved: Callback<Loaded<ListView>>,
}

#[component]
fn Entries(props: &EntriesProps) -> Html {
    let language = use_language();
    let renamed = use_state(|| None::<ListEntry>);
    let act = use_register_act(&props.on_saved);
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let view = &props.loaded.value;
    let rename = {
        let renamed = renamed.setter();
        Callback::from(move |entry: ListEntry| {
            renamed.set(Some(entry));
            crate::browser::focus("entry-form");
        })
    };
    let on_saved = {
        let (renamed, on_saved) = (renamed.setter(), props.on_saved.clone());
        Callback::from(move |saved| {
            renamed.set(None);
            on_saved.emit(saved);
        })
    };
    let headings = [
        said("Name", "Nom"),
        said("In the other language", "Dans l’autre langue"),
        said("Change", "Modifier"),
    ];
    let rows =
        view.items.iter().enumerate().map(|(place, entry)| row(view, place, entry, &rename, &act, language));
    let key =
        [view.version.0.to_string(), renamed.as_ref().map(|one| one.id.to_string()).unwrap_or_default()]
            .concat();
    html! {
        <>
            <EntryForm {key} loaded={props.loaded.clone()} renamed={(*renamed).clone()} {on_saved} />
            if let Some(error) = act.submit.failure() { { problem_view(&error, None, language) } }
            if view.items.is_empty() {
                <p>{ said("The list is empty.", "La liste est vide.") }</p>
            } else {
                { table(said("In the order in which they are offered", "Dans l’ordre où elles sont proposées"), headings.map(AttrValue::from).to_vec(), rows.collect()) }
            }
        </>
    }
}

fn row(
    view: &ListView,
    place: usize,
    entry: &ListEntry,
    rename: &Callback<ListEntry>,
    act: &RegisterAct<ListView>,
    language: Language,
) -> Vec<Html> {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let name = entry.name.in_language(language).to_owned();
    let other = entry.name.in_language(language.other()).to_owned();
    let (rename, whole) = (rename.clone(), entry.clone());
    let retired = entry.retired.then(|| tag(Tone::Neutral, said("Retired", "Retirée")));
    vec![
        html! { <>{ &name }{ " " }{ for retired }</> },
        html! { <span lang={language.other().code()}>{ other }</span> },
        html! {
            <div class="button-row">
                <Button look={Look::Link} label={said("Rename", "Renommer")} about={name.clone()} on_click={Callback::from(move |()| rename.emit(whole.clone()))} />
                <Button look={Look::Link} label={if entry.retired { said("Offer again", "Proposer de nouveau") } else { said("Retire", "Retirer") }}
                    about={name.clone()} on_click={toggle(view, entry, act, language)} />
                if place > 0 {
                    <Button look={Look::Link} label={said("Move up", "Monter")} about={name} on_click={up(view, place, act, language)} />
                }
            </div>
        },
    ]
}

fn toggle(
    view: &ListView,
    entry: &ListEntry,
    act: &RegisterAct<ListView>,
    language: Language,
) -> Callback<()> {
    let (act, list, seen, id, retired) = (act.clone(), view.list, view.version, entry.id, entry.retired);
    let said = match retired {
        true => Words::new("The entry is offered again.", "L’entrée est de nouveau proposée."),
        false => Words::new("The entry is retired.", "L’entrée est retirée."),
    };
    Callback::from(move |()| {
        act.run(said.in_language(language), move |intent| async move {
            match retired {
                true => client::platform::restore_term(list, id, seen, &intent).await,
                false => client::platform::retire_term(list, id, seen, &intent).await,
            }
        });
    })
}

fn up(view: &ListView, place: usize, act: &RegisterAct<ListView>, language: Language) -> Callback<()> {
    let mut ids: Vec<TermId> = view.items.iter().map(|entry| entry.id).collect();
    if place > 0 && place < ids.len() {
        ids.swap(place - 1, place);
    }
    let (act, list, seen) = (act.clone(), view.list, view.version);
    let said = Words::new("The entry moved up.", "L’entrée est montée d’un rang.").in_language(language);
    Callback::from(move |()| {
        let order = Order { ids: ids.clone() };
        act.run(said, move |intent| async move {
            client::platform::order_terms(list, &order, seen, &intent).await
        });
    })
}

#[derive(Properties, PartialEq)]
struct EntryFormProps {
    loaded: Loaded<ListView>,
    /// The entry that gets another name; otherwise one is added.
    renamed: Option<ListEntry>,
    on_saved: Callback<Loaded<ListView>>,
}

#[component]
fn EntryForm(props: &EntryFormProps) -> Html {
    let language = use_language();
    let act = use_register_act(&props.on_saved);
    let form = use_form(|| props.renamed.as_ref().map(|entry| entry.name.clone()).unwrap_or_default());
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (form, act) = (form.clone(), act.clone());
        let (list, seen) = (props.loaded.value.list, props.loaded.value.version);
        let id = props.renamed.as_ref().map(|entry| entry.id);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = TermDraft { name: (*form).clone().into() };
            if !act.submit.check(draft.validate(), language) {
                return;
            }
            act.run(said("The entry is saved.", "L’entrée est enregistrée."), move |intent| async move {
                match id {
                    Some(id) => {
                        client::platform::rename_term(list, &Rename { id, name: draft.name }, seen, &intent)
                            .await
                    }
                    None => client::platform::add_term(list, &draft, seen, &intent).await,
                }
            });
        })
    };
    let errors = act.submit.errors();
    let title = match props.renamed.is_some() {
        true => said("Rename an entry", "Renommer une entrée"),
        false => said("Add an entry", "Ajouter une entrée"),
    };
    html! {
        <section>
            <h2 id="entry-form" tabindex="-1">{ title }</h2>
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={errors.clone()} />
                if let Some(error) = act.submit.failure() { { problem_view(&error, None, language) } }
                <BilingualInput pointer="/name" label={said("Name", "Nom")} value={(*form).clone()}
                    on_change={form.set(|name: &mut Bilingual, typed| *name = typed)} {errors} />
                <Button label={said("Save the entry", "Enregistrer l’entrée")} busy={act.submit.is_busy()} />
            </form>
        </section>
    }
}
