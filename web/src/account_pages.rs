//! The pages of what people and organizations say of themselves: which stands at which address.

use yew::prelude::*;

use crate::accounts::{
    AccountPage, ConfirmAddressPage, DeclarationsPage, IdentitiesPage, NewAccountPage, NoticesPage, Part,
    PrivacyPage, ProfilePage, RestorePage, SecurityPage, SessionsPage, SignedInOnly,
};
use crate::organizations;
use crate::route::{AccountPlace, Route};

/// The page of a place: all of them ask for a session.
pub fn page(route: Route) -> Html {
    let page = match route {
        Route::Account(AccountPlace::Contact) => html! { <AccountPage key="contact" part={Part::Contact} /> },
        Route::Account(AccountPlace::Tax) => html! { <AccountPage key="tax" part={Part::Tax} /> },
        Route::Account(AccountPlace::Profile) => html! { <ProfilePage /> },
        Route::Account(AccountPlace::Declarations) => html! { <DeclarationsPage /> },
        Route::Account(AccountPlace::Notices) => html! { <NoticesPage /> },
        Route::Account(AccountPlace::Privacy) => html! { <PrivacyPage /> },
        Route::Account(AccountPlace::Security) => html! { <SecurityPage /> },
        Route::Account(AccountPlace::Sessions) => html! { <SessionsPage /> },
        // A link in a message may be followed where nobody is signed in.
        Route::Account(AccountPlace::ConfirmAddress) => return html! { <ConfirmAddressPage /> },
        Route::Account(AccountPlace::Identities) => html! { <IdentitiesPage /> },
        // Whoever came from another service has no account yet.
        Route::Account(AccountPlace::New) => return html! { <NewAccountPage /> },
        // Whoever closed their account cannot sign in.
        Route::Account(AccountPlace::Restore) => return html! { <RestorePage /> },
        Route::Organization(place) => organizations::page(place),
        // `shared::site` sends every other place to another app.
        _ => Html::default(),
    };
    html! { <SignedInOnly>{ page }</SignedInOnly> }
}
