//! A department at a glance: what it is called, how new files run, and giving up one's own roles.

use shared::departments::{DepartmentSettings, Routing};
use shared::language::{Language, Words};
use yew::prelude::*;

use super::desk::PartProps;
use super::roles::said as roles_said;
use super::waiting::waiting;
use crate::client;
use crate::format;
use crate::hooks::{use_announcer, use_language, use_navigator, use_session, use_submit, use_visitor};
use crate::route::{DepartmentPart, DepartmentPlace, Route};
use crate::ui::{ConfirmButton, Row, link, problem_view, row, summary_list};

/// The part.
#[component]
pub fn Overview(props: &PartProps) -> Html {
    let language = use_language();
    let visitor = use_visitor();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let department = &props.department;
    let own = visitor.actor().map(|actor| {
        let held = actor.roles.iter().filter(|held| held.department_id == department.id);
        held.map(|held| held.role).collect::<Vec<_>>()
    });
    let own = own.unwrap_or_default();
    let mut rows = vec![
        row(said("Your roles here", "Vos rôles ici"), html! { { roles_said(&own, language) } }),
        row(
            said("E-mail domains of its officials", "Domaines de courriel de ses fonctionnaires"),
            html! { { department.domains.join(", ") } },
        ),
    ];
    rows.extend(settings_rows(&department.settings.settings, language));
    html! {
        <>
            if props.administers { { waiting(department.id) } }
            { summary_list(rows) }
            if !own.is_empty() { <Leaving ..props.clone() /> }
        </>
    }
}

fn settings_rows(settings: &DepartmentSettings, language: Language) -> Vec<Row> {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let address = &settings.address;
    let province =
        address.province.map(|province| province.words().in_language(language)).unwrap_or_default();
    let parts = [&address.line, &address.city, &province.to_owned(), &address.postal_code];
    let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let ceiling = settings.ceiling.map(|amount| format::money(amount, language));
    let none = said("the limit of the programme", "la limite du programme").to_owned();
    let mut rows = vec![
        row(said("Contracting address", "Adresse contractuelle"), html! { { parts.join(", ") } }),
        row(
            said("The most a contract may cost", "Coût maximal d’un contrat"),
            html! { { ceiling.unwrap_or(none) } },
        ),
    ];
    if settings.routing != Routing::SideBySide {
        rows.push(row(
            said("Approvals", "Approbations"),
            html! { { settings.routing.words().in_language(language) } },
        ));
    }
    rows
}

/// Giving up every role: for whoever leaves the department.
#[component]
fn Leaving(props: &PartProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let announcer = use_announcer();
    let navigator = use_navigator();
    let session = use_session();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let (id, seen) = (props.department.id, props.department.version);
    let on_confirm = {
        let submit = submit.clone();
        let done = said("You left the department.", "Vous avez quitté le ministère.");
        Callback::from(move |()| {
            let (announcer, navigator, reload) =
                (announcer.clone(), navigator.clone(), session.reload.clone());
            submit.run(
                move |intent| async move { client::departments::leave(id, seen, &intent).await },
                move |()| {
                    announcer.toast(done);
                    reload.emit(());
                    navigator.go(Route::Work);
                },
            );
        })
    };
    let files = Route::Department(DepartmentPlace::Of(id, DepartmentPart::Files));
    html! {
        <section>
            <h2>{ said("Leaving the department", "Quitter le ministère") }</h2>
            <p>
                { said("First ", "D’abord, ") }
                { link(files, language, said("hand over your files that are not over", "remettez vos dossiers qui ne sont pas terminés")) }
                { said(". Then give up your roles here.", ". Ensuite, renoncez à vos rôles ici.") }
            </p>
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <ConfirmButton label={said("Leave the department", "Quitter le ministère")} question={said("Leave the department?", "Quitter le ministère?")}
                consequence={html! { <p>{ said("You lose every role here at once. What you did stays on the record.", "Vous perdez aussitôt tous vos rôles ici. Ce que vous avez fait reste au registre.") }</p> }}
                {on_confirm} busy={submit.is_busy()} />
        </section>
    }
}
