//! Organizations: one's own, making one, its pages, and the invitation from a message.

mod capabilities;
mod changes;
mod desk;
mod invitation_page;
mod join;
mod joining;
mod menu;
mod mine_page;
mod new_page;
mod own_capabilities;
mod people;
mod profile;
mod profile_fields;
mod settle;
mod tax_fields;
mod view_page;

use yew::prelude::*;

use crate::route::OrganizationPlace;

/// The page of a place.
pub fn page(place: OrganizationPlace) -> Html {
    match place {
        OrganizationPlace::Mine => html! { <mine_page::MyOrganizationsPage /> },
        OrganizationPlace::New => html! { <new_page::NewOrganizationPage /> },
        OrganizationPlace::Invitation(id) => html! { <invitation_page::InvitationPage {id} /> },
        OrganizationPlace::Profile(id)
        | OrganizationPlace::People(id)
        | OrganizationPlace::Capabilities(id)
        | OrganizationPlace::Changes(id) => html! { <view_page::OrganizationPage {id} {place} /> },
    }
}
