//! Asking for roles in a department, and the reader's own invitations and requests.

use shared::departments::{
    DepartmentInvitationView, DepartmentView, RequestState, RoleRequestDraft, RoleRequestView,
};
use shared::language::{Language, Words};
use shared::validation::field_error;
use validator::Validate;
use yew::prelude::*;

use super::roles::{boxes, said as roles_said};
use crate::client;
use crate::failure::ApiError;
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_fetch, use_language, use_submit};
use crate::route::{DepartmentPlace, Route};
use crate::ui::{
    Button, Choice, Crumb, ErrorSummary, Page, Select, TextArea, Tone, choice, fetched, link, problem_view,
    tag,
};

struct Found {
    departments: Vec<DepartmentView>,
    invitations: Vec<DepartmentInvitationView>,
    requests: Vec<RoleRequestView>,
}

async fn read() -> Result<Found, ApiError> {
    Ok(Found {
        departments: client::departments::list_departments().await?.value.items,
        invitations: client::departments::list_own_invitations().await?.value.items,
        requests: client::departments::list_own_requests().await?.value.items,
    })
}

/// The page.
#[component]
pub fn AskPage() -> Html {
    let language = use_language();
    let found = use_fetch((), |()| read());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let administration = Route::Department(DepartmentPlace::Landing).path(language);
    html! {
        <Page title={said("Roles in a department", "Rôles dans un ministère")}
            lead={said("For public servants whose address is of the department.", "Pour les fonctionnaires dont l’adresse est celle du ministère.")}
            crumbs={vec![Crumb::new(said("Administration", "Administration"), administration)]}>
            { fetched(&found, language, |all| html! {
                <>
                    { invitations(&all.invitations, language) }
                    { requests(&all.requests, language) }
                    <h2>{ said("Ask for roles", "Demander des rôles") }</h2>
                    <AskForm departments={all.departments.clone()} on_asked={found.reload.clone()} />
                </>
            }) }
        </Page>
    }
}

fn invitations(found: &[DepartmentInvitationView], language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    if found.is_empty() {
        return Html::default();
    }
    let line = |one: &DepartmentInvitationView| {
        let place = Route::Department(DepartmentPlace::Invitation(one.id));
        let name = one.department.name.in_language(language).to_owned();
        html! { <li>{ link(place, language, name) }{ " (" }{ roles_said(&one.roles, language) }{ ")" }</li> }
    };
    html! {
        <>
            <h2>{ said("Your invitations", "Vos invitations") }</h2>
            <ul>{ for found.iter().map(line) }</ul>
        </>
    }
}

fn requests(found: &[RoleRequestView], language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    if found.is_empty() {
        return Html::default();
    }
    let line = |one: &RoleRequestView| {
        let (tone, words) = match &one.state {
            RequestState::Waiting => {
                (Tone::Info, Words::new("Waits for the department", "En attente du ministère"))
            }
            RequestState::Granted { .. } => (Tone::Success, Words::new("Granted", "Acceptée")),
            RequestState::Refused { .. } => (Tone::Neutral, Words::new("Refused", "Refusée")),
        };
        html! {
            <li>
                { one.department.name.in_language(language).to_owned() }{ " (" }{ roles_said(&one.roles, language) }{ ") " }
                { tag(tone, words.in_language(language)) }
                if let RequestState::Refused { reasons, .. } = &one.state { <p>{ said("Reasons: ", "Raisons\u{a0}: ") }{ reasons.clone() }</p> }
            </li>
        }
    };
    html! {
        <>
            <h2>{ said("Your requests", "Vos demandes") }</h2>
            <ul>{ for found.iter().map(line) }</ul>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct AskProps {
    departments: Vec<DepartmentView>,
    on_asked: Callback<()>,
}

#[derive(Clone, Default)]
struct Typed {
    department: AttrValue,
    draft: RoleRequestDraft,
}

#[component]
fn AskForm(props: &AskProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let announcer = use_announcer();
    let form = use_form(Typed::default);
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (form, submit, on_asked) = (form.clone(), submit.clone(), props.on_asked.clone());
        let done = said(
            "Your request is sent to the department’s administrators.",
            "Votre demande est envoyée à l’administration du ministère.",
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Ok(id) = form.department.parse() else {
                submit.refuse(vec![field_error("/department", "required", language)]);
                return;
            };
            let draft = form.draft.clone();
            if submit.check(draft.validate(), language) {
                let (announcer, on_asked) = (announcer.clone(), on_asked.clone());
                submit.run(
                    move |intent| async move { client::departments::request_roles(id, &draft, &intent).await },
                    move |_| {
                        announcer.toast(done);
                        on_asked.emit(());
                    },
                );
            }
        })
    };
    let errors = submit.errors();
    let departments: Vec<Choice> = props
        .departments
        .iter()
        .map(|one| choice(one.id.to_string(), one.name.in_language(language).to_owned()))
        .collect();
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={errors.clone()} />
            <Select pointer="/department" label={said("Department", "Ministère")} value={form.department.clone()} choices={departments} errors={errors.clone()}
                on_change={form.set(|typed, id| typed.department = id)} />
            { boxes(&form.draft.roles, &form.set(|typed, roles| typed.draft.roles = roles), &errors, language) }
            <TextArea pointer="/note" rows={4} characters_max={1000} label={said("What you do in the department", "Ce que vous faites au ministère")}
                hint={said("An administrator reads it.", "L’administration du ministère le lira.")}
                value={form.draft.note.clone()} on_change={form.set(|typed, note| typed.draft.note = note)} {errors} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <Button label={said("Send the request", "Envoyer la demande")} busy={submit.is_busy()} />
        </form>
    }
}
