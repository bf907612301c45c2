//! Who is in the organization, and who is about to be.

use shared::ids::PersonId;
use shared::organizations::{MemberChoice, MemberView, OrganizationInside, OrganizationRole, RoleChange};
use yew::prelude::*;

use super::desk::Desk;
use super::joining::{Invite, invitations, requests};
use super::profile::is_owner;
use crate::client;
use crate::ui::{Button, ConfirmButton, Look, details, moment, table};

/// The table of people; for the owner and administrators also invitations and requests.
pub fn people(desk: &Desk, inside: &OrganizationInside) -> Html {
    let manages = inside.role.binds() && !inside.facts.is_archived();
    let headings = vec![
        AttrValue::from(desk.said("Name", "Nom")),
        desk.said("Role", "Rôle").into(),
        desk.said("Since", "Depuis").into(),
    ];
    let rows = inside.people.iter().map(|one| line(desk, inside, one)).collect();
    html! {
        <>
            { table(desk.said("People in the organization", "Personnes de l’organisation"), headings, rows) }
            if manages {
                { requests(desk, inside) }
                { invitations(desk, inside) }
                <Invite desk={desk.clone()} />
            }
        </>
    }
}

fn line(desk: &Desk, inside: &OrganizationInside, one: &MemberView) -> Vec<Html> {
    let changes = inside.role.binds()
        && !inside.facts.is_archived()
        && one.role != OrganizationRole::Owner
        && !desk.is_reader(one.person_id);
    let name = html! {
        <>
            { &one.name }
            if desk.is_reader(one.person_id) { { " " }{ desk.said("(you)", "(vous)") } }
            if changes { { details(desk.said("Change", "Modifier"), acts(desk, inside, one)) } }
        </>
    };
    vec![name, html! { { one.role.words().in_language(desk.language) } }, moment(one.since, desk.language)]
}

fn acts(desk: &Desk, inside: &OrganizationInside, one: &MemberView) -> Html {
    let (id, person_id) = (desk.view().id, one.person_id);
    let busy = desk.submit.is_busy();
    html! {
        <div class="button-row">
            { role_button(desk, one) }
            if is_owner(inside) {
                <ConfirmButton look={Look::Secondary} {busy} label={desk.said("Offer the ownership", "Offrir la propriété")}
                    question={desk.said("Offer the ownership to this person?", "Offrir la propriété à cette personne?")}
                    consequence={html! { <p>{ desk.said("It is theirs once they accept; you stay as an administrator.", "Elle sera à cette personne dès qu’elle acceptera; vous resterez à titre d’administrateur.") }</p> }}
                    on_confirm={offer(desk, person_id)} />
            }
            <ConfirmButton {busy} label={desk.said("Remove", "Retirer")}
                question={desk.said("Remove this person?", "Retirer cette personne?")}
                consequence={html! { <p>{ desk.said("From now on they read nothing inside the organization, and no proposal of it.", "Cette personne ne lira plus rien à l’intérieur de l’organisation, ni aucune de ses propositions.") }</p> }}
                on_confirm={desk.act(desk.said("Removed.", "Personne retirée."), move |etag, intent| async move {
                    client::organizations::act_about(id, "/remove-member", &MemberChoice { person_id }, &etag, &intent).await
                })} />
        </div>
    }
}

fn offer(desk: &Desk, person_id: PersonId) -> Callback<()> {
    let id = desk.view().id;
    desk.act(desk.said("Ownership offered.", "Propriété offerte."), move |etag, intent| async move {
        client::organizations::act_about(id, "/offer-ownership", &MemberChoice { person_id }, &etag, &intent)
            .await
    })
}

fn role_button(desk: &Desk, one: &MemberView) -> Html {
    let (id, person_id) = (desk.view().id, one.person_id);
    let (role, label) = match one.role {
        OrganizationRole::Administrator | OrganizationRole::Owner => {
            (OrganizationRole::Member, desk.said("Make a member", "Nommer membre"))
        }
        OrganizationRole::Member => {
            (OrganizationRole::Administrator, desk.said("Make an administrator", "Nommer administrateur"))
        }
    };
    let on_click = desk.act(desk.said("Role changed.", "Rôle modifié."), move |etag, intent| async move {
        let draft = RoleChange { person_id, role };
        client::organizations::act_about(id, "/change-role", &draft, &etag, &intent).await
    });
    html! { <Button look={Look::Secondary} {label} {on_click} busy={desk.submit.is_busy()} /> }
}
