//! The pages of one organization.

use shared::ids::OrganizationId;
use shared::language::{Language, Words};
use yew::prelude::*;

use crate::route::{OrganizationPlace, Route};

/// The menu, for `above` of the page.
pub fn menu(id: OrganizationId, here: OrganizationPlace, language: Language) -> Html {
    let pages = [
        (OrganizationPlace::Profile(id), Words::new("Profile", "Profil")),
        (OrganizationPlace::People(id), Words::new("People", "Personnes")),
        (OrganizationPlace::Capabilities(id), Words::new("Capabilities", "Capacités")),
        (OrganizationPlace::Changes(id), Words::new("What changed", "Modifications")),
    ];
    let line = |(place, words): (OrganizationPlace, Words)| {
        let current = (place == here).then_some("page");
        let href = Route::Organization(place).path(language);
        html! { <li><a {href} aria-current={current}>{ words.in_language(language) }</a></li> }
    };
    let label = Words::new("The organization", "L’organisation").in_language(language);
    html! { <nav class="account-nav" aria-label={label}><ul>{ for pages.into_iter().map(line) }</ul></nav> }
}
