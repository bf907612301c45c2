//! `GET /opportunities/{id}/offers`.

use actix_web::get;
use shared::actor::Visitor;
use shared::awards::OfferView;
use shared::evaluations::may_read_evaluation;
use shared::ids::OpportunityId;
use shared::page::Page;
use shared::privacy::PersonalData;

use super::{store, view};
use crate::ctx::Ctx;
use crate::http::{Listed, Path, Problem, SignedIn};
use crate::opportunities;
use crate::privacy::reads::{self, Reading};
use crate::stream::Stream;

/// List the offers about an opportunity.
///
/// In the order of the draw, those passed over among them. For whoever works on the file.
#[utoipa::path(tag = "awards")]
#[get("/opportunities/{id}/offers")]
pub async fn list_offers(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    ctx: Ctx,
) -> Result<Listed<OfferView>, Problem> {
    let read = ctx.begin_read().await?;
    let visitor = Visitor::Person(actor.clone());
    let facts = opportunities::store::read(&read, *id, &visitor).await?;
    may_read_evaluation(&visitor, &facts)?;
    let offers = store::offers(&read, *id).await?;
    let views = view::offers(&read, &offers, &actor, read.now().await?).await?;
    let vendors: Vec<_> = offers.iter().map(|offer| offer.vendor_id).collect();
    let reading = Reading { what: PersonalData::Offer, act: "list_offers", about: Stream::Opportunity(*id) };
    reads::note(&ctx, &read, &actor, &vendors, reading).await?;
    Ok(Listed(Page::whole(views)))
}
