//! The platform: the product owner's pages.

mod act;
mod announcements_page;
mod departments_page;
mod holidays_page;
mod index_page;
mod lists_page;
mod people_page;
mod person_page;
mod programme_fields;
mod programme_numbers;
mod programme_page;
mod programme_preview;
mod programmes_page;
mod taxes_page;

use shared::language::Words;
use yew::prelude::*;

use crate::hooks::use_language;
use crate::route::{DepartmentPlace, PlatformPlace, Route};
use crate::ui::Crumb;

/// The page of a place.
pub fn page(place: PlatformPlace) -> Html {
    match place {
        PlatformPlace::Index => html! { <index_page::IndexPage /> },
        PlatformPlace::Programmes => html! { <programmes_page::ProgrammesPage /> },
        PlatformPlace::Programme(id) => html! { <programme_page::ProgrammePage key={id.to_string()} {id} /> },
        PlatformPlace::TaxRates => html! { <taxes_page::TaxesPage /> },
        PlatformPlace::Holidays => html! { <holidays_page::HolidaysPage /> },
        PlatformPlace::List(list) => html! { <lists_page::ListPage key={list.code()} {list} /> },
        PlatformPlace::Announcements => html! { <announcements_page::AnnouncementsPage /> },
        PlatformPlace::Departments => html! { <departments_page::DepartmentsPage /> },
        PlatformPlace::People => html! { <people_page::PeoplePage /> },
        PlatformPlace::Person(id) => html! { <person_page::PersonPage key={id.to_string()} {id} /> },
    }
}

/// The way back to the list of everything there is to look after.
#[hook]
fn use_crumbs() -> Vec<Crumb> {
    let language = use_language();
    let administration = Words::new("Administration", "Administration").in_language(language);
    let platform = Words::new("The platform", "La plateforme").in_language(language);
    vec![
        Crumb::new(administration, Route::Department(DepartmentPlace::Landing).path(language)),
        Crumb::new(platform, Route::Platform(PlatformPlace::Index).path(language)),
    ]
}
