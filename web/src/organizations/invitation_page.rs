//! An invitation, as its message links to it.

use std::rc::Rc;

use shared::ids::InvitationId;
use shared::language::Words;
use shared::organizations::MyInvitation;
use yew::prelude::*;

use crate::client;
use crate::client::Loaded;
use crate::hooks::{Fetch, use_announcer, use_fetch, use_language, use_navigator, use_session, use_submit};
use crate::route::{OrganizationPlace, Route};
use crate::ui::{Button, Crumb, Look, Page, Tone, fetched, moment, notice, problem_view, row, summary_list};

#[derive(Properties, PartialEq)]
pub struct InvitationPageProps {
    pub id: InvitationId,
}

/// The page. To whoever did not confirm the address, there is no such page.
#[component]
pub fn InvitationPage(props: &InvitationPageProps) -> Html {
    let language = use_language();
    let fetch = use_fetch(props.id, |id| client::organizations::invitation(*id));
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let crumbs = vec![Crumb::new(
        said("My organizations", "Mes organisations"),
        Route::Organization(OrganizationPlace::Mine).path(language),
    )];
    html! {
        <Page title={said("Invitation to an organization", "Invitation à une organisation")} {crumbs}>
            { fetched(&fetch, language, |loaded| html! { <Answer loaded={Rc::new(loaded.clone())} fetch={Held(fetch.clone())} /> }) }
        </Page>
    }
}

/// A handle that never makes a page new by itself.
#[derive(Clone)]
struct Held(Fetch<Loaded<MyInvitation>>);

impl PartialEq for Held {
    fn eq(&self, _: &Held) -> bool {
        true
    }
}

#[derive(Properties, PartialEq)]
struct AnswerProps {
    loaded: Rc<Loaded<MyInvitation>>,
    fetch: Held,
}

#[component]
fn Answer(props: &AnswerProps) -> Html {
    let language = use_language();
    let (announcer, navigator, session, submit) =
        (use_announcer(), use_navigator(), use_session(), use_submit());
    let said = |en: &'static str, fr: &'static str| Words::new(en, fr).in_language(language);
    let view = &props.loaded.value;
    let accept = {
        let (submit, loaded, announcer) = (submit.clone(), props.loaded.clone(), announcer.clone());
        let done =
            said("You are in the organization now.", "Vous faites maintenant partie de l’organisation.");
        Callback::from(move |()| {
            let (loaded, announcer) = (loaded.clone(), announcer.clone());
            let (navigator, reload) = (navigator.clone(), session.reload.clone());
            submit.run(
                move |intent| async move {
                    client::organizations::accept_invitation(loaded.value.id, &loaded.etag, &intent).await
                },
                move |joined| {
                    announcer.toast(done);
                    reload.emit(());
                    navigator.go(Route::Organization(OrganizationPlace::Profile(joined.value.id)));
                },
            );
        })
    };
    let decline = {
        let (submit, loaded, held) = (submit.clone(), props.loaded.clone(), props.fetch.clone());
        let done = said("Invitation declined.", "Invitation déclinée.");
        Callback::from(move |()| {
            let (loaded, held, announcer) = (loaded.clone(), held.clone(), announcer.clone());
            submit.run(
                move |intent| async move {
                    client::organizations::decline_invitation(loaded.value.id, &loaded.etag, &intent).await
                },
                move |declined| {
                    announcer.toast(done);
                    held.0.replace(declined);
                },
            );
        })
    };
    let rows = vec![
        row(said("Organization", "Organisation"), html! { { &view.organization_name } }),
        row(said("Invited by", "Invitation de"), html! { { &view.invited_by } }),
        row(said("As", "À titre de"), html! { { view.role.words().in_language(language) } }),
        row(said("Good until", "Valable jusqu’au"), moment(view.expires_at, language)),
    ];
    html! {
        <>
            { summary_list(rows) }
            if let Some(error) = submit.failure() { { problem_view(&error, Some(props.fetch.0.reload.clone()), language) } }
            if view.open {
                <p>{ said("Its members will see your name and what you say you can do.", "Ses membres verront votre nom et ce que vous dites savoir faire.") }</p>
                <div class="button-row">
                    <Button label={said("Accept the invitation", "Accepter l’invitation")} on_click={accept} busy={submit.is_busy()} />
                    <Button look={Look::Secondary} label={said("Decline", "Décliner")} on_click={decline} />
                </div>
            } else {
                { notice(Tone::Info, said("This invitation is over", "Cette invitation n’est plus valable"), html! {
                    <p>{ said("It was answered, taken back, or its time is over.", "Elle a reçu une réponse, a été annulée ou est échue.") }</p>
                }) }
            }
        </>
    }
}
