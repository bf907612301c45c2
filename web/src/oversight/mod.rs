//! Support and audit: who sees what others did, to help or to check.

mod audit_page;
mod look_page;
mod stream_page;
mod support_page;

use shared::language::Words;
use yew::prelude::*;

use crate::hooks::use_language;
use crate::route::{DepartmentPlace, OversightPlace, Route};
use crate::ui::Crumb;

/// The page of a place.
pub fn page(place: OversightPlace) -> Html {
    match place {
        OversightPlace::Support => html! { <support_page::SupportPage /> },
        OversightPlace::Look(id) => html! { <look_page::LookPage key={id.to_string()} {id} /> },
        OversightPlace::Audit => html! { <audit_page::AuditPage /> },
        OversightPlace::Stream(kind, id) => {
            html! { <stream_page::StreamPage key={id.to_string()} {kind} {id} /> }
        }
    }
}

/// The way back.
#[hook]
fn use_crumbs() -> Vec<Crumb> {
    let language = use_language();
    let administration = Words::new("Administration", "Administration").in_language(language);
    vec![Crumb::new(administration, Route::Department(DepartmentPlace::Landing).path(language))]
}
