//! `GET /offers/{id}`.

use actix_web::get;
use shared::awards::OfferView;
use shared::ids::OfferId;

use super::view;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};

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
    Ok(Found(view::offer(&read, &offer, read.now().await?).await?))
}
