//! `POST /opportunities/{id}/reinstate`.

use actix_web::post;
use serde_json::json;
use shared::awards::{OfferView, ReinstatementDraft, answered_for_by, reinstate};
use shared::ids::{OfferId, OpportunityId};

use super::{candidates, notices, store, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, opportunities};

/// Reinstate a proponent.
///
/// Before the award, whoever was disqualified gets back the place that they drew.
#[utoipa::path(tag = "awards", params(IfMatch))]
#[post("/opportunities/{id}/reinstate")]
pub async fn reinstate_proponent(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<ReinstatementDraft>,
    ctx: Ctx,
) -> Result<Changed<OfferView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if let Some(offer) = act.replay() {
        return Ok(Changed(view::saved(&act, OfferId(offer), &actor).await?));
    }
    candidates::lock_people(&act, *id).await?;
    let facts = opportunities::store::lock(&act, *id, &actor).await?;
    version.check(facts.version)?;
    let now = act.now().await?;
    let (list, draft) = (candidates::of(&act, *id).await?, draft.into_inner());
    let proponent = draft.proponent;
    let offer = reinstate(&actor, &facts, &list.reserve(), draft, now)?;
    opportunities::store::save(&act, &answered_for_by(&actor, &facts)).await?;
    store::keep(&act, &offer).await?;
    let data = json!({
        "offer_id": offer.id, "proponent": proponent, "rank": offer.rank, "answer": offer.answer,
    });
    audit::record(&act, Stream::Opportunity(*id), "proponent_reinstated", &data).await?;
    notices::reinstated(&act, &offer).await?;
    let view = view::offer(&act, &offer, &actor, now).await?;
    act.commit(offer.id).await?;
    Ok(Changed(view))
}
