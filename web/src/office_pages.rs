//! The pages of files and contracts: which stands at which address.

use yew::prelude::*;

use crate::accounts::{SecondFactorNotice, SignedInOnly};
use crate::contracts;
use crate::evaluations::{EvaluatePage, EvaluationPage};
use crate::file::FilePage;
use crate::route::Route;
use crate::wizard::{EditPage, NewPage};

/// The page of a place: all of them ask for a session.
pub fn page(route: Route) -> Html {
    let page = match route {
        Route::NewOpportunity => html! { <NewPage /> },
        Route::EditOpportunity(id, step) => html! { <EditPage {id} {step} /> },
        Route::File(id) => html! { <FilePage key={id.to_string()} {id} /> },
        Route::Evaluation(id) => html! { <EvaluationPage {id} /> },
        Route::Evaluate(id, proponent, criterion) => html! { <EvaluatePage {id} {proponent} {criterion} /> },
        Route::Contracts => html! { <contracts::ListPage /> },
        Route::Contract(id) => html! { <contracts::ViewPage key={id.to_string()} {id} /> },
        // `shared::site` sends every other place to another app.
        _ => Html::default(),
    };
    html! { <SignedInOnly><SecondFactorNotice />{ page }</SignedInOnly> }
}
