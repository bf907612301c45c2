//! What concerns the organization as a whole: the ownership, leaving, archiving and restoring.

use shared::organizations::{OpenFile, OrganizationInside};
use yew::prelude::*;

use super::desk::Desk;
use super::profile::is_owner;
use crate::client;
use crate::ui::{Button, ConfirmButton, Look, Tone, notice};

/// The sections that the reader has a part in.
pub fn settle(desk: &Desk, inside: &OrganizationInside) -> Html {
    html! {
        <>
            { offered(desk, inside) }
            if is_owner(inside) { { archive(desk, inside) } } else { <Leave desk={desk.clone()} /> }
        </>
    }
}

/// The ownership, where it is offered to the reader.
fn offered(desk: &Desk, inside: &OrganizationInside) -> Html {
    let Some(to) = inside.facts.offered_to else { return Html::default() };
    let name = inside.people.iter().find(|one| one.person_id == to).map(|one| one.name.clone());
    if is_owner(inside) {
        let title = desk.said("The ownership is offered", "La propriété est offerte");
        return notice(Tone::Info, title, html! { <p>{ name.unwrap_or_default() }</p> });
    }
    if !desk.is_reader(to) {
        return Html::default();
    }
    let id = desk.view().id;
    let accept = desk.act(
        desk.said("The organization is yours.", "L’organisation est à vous."),
        move |etag, intent| async move {
            client::organizations::act(id, "/accept-ownership", &etag, &intent).await
        },
    );
    let decline = desk.act(desk.said("Offer declined.", "Offre déclinée."), move |etag, intent| async move {
        client::organizations::act(id, "/decline-ownership", &etag, &intent).await
    });
    notice(
        Tone::Info,
        desk.said("This organization is offered to you", "Cette organisation vous est offerte"),
        html! {
            <>
                <p>{ desk.said("Once you accept, you own it. The present owner stays as an administrator.", "Dès que vous acceptez, vous en êtes propriétaire. La personne propriétaire actuelle y reste à titre d’administratrice.") }</p>
                <div class="button-row">
                    <Button label={desk.said("Accept the ownership", "Accepter la propriété")} on_click={accept} busy={desk.submit.is_busy()} />
                    <Button look={Look::Secondary} label={desk.said("Decline", "Décliner")} on_click={decline} />
                </div>
            </>
        },
    )
}

fn archive(desk: &Desk, inside: &OrganizationInside) -> Html {
    let id = desk.view().id;
    if inside.facts.is_archived() {
        let restore = desk.act(desk.said("Restored.", "Rétablie."), move |etag, intent| async move {
            client::organizations::act(id, "/restore", &etag, &intent).await
        });
        return html! { <Button label={desk.said("Restore the organization", "Rétablir l’organisation")} on_click={restore} busy={desk.submit.is_busy()} /> };
    }
    let on_confirm = desk.act(desk.said("Archived.", "Archivée."), move |etag, intent| async move {
        client::organizations::act(id, "/archive", &etag, &intent).await
    });
    html! {
        <section aria-labelledby="archive">
            <h2 id="archive">{ desk.said("Archive", "Archiver") }</h2>
            if inside.open_files.is_empty() {
                <p>{ desk.said("An archived organization is seen by its members alone. You can restore it.", "Une organisation archivée n’est visible que de ses membres. Vous pouvez la rétablir.") }</p>
                <ConfirmButton label={desk.said("Archive the organization", "Archiver l’organisation")}
                    question={desk.said("Archive this organization?", "Archiver cette organisation?")}
                    consequence={html! { <p>{ desk.said("Nobody can propose for it until you restore it.", "Personne ne pourra proposer en son nom tant que vous ne l’aurez pas rétablie.") }</p> }}
                    {on_confirm} busy={desk.submit.is_busy()} />
            } else {
                <p>{ desk.said("It cannot be archived while these are under way:", "Elle ne peut pas être archivée tant que ceci est en cours\u{a0}:") }</p>
                <ul>{ for inside.open_files.iter().map(|file| open_file(file, desk)) }</ul>
            }
        </section>
    }
}

fn open_file(file: &OpenFile, desk: &Desk) -> Html {
    let (title, lang) = file.title.best(desk.language);
    let href = file.path.in_language(desk.language).to_owned();
    html! { <li><a {href} lang={lang.code()}>{ title.to_owned() }</a></li> }
}

#[derive(Properties, PartialEq)]
struct LeaveProps {
    desk: Desk,
}

/// Leaving: afterwards the page is the public one, or another.
#[component]
fn Leave(props: &LeaveProps) -> Html {
    let desk = &props.desk;
    let navigator = crate::hooks::use_navigator();
    let on_confirm = {
        let desk = desk.clone();
        let done = desk.said("You left the organization.", "Vous avez quitté l’organisation.");
        Callback::from(move |()| {
            let (id, etag) = (desk.view().id, desk.loaded.etag.clone());
            let (navigator, announcer) = (navigator.clone(), desk.announcer.clone());
            desk.submit.run(
                move |intent| async move { client::organizations::leave(id, &etag, &intent).await },
                move |()| {
                    announcer.toast(done);
                    navigator.go(crate::route::Route::Organization(crate::route::OrganizationPlace::Mine));
                },
            );
        })
    };
    html! {
        <section aria-labelledby="leave">
            <h2 id="leave">{ desk.said("Leave", "Quitter") }</h2>
            <ConfirmButton label={desk.said("Leave the organization", "Quitter l’organisation")}
                question={desk.said("Leave this organization?", "Quitter cette organisation?")}
                consequence={html! { <p>{ desk.said("You can no longer propose for it, or read its proposals and contracts.", "Vous ne pourrez plus proposer en son nom, ni lire ses propositions et ses contrats.") }</p> }}
                {on_confirm} busy={desk.submit.is_busy()} />
        </section>
    }
}
