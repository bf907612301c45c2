//! Inviting people, and answering those who ask to join.

use shared::ids::JoinRequestId;
use shared::ids::Version;
use shared::organizations::{
    InvitationDraft, InvitationView, JoinRequestView, OrganizationInside, OrganizationRole, RequestRefusal,
};
use validator::Validate;
use yew::prelude::*;

use super::desk::Desk;
use crate::client;
use crate::forms::use_form;
use crate::ui::{
    Button, ErrorSummary, Kind, Look, Radios, TextArea, TextInput, choice, details, moment, table,
};

/// Invitations that wait for an answer.
pub fn invitations(desk: &Desk, inside: &OrganizationInside) -> Html {
    if inside.invitations.is_empty() {
        return Html::default();
    }
    let headings = vec![
        AttrValue::from(desk.said("Address", "Adresse")),
        desk.said("Role", "Rôle").into(),
        desk.said("Good until", "Valable jusqu’au").into(),
    ];
    let rows = inside.invitations.iter().map(|one| line(desk, one)).collect();
    table(
        desk.said("Invitations that wait for an answer", "Invitations en attente d’une réponse"),
        headings,
        rows,
    )
}

fn line(desk: &Desk, one: &InvitationView) -> Vec<Html> {
    let acts = html! {
        <div class="button-row">
            { change(desk, one, "/resend", desk.said("Send again", "Renvoyer"), desk.said("Sent again.", "Invitation renvoyée.")) }
            { change(desk, one, "/revoke", desk.said("Take back", "Annuler"), desk.said("Taken back.", "Invitation annulée.")) }
        </div>
    };
    vec![
        html! { <>{ &one.email }{ details(desk.said("Change", "Modifier"), acts) }</> },
        html! { { one.role.words().in_language(desk.language) } },
        moment(one.expires_at, desk.language),
    ]
}

fn change(
    desk: &Desk,
    one: &InvitationView,
    verb: &'static str,
    label: &'static str,
    done: &'static str,
) -> Html {
    let (id, version) = (one.id, one.version);
    let on_click = desk.act(done, move |_, intent| async move {
        client::organizations::change_invitation(id, verb, version, &intent).await
    });
    html! { <Button look={Look::Secondary} {label} {on_click} busy={desk.submit.is_busy()} /> }
}

#[derive(Properties, PartialEq)]
pub struct InviteProps {
    pub desk: Desk,
}

/// The form that invites an address.
#[component]
pub fn Invite(props: &InviteProps) -> Html {
    let desk = &props.desk;
    let empty =
        InvitationDraft { email: String::new(), role: OrganizationRole::Member, language: desk.language };
    let form = use_form(|| empty.clone());
    let submit = crate::hooks::use_submit();
    let onsubmit = {
        let (desk, form, submit) = (desk.clone(), form.clone(), submit.clone());
        let done = desk.said("Invitation sent.", "Invitation envoyée.");
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !submit.check(form.validate(), desk.language) {
                return;
            }
            let (id, draft) = (desk.view().id, (*form).clone());
            let (desk, form, empty) = (desk.clone(), form.clone(), empty.clone());
            submit.run(
                move |intent| async move { client::organizations::invite(id, &draft, &intent).await },
                move |_| {
                    form.change(|draft| *draft = empty);
                    desk.announcer.toast(done);
                    desk.fetch.reload.emit(());
                },
            );
        })
    };
    let roles = [OrganizationRole::Member, OrganizationRole::Administrator];
    let choices = roles.map(|role| choice(role.code(), role.words().in_language(desk.language))).to_vec();
    let errors = submit.errors();
    html! {
        <section aria-labelledby="invite">
            <h2 id="invite">{ desk.said("Invite somebody", "Inviter quelqu’un") }</h2>
            <form {onsubmit} novalidate=true>
                <ErrorSummary errors={errors.clone()} />
                if let Some(error) = submit.failure() { { crate::ui::problem_view(&error, None, desk.language) } }
                <TextInput pointer="/email" label={desk.said("E-mail address", "Adresse courriel")} kind={Kind::Email}
                    hint={desk.said("Only who confirms this address can accept. They may open an account later.", "Seule la personne qui confirme cette adresse peut accepter. Elle peut créer son compte plus tard.")}
                    value={form.email.clone()} on_change={form.set(|draft, email| draft.email = email)} errors={errors.clone()} />
                <Radios pointer="/role" label={desk.said("As what?", "À quel titre?")} value={form.role.code()} {choices} {errors}
                    hint={desk.said("Members write proposals. Administrators also accept offers, sign and look after people.", "Les membres rédigent des propositions. Les administrateurs acceptent aussi les offres, signent et s’occupent des personnes.")}
                    on_change={form.set(|draft, code: AttrValue| if let Some(role) = OrganizationRole::from_code(&code) { draft.role = role })} />
                <Button look={Look::Secondary} label={desk.said("Send the invitation", "Envoyer l’invitation")} busy={submit.is_busy()} />
            </form>
        </section>
    }
}

/// Requests that wait for an answer.
pub fn requests(desk: &Desk, inside: &OrganizationInside) -> Html {
    if inside.requests.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="requests">
            <h2 id="requests">{ desk.said("Requests to join", "Demandes d’adhésion") }</h2>
            <ul class="results">
                { for inside.requests.iter().map(|one| html! { <Request key={one.id.to_string()} desk={desk.clone()} request={one.clone()} /> }) }
            </ul>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct RequestProps {
    desk: Desk,
    request: JoinRequestView,
}

/// One of them, with both answers.
#[component]
fn Request(props: &RequestProps) -> Html {
    let RequestProps { desk, request } = props;
    let (id, version): (JoinRequestId, Version) = (request.id, request.version);
    let form = use_form(|| RequestRefusal { reason: String::new() });
    let approve = desk.act(desk.said("Approved.", "Demande approuvée."), move |_, intent| async move {
        client::organizations::approve_request(id, version, &intent).await
    });
    let onsubmit = {
        let (desk, form) = (desk.clone(), form.clone());
        let done = desk.said("Refused.", "Demande refusée.");
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if desk.submit.check(form.validate(), desk.language) {
                let (draft, shown) = ((*form).clone(), desk.clone());
                desk.submit.run(
                    move |intent| async move {
                        client::organizations::refuse_request(id, version, &draft, &intent).await
                    },
                    move |loaded| shown.show(loaded, done),
                );
            }
        })
    };
    let refusal = html! {
        <form {onsubmit} novalidate=true>
            <TextArea pointer="/reason" rows={3} characters_max={500} label={desk.said("Why? They read it.", "Pourquoi? La personne le lira.")}
                value={form.reason.clone()} on_change={form.set(|draft, reason| draft.reason = reason)} errors={desk.submit.errors()} />
            <Button look={Look::Secondary} label={desk.said("Refuse the request", "Refuser la demande")} busy={desk.submit.is_busy()} />
        </form>
    };
    html! {
        <li class="result">
            <h3 class="result-title">{ &request.name }</h3>
            <p class="muted small">{ moment(request.asked_at, desk.language) }</p>
            <p lang={crate::ui::UNKNOWN}>{ &request.note }</p>
            <Button label={desk.said("Approve", "Approuver")} on_click={approve} busy={desk.submit.is_busy()} />
            { details(desk.said("Refuse", "Refuser"), refusal) }
        </li>
    }
}
