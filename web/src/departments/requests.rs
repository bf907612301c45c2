//! Invitations that were sent, and requests that wait.

use shared::departments::{
    DepartmentInvitationDraft, DepartmentInvitationState, DepartmentInvitationView, RequestState,
    RoleRequestRefusal, RoleRequestView,
};
use shared::ids::DepartmentId;
use shared::language::{Language, Words};
use validator::Validate;
use yew::prelude::*;

use super::desk::PartProps;
use super::roles::{boxes, said as roles_said};
use crate::accounts::language_choice;
use crate::client;
use crate::format;
use crate::forms::use_form;
use crate::hooks::{use_announcer, use_language, use_pages, use_submit};
use crate::query::Query;
use crate::ui::progress::load_more;
use crate::ui::{
    Button, ConfirmButton, ErrorSummary, Kind, Look, TextArea, TextInput, Tone, details, fetched,
    problem_view, table, tag,
};

/// The part.
#[component]
pub fn Requests(props: &PartProps) -> Html {
    let language = use_language();
    let id = props.department.id;
    let search = Query::default().with("limit", "20");
    let requests = use_pages(search.clone(), move |search| client::departments::list_requests(id, search));
    let invitations = use_pages(search, move |search| client::departments::list_invitations(id, search));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let none = said("There is none.", "Il n’y en a aucune.");
    html! {
        <>
            <h2>{ said("Requests for roles", "Demandes de rôles") }</h2>
            { fetched(&requests.first, language, |_| {
                let reload = &requests.first.reload;
                let lines: Vec<Html> = requests.items().map(|one| html! {
                    <Request key={[one.id.to_string(), one.version.0.to_string()].concat()} request={one.clone()} on_decided={reload.clone()} />
                }).collect();
                let shown = lines.len();
                html! { <>
                    if shown == 0 { <p>{ none }</p> } else { <ul class="work-list">{ for lines }</ul> }
                    if shown > 0 { { load_more(shown, None, requests.next(), requests.is_busy(), language) } }
                </> }
            }) }
            <h2>{ said("Invitations", "Invitations") }</h2>
            { details(said("Invite somebody", "Inviter une personne"), html! { <InviteForm {id} on_sent={invitations.first.reload.clone()} /> }) }
            { fetched(&invitations.first, language, |_| {
                let reload = &invitations.first.reload;
                let rows: Vec<Vec<Html>> = invitations.items().map(|one| invitation(one, reload, language)).collect();
                let headings = [said("Address", "Adresse"), said("Roles", "Rôles"), said("State", "État"), said("Act", "Action")];
                let shown = rows.len();
                html! { <>
                    if shown == 0 { <p>{ none }</p> } else { { table(said("Newest first", "De la plus récente à la plus ancienne"), headings.map(AttrValue::from).to_vec(), rows) } }
                    if shown > 0 { { load_more(shown, None, invitations.next(), invitations.is_busy(), language) } }
                </> }
            }) }
        </>
    }
}

fn invitation(one: &DepartmentInvitationView, reload: &Callback<()>, language: Language) -> Vec<Html> {
    let act = if one.state == DepartmentInvitationState::Pending {
        html! { <Withdraw key={one.id.to_string()} invitation={one.clone()} on_done={reload.clone()} /> }
    } else {
        html! { { "–" } }
    };
    vec![
        html! { <span class="breaks">{ one.email.clone() }</span> },
        html! { { roles_said(&one.roles, language) } },
        state(one, language),
        act,
    ]
}

/// Where an invitation stands.
pub fn state(one: &DepartmentInvitationView, language: Language) -> Html {
    let (tone, words) = match one.state {
        DepartmentInvitationState::Pending if one.open => {
            (Tone::Info, Words::new("Waits for an answer", "En attente d’une réponse"))
        }
        DepartmentInvitationState::Pending => (Tone::Neutral, Words::new("Its time is over", "Délai écoulé")),
        DepartmentInvitationState::Accepted { .. } => (Tone::Success, Words::new("Accepted", "Acceptée")),
        DepartmentInvitationState::Declined { .. } => (Tone::Neutral, Words::new("Declined", "Déclinée")),
        DepartmentInvitationState::Withdrawn { .. } => (Tone::Neutral, Words::new("Taken back", "Annulée")),
    };
    tag(tone, words.in_language(language))
}

#[derive(Properties, PartialEq)]
struct WithdrawProps {
    invitation: DepartmentInvitationView,
    on_done: Callback<()>,
}

#[component]
fn Withdraw(props: &WithdrawProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let (id, seen) = (props.invitation.id, props.invitation.version);
    let on_confirm = {
        let (submit, on_done) = (submit.clone(), props.on_done.clone());
        Callback::from(move |()| {
            let on_done = on_done.clone();
            submit.run(
                move |intent| async move {
                    client::departments::answer_invitation(id, "withdraw", seen, &intent).await
                },
                move |_| on_done.emit(()),
            );
        })
    };
    let address = props.invitation.email.clone();
    html! {
        <>
            if let Some(error) = submit.failure() { { problem_view(&error, Some(props.on_done.clone()), language) } }
            <ConfirmButton look={Look::Link} label={said("Take back", "Annuler")} question={said("Take the invitation back?", "Annuler l’invitation?")}
                consequence={html! { <p>{ address }</p> }} {on_confirm} busy={submit.is_busy()} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct InviteProps {
    id: DepartmentId,
    on_sent: Callback<()>,
}

#[component]
fn InviteForm(props: &InviteProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let announcer = use_announcer();
    let form = use_form(|| DepartmentInvitationDraft { language, ..DepartmentInvitationDraft::default() });
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let onsubmit = {
        let (form, submit, on_sent, id) = (form.clone(), submit.clone(), props.on_sent.clone(), props.id);
        let done = said("The invitation is sent.", "L’invitation est envoyée.");
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let draft = (*form).clone();
            if submit.check(draft.validate(), language) {
                let (announcer, on_sent, form) = (announcer.clone(), on_sent.clone(), form.clone());
                submit.run(
                    move |intent| async move { client::departments::invite(id, &draft, &intent).await },
                    move |_| {
                        form.change(|draft| {
                            *draft =
                                DepartmentInvitationDraft { language, ..DepartmentInvitationDraft::default() }
                        });
                        announcer.toast(done);
                        on_sent.emit(());
                    },
                );
            }
        })
    };
    let errors = submit.errors();
    html! {
        <form {onsubmit} novalidate=true>
            <ErrorSummary errors={errors.clone()} />
            <TextInput pointer="/email" label={said("E-mail address", "Adresse courriel")} kind={Kind::Email}
                value={form.email.clone()} on_change={form.set(|draft, email| draft.email = email)} errors={errors.clone()} />
            { boxes(&form.roles, &form.set(|draft, roles| draft.roles = roles), &errors, language) }
            { language_choice(form.language, form.set(|draft, language| draft.language = language), language) }
            <TextInput pointer="/reason" optional=true label={said("Why an address of another domain", "Pourquoi une adresse d’un autre domaine")}
                hint={said("Only where the address is none of the department’s domains.", "Seulement si l’adresse n’appartient à aucun domaine du ministère.")}
                value={form.reason.clone().unwrap_or_default()} {errors}
                on_change={form.set(|draft, reason: String| draft.reason = Some(reason).filter(|reason| !reason.is_empty()))} />
            if let Some(error) = submit.failure() { { problem_view(&error, None, language) } }
            <Button label={said("Send the invitation", "Envoyer l’invitation")} look={Look::Secondary} busy={submit.is_busy()} />
        </form>
    }
}

#[derive(Properties, PartialEq)]
struct RequestProps {
    request: RoleRequestView,
    on_decided: Callback<()>,
}

#[component]
fn Request(props: &RequestProps) -> Html {
    let language = use_language();
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let one = &props.request;
    let since = format::short_moment(one.asked_at, language);
    let (tone, words) = match &one.state {
        RequestState::Waiting => (Tone::Warning, Words::new("Waits for you", "Vous attend")),
        RequestState::Granted { .. } => (Tone::Success, Words::new("Granted", "Acceptée")),
        RequestState::Refused { .. } => (Tone::Neutral, Words::new("Refused", "Refusée")),
    };
    html! {
        <li class="work-item">
            <div class="work-text">
                <h3>{ one.name.clone() }</h3>
                <p>{ tag(tone, words.in_language(language)) }{ " " }{ roles_said(&one.roles, language) }</p>
                <p class="breaks">{ one.email.clone() }{ ", " }{ since }</p>
                <p>{ one.note.clone() }</p>
                if let RequestState::Refused { reasons, .. } = &one.state {
                    <p>{ said("Reasons: ", "Raisons\u{a0}: ") }{ reasons.clone() }</p>
                }
                if one.state == RequestState::Waiting { <Decide ..props.clone() /> }
            </div>
        </li>
    }
}

impl Clone for RequestProps {
    fn clone(&self) -> Self {
        RequestProps { request: self.request.clone(), on_decided: self.on_decided.clone() }
    }
}

#[component]
fn Decide(props: &RequestProps) -> Html {
    let language = use_language();
    let submit = use_submit();
    let form = use_form(RoleRequestRefusal::default);
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let (id, seen) = (props.request.id, props.request.version);
    let on_grant = {
        let (submit, on_decided) = (submit.clone(), props.on_decided.clone());
        Callback::from(move |()| {
            let on_decided = on_decided.clone();
            submit.run(
                move |intent| async move { client::departments::grant_request(id, seen, &intent).await },
                move |_| on_decided.emit(()),
            );
        })
    };
    let onsubmit = {
        let (submit, form, on_decided) = (submit.clone(), form.clone(), props.on_decided.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let refusal = (*form).clone();
            if submit.check(refusal.validate(), language) {
                let on_decided = on_decided.clone();
                submit.run(
                    move |intent| async move {
                        client::departments::refuse_request(id, &refusal, seen, &intent).await
                    },
                    move |_| on_decided.emit(()),
                );
            }
        })
    };
    let errors = submit.errors();
    html! {
        <>
            if let Some(error) = submit.failure() { { problem_view(&error, Some(props.on_decided.clone()), language) } }
            <Button label={said("Grant", "Accepter")} about={props.request.name.clone()} on_click={on_grant} busy={submit.is_busy()} />
            { details(said("Refuse, with reasons", "Refuser, avec raisons"), html! {
                <form {onsubmit} novalidate=true>
                    <TextArea pointer="/reasons" label={said("Reasons", "Raisons")} rows={3} characters_max={1000} value={form.reasons.clone()}
                        on_change={form.set(|draft, reasons| draft.reasons = reasons)} {errors} />
                    <Button look={Look::Danger} label={said("Refuse the request", "Refuser la demande")} busy={submit.is_busy()} />
                </form>
            }) }
        </>
    }
}
