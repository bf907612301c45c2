//! Offers, as vendors answer them.

use shared::awards::{DeclineDraft, OfferView};
use shared::ids::OfferId;

use super::call::{Call, Etag, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;

/// Accepts.
pub async fn accept(id: OfferId, etag: &Etag, intent: &Intent) -> Result<Loaded<OfferView>, ApiError> {
    let path = ["/offers/", &id.to_string(), "/accept"].concat();
    Call::post(path).if_match(etag).intent(intent).read().await
}

/// Declines.
pub async fn decline(
    id: OfferId,
    draft: &DeclineDraft,
    etag: &Etag,
    intent: &Intent,
) -> Result<Loaded<OfferView>, ApiError> {
    let path = ["/offers/", &id.to_string(), "/decline"].concat();
    Call::post(path).json(draft).if_match(etag).intent(intent).read().await
}
