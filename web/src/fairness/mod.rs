//! What anybody checks for themselves, in their own browser: a receipt, and the draw. Nothing is asked of
//! the server but the published values.

mod check_page;
mod draw_page;
mod receipt_page;
mod steps;

use yew::prelude::*;

use crate::accounts::SignedInOnly;
use crate::route::ProofPlace;
use check_page::CheckPage;
use draw_page::DrawPage;
use receipt_page::ReceiptPage;

/// The page of a place.
pub fn page(place: ProofPlace) -> Html {
    match place {
        ProofPlace::Draw(id) => html! { <DrawPage {id} /> },
        ProofPlace::Check => html! { <CheckPage /> },
        ProofPlace::Receipt(id) => html! { <SignedInOnly><ReceiptPage {id} /></SignedInOnly> },
    }
}
