//! What the members can do together, and what is missing to be qualified for team work.

use shared::ids::CapabilityId;
use shared::language::Words;
use shared::organizations::{CapabilityView, OrganizationInside};
use yew::prelude::*;

use super::desk::Desk;
use super::own_capabilities::OwnCapabilities;
use crate::ui::{Tone, notice, table};

/// The qualification explained, who can do what, and one's own list.
pub fn capabilities(desk: &Desk, inside: &OrganizationInside) -> Html {
    let headings = vec![
        AttrValue::from(desk.said("Capability", "Capacité")),
        desk.said("Who has it", "Qui la possède").into(),
    ];
    let rows = inside.asked_capabilities.iter().map(|one| line(desk, inside, one)).collect();
    let reload = desk.fetch.reload.clone();
    html! {
        <>
            { qualification(desk, inside) }
            { table(desk.said("What the members can do together", "Ce que les membres savent faire ensemble"), headings, rows) }
            <OwnCapabilities on_saved={reload} />
        </>
    }
}

fn line(desk: &Desk, inside: &OrganizationInside, one: &CapabilityView) -> Vec<Html> {
    let who = inside.people.iter().filter(|person| person.capabilities.contains(&one.id));
    let names = who.map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ");
    let names = if names.is_empty() {
        desk.said("Nobody yet", "Personne pour l’instant").to_owned()
    } else {
        names
    };
    vec![html! { { one.name.in_language(desk.language).to_owned() } }, html! { { names } }]
}

fn qualification(desk: &Desk, inside: &OrganizationInside) -> Html {
    let found = &inside.qualification;
    if found.qualified {
        let title = desk.said("Qualified for team work", "Qualifiée pour le travail en équipe");
        return notice(
            Tone::Success,
            title,
            html! {
                <p>{ desk.said("Every capability is there, and there are enough members.", "Toutes les capacités sont réunies, et les membres sont assez nombreux.") }</p>
            },
        );
    }
    let name = |id: &CapabilityId| {
        let capability = inside.asked_capabilities.iter().find(|one| one.id == *id);
        capability.map(|one| one.name.in_language(desk.language).to_owned()).unwrap_or_default()
    };
    let missing = found.missing.iter().map(name).collect::<Vec<_>>().join(", ");
    let (count, asked) = (found.missing.len().to_string(), found.asked.to_string());
    let (members, least) = (found.members.to_string(), found.members_min.to_string());
    let lacking = Words::new(
        "{count} of {asked} capabilities missing: {missing}.",
        "Capacités manquantes\u{a0}: {count} sur {asked} ({missing}).",
    );
    let few = Words::new(
        "At least {least} members are needed; there are {members}.",
        "Il faut au moins {least} membres; l’organisation en compte {members}.",
    );
    notice(
        Tone::Info,
        desk.said("Not qualified for team work yet", "Pas encore qualifiée pour le travail en équipe"),
        html! {
            <>
                if !found.missing.is_empty() {
                    <p>{ lacking.fill(desk.language, &[("count", &count), ("asked", &asked), ("missing", &missing)]) }</p>
                }
                if found.members < found.members_min {
                    <p>{ few.fill(desk.language, &[("least", &least), ("members", &members)]) }</p>
                }
                <p>{ desk.said("It can propose for small pieces of work all the same.", "Elle peut tout de même proposer pour de petits travaux.") }</p>
            </>
        },
    )
}

/// Names, one after the other.
pub fn names(capabilities: &[CapabilityView], desk: &Desk) -> Html {
    let names = capabilities.iter().map(|one| one.name.in_language(desk.language));
    let names = names.collect::<Vec<_>>().join(", ");
    if names.is_empty() {
        html! { { desk.said("None said yet", "Aucune indiquée") } }
    } else {
        html! { { names } }
    }
}
