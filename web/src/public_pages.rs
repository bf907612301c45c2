//! The pages of visitors and vendors: which stands at which address.

use shared::language::Language;
use yew::prelude::*;

use crate::accounts::{SignInPage, SignUpPage, SignedInOnly};
use crate::content;
use crate::home::HomePage;
use crate::opportunities::{self, ClosingSoonest};
use crate::proposals::{MyProposalsPage, ProposalPage, ProposePage};
use crate::route::Route;
use crate::workspace::WorkPage;

/// The page of a place.
pub fn page(route: Route, language: Language) -> Html {
    match route {
        Route::Home => html! { <HomePage closing_soon={html! { <ClosingSoonest /> }} /> },
        Route::Opportunities => html! { <opportunities::ListPage /> },
        Route::Opportunity(id) => html! { <opportunities::ViewPage key={id.to_string()} {id} /> },
        Route::Propose(id, step) => {
            html! { <SignedInOnly><ProposePage key={id.to_string()} {id} {step} /></SignedInOnly> }
        }
        Route::SignIn => html! { <SignInPage /> },
        Route::SignUp => html! { <SignUpPage /> },
        Route::Work => html! { <SignedInOnly><WorkPage /></SignedInOnly> },
        Route::MyProposals => html! { <SignedInOnly><MyProposalsPage /></SignedInOnly> },
        Route::Proposal(id) => {
            html! { <SignedInOnly><ProposalPage key={id.to_string()} {id} /></SignedInOnly> }
        }
        Route::HowItWorks => content::how_it_works_page(language),
        Route::NotFound => content::not_found_page(language),
        // `shared::site` sends every other place to another app.
        _ => Html::default(),
    }
}
