//! `GET /offers/{id}`.

use actix_web::get;
use shared::awards::OfferView;
use shared::ids::OfferId;
use shared::privacy::PersonalData;

use super::view;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};
use crate::privacy::reads::{self, Reading};
use crate::stream::Stream;

/// Read an offer.
///
/// For its vendor, and for whoever works on the file.
#[utoipa::path(tag = "awards")]
#[get("/offers/{id}")]
pub async fn read_offer(
    SignedIn(actor): SignedIn,
    id: Path<OfferId>,
    ctx: Ctx,
) -> Result<Found<OfferView>, Problem> {
    let read = ctx.begin_read().await?;
    let offer = view::visible(&read, *id, &actor).await?;
    let view = view::offer(&read, &offer, &actor, read.now().await?).await?;
    // Whoever stands on the proponent's side reads what is their own.
    if !offer.is_to(&actor) {
        let about = Stream::Proposal(offer.proposal_id);
        let reading = Reading { what: PersonalData::Offer, act: "read_offer", about };
        reads::note(&ctx, &read, &actor, &[offer.vendor_id], reading).await?;
    }
    Ok(Found(view))
}
