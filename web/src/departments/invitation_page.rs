//! An invitation to hold roles in a department, for whoever owns the address that it went to.

use shared::departments::DepartmentInvitationView;
use shared::ids::DepartmentInvitationId;
use shared::language::{Language, Words};
use yew::prelude::*;

use super::requests::state;
use super::roles::what;
use crate::client::{self, Loaded};
use crate::hooks::{Fetch, use_announcer, use_fetch, use_language, use_session, use_submit};
use crate::route::{DepartmentPart, DepartmentPlace, Route};
use crate::ui::{
    Button, ConfirmButton, Look, Page, Tone, fetched, link_button, moment, notice, problem_view, row,
    summary_list,
};

#[derive(Properties, PartialEq)]
pub struct InvitationPageProps {
    pub id: DepartmentInvitationId,
}

/// The page.
#[component]
pub fn InvitationPage(props: &InvitationPageProps) -> Html {
    let language = use_language();
    let session = use_session();
    let invitation = use_fetch(props.id, |id| client::departments::read_invitation(*id));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let address =
        session.view.as_ref().and_then(|view| view.person.as_ref()).map(|person| person.email.clone());
    html! {
        <Page title={said("Invitation to a department", "Invitation d’un ministère")}>
            if is_hidden(&invitation) {
                { notice(Tone::Info, said("This invitation is not for this account", "Cette invitation n’est pas pour ce compte"), html! {
                    <p>
                        { said("You are signed in as ", "Vous avez ouvert une session avec l’adresse ") }<strong class="breaks">{ address.unwrap_or_default() }</strong>{ ". " }
                        { said(
                            "Sign in with the address that the message came to, once it is confirmed.",
                            "Ouvrez une session avec l’adresse à laquelle le message est arrivé, une fois celle-ci confirmée.",
                        ) }
                    </p>
                }) }
            } else {
                { fetched(&invitation, language, |loaded| html! { <Answer loaded={loaded.clone()} reload={invitation.reload.clone()} /> }) }
            }
        </Page>
    }
}

fn is_hidden(invitation: &Fetch<Loaded<DepartmentInvitationView>>) -> bool {
    match &invitation.remote {
        crate::hooks::Remote::Failed(error) => error.status() == Some(404),
        _ => false,
    }
}

#[derive(Properties, PartialEq)]
struct AnswerProps {
    loaded: Loaded<DepartmentInvitationView>,
    reload: Callback<()>,
}

#[component]
fn Answer(props: &AnswerProps) -> Html {
    let language = use_language();
    let session = use_session();
    let announcer = use_announcer();
    let submit = use_submit();
    let view = &props.loaded.value;
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let answer = |verb: &'static str, done: &'static str| {
        let (submit, announcer, reload, again) =
            (submit.clone(), announcer.clone(), props.reload.clone(), session.reload.clone());
        let (id, seen) = (view.id, view.version);
        Callback::from(move |()| {
            let (announcer, reload, again) = (announcer.clone(), reload.clone(), again.clone());
            submit.run(
                move |intent| async move { client::departments::answer_invitation(id, verb, seen, &intent).await },
                move |_| {
                    announcer.toast(done);
                    again.emit(());
                    reload.emit(());
                },
            );
        })
    };
    let accept =
        answer("accept", said("You now work in the department.", "Vous travaillez maintenant au ministère."));
    let decline = answer("decline", said("The invitation is declined.", "L’invitation est déclinée."));
    let place = DepartmentPlace::Of(view.department.id, DepartmentPart::Overview);
    let accepted = matches!(view.state, shared::departments::DepartmentInvitationState::Accepted { .. });
    html! {
        <>
            { facts(view, language) }
            if let Some(error) = submit.failure() { { problem_view(&error, Some(props.reload.clone()), language) } }
            if view.open {
                <div class="button-row">
                    <Button label={said("Accept the invitation", "Accepter l’invitation")} on_click={accept} busy={submit.is_busy()} />
                    <ConfirmButton look={Look::Secondary} label={said("Decline", "Décliner")} question={said("Decline this invitation?", "Décliner cette invitation?")}
                        consequence={html! { <p>{ said("Whoever invited you is told.", "La personne à l’origine de l’invitation en est avisée.") }</p> }} on_confirm={decline} busy={submit.is_busy()} />
                </div>
            }
            if accepted {
                { link_button(Look::Primary, Route::Department(place).path(language), said("Go to the department", "Aller au ministère")) }
            }
        </>
    }
}

fn facts(view: &DepartmentInvitationView, language: Language) -> Html {
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let roles = view.roles.iter().map(|role| {
        html! { <li><strong>{ role.words().in_language(language) }</strong>{ Words::new(": ", "\u{a0}: ").in_language(language) }{ what(*role).in_language(language) }</li> }
    });
    summary_list(vec![
        row(
            said("Department", "Ministère"),
            html! { { view.department.name.in_language(language).to_owned() } },
        ),
        row(said("Roles", "Rôles"), html! { <ul>{ for roles }</ul> }),
        row(said("Invited by", "De la part de"), html! { { view.invited_by.clone() } }),
        row(said("Answer by", "Répondre avant"), moment(view.ends_at, language)),
        row(said("State", "État"), state(view, language)),
    ])
}
