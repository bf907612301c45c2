//! Roles lent for some days, and lending one's own.

use chrono::NaiveDate;
use shared::actor::Role;
use shared::departments::{DelegationDraft, DelegationView, OfficialView};
use shared::ids::DepartmentId;
use shared::language::{Language, Words};
use shared::validation::field_error;
use yew::prelude::*;

use super::desk::PartProps;
use super::roles::choices;
use crate::client;
use crate::format;
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_fetch, use_language, use_pages, use_submit, use_visitor};
use crate::query::Query;
use crate::ui::progress::load_more;
use crate::ui::{
    Button, Choice, ConfirmButton, DateInput, ErrorSummary, Look, Select, Tone, choice, details, fetched,
    problem_view, table, tag,
};

/// The part.
#[component]
pub fn Delegations(props: &PartProps) -> Html {
    let language = use_language();
    let visitor = use_visitor();
    let id = props.department.id;
    let search = Query::default().with("limit", "20");
    let delegations = use_pages(search, move |search| client::departments::list_delegations(id, search));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let own: Vec<Role> = match visitor.actor() {
        Some(actor) => Role::ALL.into_iter().filter(|role| actor.holds_own(*role, id)).collect(),
        None => Vec::new(),
    };
    let me = visitor.actor().map(|actor| actor.person_id);
    html! {
        <>
            <p>{ said(
                "Before a vacation, lend your role to a colleague. They act for you, and every file says so. On one file you both count for the separation of duties.",
                "Avant des vacances, déléguez votre rôle à une ou un collègue, qui agira pour vous; chaque dossier l’indiquera. Dans un même dossier, la séparation des fonctions tient compte de vous deux.",
            ) }</p>
            if !own.is_empty() {
                { details(said("Delegate a role of yours", "Déléguer un de vos rôles"), html! {
                    <DelegateForm {id} roles={own} on_made={delegations.first.reload.clone()} />
                }) }
            }
            { fetched(&delegations.first, language, |_| {
                let reload = &delegations.first.reload;
                let rows: Vec<Vec<Html>> = delegations.items().map(|one| {
                    let ends = props.administers || me == Some(one.delegator_id) || me == Some(one.delegate_id);
                    line(one, ends, reload, language)
                }).collect();
                let headings = [said("Role", "Rôle"), said("Who acts for whom", "Qui agit pour qui"), said("Days", "Jours"), said("State", "État")];
                let shown = rows.len();
                html! { <>
                    if shown == 0 { <p>{ said("No role is delegated.", "Aucun rôle n’est délégué.") }</p> }
                    else { { table(said("Newest first", "De la plus récente à la plus ancienne"), headings.map(AttrValue::from).to_vec(), rows) } }
                    if shown > 0 { { load_more(shown, None, delegations.next(), delegations.is_busy(), language) } }
                </> }
            }) }
        </>
    }
}

fn line(one: &DelegationView, ends: bool, reload: &Callback<()>, language: Language) -> Vec<Html> {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let for_whom = [&one.delegate, said(" for ", " pour "), &one.delegator].concat();
    let days = [
        said("from ", "du "),
        &format::date(one.from, language),
        said(" to ", " au "),
        &format::date(one.to, language),
    ];
    let state = match one.over {
        true => tag(Tone::Neutral, said("Over", "Terminée")),
        false if ends => {
            html! { <End key={one.id.to_string()} delegation={one.clone()} on_done={reload.clone()} /> }
        }
        false => tag(Tone::Info, said("Agreed", "Convenue")),
    };
    vec![
        html! { { one.role.words().in_language(language) } },
        html! { { for_whom } },
        html! { { days.concat() } },
        state,
    ]
}

#[derive(Properties, PartialEq)]
struct EndProps {
    delegation: DelegationView,
    on_done: Callback<()>,
}

#[component]
fn End(props: &EndProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let (id, seen) = (props.delegation.id, props.delegation.version);
    let on_confirm = {
        let (submit, on_done) = (submit.clone(), props.on_done.clone());
        Callback::from(move |()| {
            let on_done = on_done.clone();
            submit.run(
                move |intent| async move { client::departments::end_delegation(id, seen, &intent).await },
                move |_| on_done.emit(()),
            );
        })
    };
    html! {
        <>
            if let Some(error) = submit.failure() { { problem_view(&error, Some(props.on_done.clone()), language) } }
            <ConfirmButton look={Look::Link} label={said("End it now", "Y mettre fin")} question={said("End this delegation now?", "Mettre fin à cette délégation?")}
                consequence={html! { <p>{ said("Both of you are told.", "Vous en recevrez tous deux un avis.") }</p> }} {on_confirm} busy={submit.is_busy()} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct DelegateProps {
    id: DepartmentId,
    roles: Vec<Role>,
    on_made: Callback<()>,
}

#[derive(Clone, Default)]
struct Typed {
    role: AttrValue,
    delegate: AttrValue,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

impl Typed {
    /// The draft, or the places that are still empty.
    fn draft(&self) -> Result<DelegationDraft, Vec<&'static str>> {
        let role = Role::from_code(&self.role);
        match (role, self.delegate.parse(), self.from, self.to) {
            (Some(role), Ok(delegate_id), Some(from), Some(to)) => {
                Ok(DelegationDraft { role, delegate_id, from, to })
            }
            _ => {
                let places = [
                    ("/role", role.is_none()),
                    ("/delegate_id", self.delegate.is_empty()),
                    ("/from", self.from.is_none()),
                    ("/to", self.to.is_none()),
                ];
                Err(places.into_iter().filter(|(_, empty)| *empty).map(|(place, _)| place).collect())
            }
        }
    }
}

#[component]
fn DelegateForm(props: &DelegateProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let announcer = use_announcer();
    let visitor = use_visitor();
    let colleagues = use_fetch(props.id, |id| client::departments::all_officials(*id));
    let form = use_form(Typed::default);
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (form, submit, on_made, id) = (form.clone(), submit.clone(), props.on_made.clone(), props.id);
        let done = said(
            "The role is delegated, and your colleague is told.",
            "Le rôle est délégué, et votre collègue en reçoit un avis.",
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match form.draft() {
                Err(places) => {
                    submit.refuse(
                        places.iter().map(|place| field_error(place, "required", language)).collect(),
                    );
                }
                Ok(draft) => {
                    let (announcer, on_made) = (announcer.clone(), on_made.clone());
                    submit.run(
                        move |intent| async move { client::departments::delegate(id, &draft, &intent).await },
                        move |_| {
                            announcer.toast(done);
                            on_made.emit(());
                        },
                    );
                }
            }
        })
    };
    let me = visitor.actor().map(|actor| actor.person_id);
    let errors = submit.errors();
    let others = |people: &Vec<OfficialView>| -> Vec<Choice> {
        let others = people.iter().filter(|one| Some(one.person_id) != me);
        others.map(|one| choice(one.person_id.to_string(), one.name.clone())).collect()
    };
    fetched(&colleagues, language, |people| {
        html! {
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={errors.clone()} />
                <Select pointer="/role" label={said("Which role", "Quel rôle")} value={form.role.clone()} choices={choices(&props.roles, language)} errors={errors.clone()}
                    on_change={form.set(|draft, role| draft.role = role)} />
                <Select pointer="/delegate_id" label={said("To whom", "À qui")} value={form.delegate.clone()} choices={others(people)} errors={errors.clone()}
                    on_change={form.set(|draft, delegate| draft.delegate = delegate)} />
                <DateInput pointer="/from" label={said("First day", "Premier jour")} value={form.from} errors={errors.clone()}
                    on_change={form.set(|draft, day| draft.from = day)} />
                <DateInput pointer="/to" label={said("Last day", "Dernier jour")} hint={said("At most 90 days in all.", "Au plus 90 jours en tout.")} value={form.to} errors={errors.clone()}
                    on_change={form.set(|draft, day| draft.to = day)} />
                if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
                <Button label={said("Delegate the role", "Déléguer le rôle")} look={Look::Secondary} busy={submit.is_busy()} />
            </form>
        }
    })
}
