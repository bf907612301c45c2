//! The pages of what people and organizations say of themselves, and of what is read now and then: which
//! stands at which address.

use shared::language::Language;
use yew::prelude::*;

use crate::accounts::{
    AccountPage, ConfirmAddressPage, ConfirmPage, DeclarationsPage, IdentitiesPage, NewAccountPage,
    NoticesPage, Part, PrivacyPage, ProfilePage, ResetPage, RestorePage, SecurityPage, SessionsPage,
    SignedInOnly,
};
use crate::content;
use crate::demonstration::TimePage;
use crate::fairness;
use crate::notifications::NotificationsPage;
use crate::organizations;
use crate::results::ResultsPage;
use crate::route::{AccountPlace, Route};

/// The page of a place.
pub fn page(route: Route, language: Language) -> Html {
    match route {
        Route::Results => html! { <ResultsPage /> },
        Route::Help => content::help_page(language),
        Route::About => content::about_page(language),
        Route::Terms => content::terms_page(language),
        Route::Privacy => content::privacy_page(language),
        Route::Accessibility => content::accessibility_page(language),
        Route::DemonstrationTime => html! { <TimePage /> },
        Route::ConfirmEmail => html! { <ConfirmPage /> },
        Route::ResetPassword => html! { <ResetPage /> },
        Route::Proof(place) => fairness::page(place),
        other => of_ones_own(other),
    }
}

/// What asks for a session.
fn of_ones_own(route: Route) -> Html {
    let page = match route {
        Route::Notifications => html! { <NotificationsPage /> },
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
