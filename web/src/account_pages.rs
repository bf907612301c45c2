//! The pages of what people and organizations say of themselves: which stands at which address.

use yew::prelude::*;

use crate::accounts::{AccountPage, SignedInOnly};
use crate::route::Route;

/// The page of a place: all of them ask for a session.
pub fn page(route: Route) -> Html {
    let page = match route {
        Route::Account => html! { <AccountPage /> },
        // `shared::site` sends every other place to another app.
        _ => Html::default(),
    };
    html! { <SignedInOnly>{ page }</SignedInOnly> }
}
