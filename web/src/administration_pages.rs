//! The pages of departments, the platform, systems, support and audit: which stands at which address.

use yew::prelude::*;

use crate::accounts::{SecondFactorNotice, SignedInOnly};
use crate::route::Route;

/// The page of a place: all of them ask for a session.
pub fn page(route: Route) -> Html {
    let page = match route {
        Route::Oversight(place) => crate::oversight::page(place),
        Route::Platform(place) => crate::platform::page(place),
        Route::Department(place) => crate::departments::page(place),
        // `shared::site` sends every other place to another app.
        _ => Html::default(),
    };
    html! { <SignedInOnly><SecondFactorNotice />{ page }</SignedInOnly> }
}
