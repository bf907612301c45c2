//! Departments: their people, delegations, files without an author, settings; invitations and requests.

mod ask_page;
mod delegations;
mod desk;
mod files;
mod invitation_page;
mod landing_page;
mod new_page;
mod overview;
mod people;
mod record;
mod requests;
mod roles;
mod settings;
mod settings_fields;
mod system;
mod system_form;
mod systems;
mod waiting;

use yew::prelude::*;

use crate::route::DepartmentPlace;

/// The page of a place.
pub fn page(place: DepartmentPlace) -> Html {
    match place {
        DepartmentPlace::Landing => html! { <landing_page::LandingPage /> },
        DepartmentPlace::New => html! { <new_page::NewPage /> },
        DepartmentPlace::Ask => html! { <ask_page::AskPage /> },
        DepartmentPlace::Invitation(id) => {
            html! { <invitation_page::InvitationPage key={id.to_string()} {id} /> }
        }
        DepartmentPlace::Of(id, part) => html! { <desk::DepartmentPage key={id.to_string()} {id} {part} /> },
    }
}
