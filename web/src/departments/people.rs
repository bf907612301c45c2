//! Who works in a department, in which roles.

use std::rc::Rc;

use shared::actor::Role;
use shared::departments::{OfficialRoleChange, OfficialView};
use shared::language::{Language, Words};
use validator::Validate;
use yew::prelude::*;

use super::desk::PartProps;
use super::roles::{choices, said as roles_said};
use crate::client;
use crate::forms::use_form;
use crate::hooks::{Pages, use_announcer, use_language, use_pages, use_submit};
use crate::query::Query;
use crate::ui::progress::load_more;
use crate::ui::{
    Button, Choice, ErrorSummary, Look, Radios, Select, TextInput, choice, details, fetched, problem_view,
    table,
};

/// The part.
#[component]
pub fn People(props: &PartProps) -> Html {
    let language = use_language();
    let id = props.department.id;
    // Read again whenever the department changed.
    let search = Query::default().with("limit", "50");
    let people = use_pages(search, move |search| client::departments::list_officials(id, search));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let items: Rc<Vec<OfficialView>> = Rc::new(people.items().cloned().collect());
    let on_changed = {
        let (first, reload) = (people.first.reload.clone(), props.reload.clone());
        Callback::from(move |()| {
            first.emit(());
            reload.emit(());
        })
    };
    html! {
        <>
            { fetched(&people.first, language, |_| list(&people, language)) }
            if props.administers && !items.is_empty() {
                { details(said("Give or take a role", "Attribuer ou retirer un rôle"), html! {
                    <ChangeForm part={props.clone()} people={items.clone()} {on_changed} />
                }) }
            }
        </>
    }
}

fn list(people: &Pages<OfficialView>, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let headings = [
        said("Name", "Nom"),
        said("E-mail address", "Adresse courriel"),
        said("Roles", "Rôles"),
        said("Open files", "Dossiers ouverts"),
    ];
    let row = |one: &OfficialView| {
        let roles: Vec<Role> = one.roles.iter().map(|held| held.role).collect();
        vec![
            html! { { one.name.clone() } },
            html! { <span class="breaks">{ one.email.clone() }</span> },
            html! { { roles_said(&roles, language) } },
            html! { { one.open_files } },
        ]
    };
    let rows: Vec<Vec<Html>> = people.items().map(row).collect();
    let shown = rows.len();
    if shown == 0 {
        return html! { <p>{ said("Nobody works here yet. Invite somebody.", "Personne ne travaille encore ici. Invitez quelqu’un.") }</p> };
    }
    html! {
        <>
            { table(said("By name", "Par nom"), headings.map(AttrValue::from).to_vec(), rows) }
            { load_more(shown, None, people.next(), people.is_busy(), language) }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ChangeProps {
    part: PartProps,
    people: Rc<Vec<OfficialView>>,
    on_changed: Callback<()>,
}

#[derive(Clone, Default)]
struct Change {
    gives: bool,
    person: AttrValue,
    role: AttrValue,
    reason: String,
}

#[component]
fn ChangeForm(props: &ChangeProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let announcer = use_announcer();
    let form = use_form(|| Change { gives: true, ..Change::default() });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let (id, seen) = (props.part.department.id, props.part.department.version);
    let onsubmit = {
        let (form, submit, on_changed) = (form.clone(), submit.clone(), props.on_changed.clone());
        let done = said(
            "The roles are changed, and the person is told.",
            "Les rôles sont modifiés, et la personne en est avisée.",
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (Ok(person_id), Some(role)) = (form.person.parse(), Role::from_code(&form.role)) else {
                let missing = if form.person.is_empty() { "/person_id" } else { "/role" };
                submit.refuse(vec![shared::validation::field_error(missing, "required", language)]);
                return;
            };
            let change = OfficialRoleChange { person_id, role, reason: form.reason.clone() };
            if submit.check(change.validate(), language) {
                let (announcer, on_changed, gives, form) =
                    (announcer.clone(), on_changed.clone(), form.gives, form.clone());
                submit.run(
                    move |intent| async move {
                        match gives {
                            true => client::departments::grant_role(id, &change, seen, &intent).await,
                            false => client::departments::revoke_role(id, &change, seen, &intent).await,
                        }
                    },
                    move |_| {
                        form.change(|draft| draft.reason.clear());
                        announcer.toast(done);
                        on_changed.emit(());
                    },
                );
            }
        })
    };
    let errors = submit.errors();
    let what = vec![
        choice("give", said("Give one more role", "Attribuer un rôle de plus")),
        choice("take", said("Take a role away", "Retirer un rôle")),
    ];
    let people: Vec<Choice> =
        props.people.iter().map(|one| choice(one.person_id.to_string(), one.name.clone())).collect();
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={errors.clone()} />
            <Radios pointer="/what" label={said("What changes", "Ce qui change")} value={if form.gives { "give" } else { "take" }} choices={what}
                on_change={form.set(|draft, value: AttrValue| draft.gives = value == "give")} />
            <Select pointer="/person_id" label={said("Whose", "De qui")} value={form.person.clone()} choices={people} errors={errors.clone()}
                on_change={form.set(|draft, person| draft.person = person)} />
            <Select pointer="/role" label={said("Which role", "Quel rôle")} value={form.role.clone()} choices={choices(&Role::ALL, language)} errors={errors.clone()}
                on_change={form.set(|draft, role| draft.role = role)} />
            <TextInput pointer="/reason" label={said("Reason", "Raison")} hint={said("The person reads it.", "La personne la lira.")}
                value={form.reason.clone()} on_change={form.set(|draft, reason| draft.reason = reason)} {errors} />
            if let Some(error) = submit.failure() { { problem_view(&error, Some(props.on_changed.clone()), language) } }
            <Button label={said("Change the roles", "Modifier les rôles")} look={Look::Secondary} busy={submit.is_busy()} />
        </form>
    }
}
