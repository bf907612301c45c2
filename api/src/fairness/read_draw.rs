//! `GET /opportunities/{id}/draw`.

use actix_web::get;
use shared::fairness::{ALGORITHM, DrawRound, DrawView};
use shared::ids::OpportunityId;
use shared::opportunities::OpportunityFacts;
use shared::refusal::Refusal;

use super::{closings, store};
use crate::columns::inconsistent;
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::http::{Found, MaybeSignedIn, Path, Problem};
use crate::{evaluations, opportunities};

/// Read the draw.
///
/// Every input that is public so far, and the outcome: from publication the hash of the secret, from closing
/// the receipts, then the secret and the order. `docs/fairness.md` says how to replay it.
#[utoipa::path(tag = "opportunities", security((), ("bearer" = [])))]
#[get("/opportunities/{id}/draw")]
pub async fn read_draw(
    MaybeSignedIn(visitor): MaybeSignedIn,
    id: Path<OpportunityId>,
    ctx: Ctx,
) -> Result<Found<DrawView>, Problem> {
    let read = ctx.begin_read().await?;
    let facts = opportunities::store::read(&read, *id, &visitor).await?;
    Ok(Found(of(&read, &facts).await?))
}

/// The draw of a published opportunity.
///
/// # Errors
/// `not_found`, if it is not public.
pub async fn of(transaction: &Transaction, facts: &OpportunityFacts) -> Result<DrawView, Problem> {
    let publication = facts.publication.as_ref().ok_or(Refusal::NotFound)?;
    let made = evaluations::store::selections(transaction, facts.id).await?;
    let rounds: Option<Vec<DrawRound>> = made.iter().map(|kept| DrawRound::of(facts.id, kept)).collect();
    Ok(DrawView {
        algorithm: ALGORITHM.to_owned(),
        opportunity_id: facts.id,
        title: opportunities::store::listing(transaction, facts.id).await?.title,
        commitment: publication.commitment,
        public_value: store::public_value(transaction, facts.id).await?,
        received: closings::received(transaction, facts).await?,
        rounds: rounds.ok_or_else(|| inconsistent("selections.document"))?,
    })
}
