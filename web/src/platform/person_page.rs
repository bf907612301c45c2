//! One person: their access and their roles.

use shared::actor::PlatformRole;
use shared::ids::PersonId;
use shared::language::{Language, Words};
use shared::platform::{Access, Deactivation, PersonView, PlatformRoleDraft, Reason, may_change_person};
use validator::Validate;
use yew::prelude::*;

use super::act::{RegisterAct, use_register_act};
use super::people_page::access_tag;
use super::use_crumbs;
use crate::client::{self, Loaded};
use crate::format;
use crate::forms::use_form;
use crate::hooks::{use_fetch, use_language, use_visitor};
use crate::route::{PlatformPlace, Route};
use crate::ui::{
    Button, ConfirmButton, Crumb, ErrorSummary, Look, Page, TextArea, fetched, problem_view, row,
    summary_list,
};

#[derive(Properties, PartialEq)]
pub struct PersonPageProps {
    pub id: PersonId,
}

/// The page.
#[component]
pub fn PersonPage(props: &PersonPageProps) -> Html {
    let language = use_language();
    let mut crumbs = use_crumbs();
    let person = use_fetch(props.id, |id| client::platform::read_person(*id));
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let people = Route::Platform(PlatformPlace::People).path(language);
    crumbs.push(Crumb::new(said("People", "Personnes"), people));
    let on_saved = {
        let person = person.clone();
        Callback::from(move |saved: Loaded<PersonView>| person.replace(saved))
    };
    let title = match person.ready() {
        Some(loaded) => loaded.value.name.clone(),
        None => said("A person", "Une personne").to_owned(),
    };
    html! {
        <Page {title} {crumbs}>
            { fetched(&person, language, |loaded| html! {
                <Person key={loaded.value.version.0.to_string()} loaded={loaded.clone()} on_saved={on_saved.clone()} />
            }) }
        </Page>
    }
}

#[derive(Properties, PartialEq)]
struct PersonProps {
    loaded: Loaded<PersonView>,
    on_saved: Callback<Loaded<PersonView>>,
}

#[component]
fn Person(props: &PersonProps) -> Html {
    let language = use_language();
    let visitor = use_visitor();
    let act = use_register_act(&props.on_saved);
    let view = &props.loaded.value;
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let decides = visitor.actor().is_some_and(|actor| may_change_person(actor, view.id).is_ok());
    html! {
        <>
            { facts(view, language) }
            if let Some(error) = act.submit.failure() { { problem_view(&error, None, language) } }
            <h2>{ said("Roles on the platform", "Rôles sur la plateforme") }</h2>
            <ul>{ for PlatformRole::ALL.map(|role| role_line(view, role, decides, &act, language)) }</ul>
            <h2>{ said("Access", "Accès") }</h2>
            { history(&view.deactivations, language) }
            if view.access == Access::Closed {
                <p>{ said("The person closed this account; only they can open it again.", "La personne a fermé ce compte; elle seule peut le rouvrir.") }</p>
            } else if decides {
                <AccessForm loaded={props.loaded.clone()} on_saved={props.on_saved.clone()} />
            } else {
                <p>{ said("Nobody decides about their own role or access. Another product owner can.", "Personne ne décide de son propre rôle ni de son propre accès. Un autre responsable du produit le peut.") }</p>
            }
        </>
    }
}

fn facts(view: &PersonView, language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let roles = view.roles.iter().map(|held| {
        let department = held.department.in_language(language).to_owned();
        html! { <li>{ held.role.words().in_language(language) }{ ", " }{ department }</li> }
    });
    let roles = match view.roles.is_empty() {
        true => html! { { said("None", "Aucun") } },
        false => html! { <ul>{ for roles }</ul> },
    };
    summary_list(vec![
        row(said("E-mail address", "Adresse courriel"), html! { { view.email.clone() } }),
        row(said("Access", "Accès"), access_tag(view.access, language)),
        row(said("Roles in departments", "Rôles dans les ministères"), roles),
    ])
}

fn role_line(
    view: &PersonView,
    role: PlatformRole,
    decides: bool,
    act: &RegisterAct<PersonView>,
    language: Language,
) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let name = role.words().in_language(language);
    let held = view.platform_roles.contains(&role);
    let on_confirm = {
        let (act, id, seen) = (act.clone(), view.id, view.version);
        let done = match held {
            true => said("The role is taken away.", "Le rôle est retiré."),
            false => said("The role is given.", "Le rôle est accordé."),
        };
        Callback::from(move |()| {
            act.run(done, move |intent| async move {
                let draft = PlatformRoleDraft { role };
                match held {
                    true => client::platform::revoke_platform_role(id, draft, seen, &intent).await,
                    false => client::platform::grant_platform_role(id, draft, seen, &intent).await,
                }
            });
        })
    };
    let (label, question, consequence) = match held {
        true => (
            said("Take away", "Retirer"),
            said("Take this role away?", "Retirer ce rôle?"),
            said(
                "It is gone at their next step, and a message tells them.",
                "Il disparaît à la prochaine action, et un message en informe la personne.",
            ),
        ),
        false => (
            said("Give", "Accorder"),
            said("Give this role?", "Accorder ce rôle?"),
            said(
                "They can use it at once, and a message tells them.",
                "La personne peut l’exercer aussitôt, et un message l’en informe.",
            ),
        ),
    };
    html! {
        <li>
            { name }{ Words::new(": ", "\u{a0}: ").in_language(language) }
            { if held { said("held", "détenu") } else { said("not held", "non détenu") } }{ " " }
            if decides {
                <ConfirmButton {label} {question} look={Look::Link} {on_confirm} consequence={html! { <p>{ name }{ ". " }{ consequence }</p> }} />
            }
        </li>
    }
}

fn history(deactivations: &[Deactivation], language: Language) -> Html {
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let line = |one: &Deactivation| {
        let until = one.ended_at.map(|at| format::short_moment(at, language));
        html! {
            <li>
                { said("Without access from ", "Sans accès du ") }{ format::short_moment(one.at, language) }
                if let Some(until) = until { { said(" to ", " au ") }{ until } }
                { Words::new(": ", "\u{a0}: ").in_language(language) }{ one.reason.clone() }
            </li>
        }
    };
    html! { if !deactivations.is_empty() { <ul>{ for deactivations.iter().map(line) }</ul> } }
}

#[component]
fn AccessForm(props: &PersonProps) -> Html {
    let language = use_language();
    let act = use_register_act(&props.on_saved);
    let form = use_form(Reason::default);
    let view = &props.loaded.value;
    let said = move |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let active = view.access == Access::Active;
    let onsubmit = {
        let (form, act, id, seen) = (form.clone(), act.clone(), view.id, view.version);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let reason = (*form).clone();
            if !act.submit.check(reason.validate(), language) {
                return;
            }
            let done = match active {
                true => said("The account is deactivated.", "Le compte est désactivé."),
                false => said("The account is active again.", "Le compte est réactivé."),
            };
            act.run(done, move |intent| async move {
                match active {
                    true => client::platform::deactivate_person(id, &reason, seen, &intent).await,
                    false => client::platform::reactivate_person(id, &reason, seen, &intent).await,
                }
            });
        })
    };
    let errors = act.submit.errors();
    let (hint, label, look) = match active {
        true => (
            said(
                "They read it. Their sessions end at once; what they did stays theirs.",
                "La personne la lira. Ses sessions prennent fin aussitôt; ce qu’elle a fait demeure à son nom.",
            ),
            said("Deactivate the account", "Désactiver le compte"),
            Look::Danger,
        ),
        false => (
            said(
                "They read it, and sign in as before.",
                "La personne la lira, et ouvrira une session comme avant.",
            ),
            said("Reactivate the account", "Réactiver le compte"),
            Look::Primary,
        ),
    };
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={errors.clone()} />
            if let Some(error) = act.submit.failure() { { problem_view(&error, None, language) } }
            <TextArea pointer="/reason" label={said("Reason", "Raison")} {hint} rows={4} characters_max={1000} value={form.reason.clone()}
                on_change={form.set(|draft, reason| draft.reason = reason)} {errors} />
            <Button {label} {look} busy={act.submit.is_busy()} />
        </form>
    }
}
