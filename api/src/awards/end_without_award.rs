//! `POST /opportunities/{id}/end-without-award`.

use actix_web::post;
use serde_json::json;
use shared::awards::may_end_without_award;
use shared::ids::OpportunityId;
use shared::opportunities::commands::{moved_to, unsuccessful};
use shared::opportunities::{FileView, UnsuccessfulCause};

use super::{candidates, notices};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::opportunities::{file_view, store};
use crate::stream::Stream;
use crate::{audit, programmes, reminders};

/// End an opportunity without an award.
///
/// Once nobody is left on the list who may get the offer.
#[utoipa::path(tag = "awards", params(IfMatch))]
#[post("/opportunities/{id}/end-without-award")]
pub async fn end_without_award(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<FileView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(file_view::saved(&act, *id).await?));
    }
    candidates::lock_people(&act, *id).await?;
    let facts = store::lock(&act, *id, &actor).await?;
    version.check(facts.version)?;
    let now = act.now().await?;
    let programme = programmes::store::of_file(&act, facts.programme).await?.document;
    let list = candidates::of(&act, *id).await?;
    may_end_without_award(&actor, &facts, &list.reserve(), &programme)?;
    let ended = moved_to(&facts, unsuccessful(UnsuccessfulCause::NobodyAccepted, now));
    store::save(&act, &ended).await?;
    let stream = Stream::Opportunity(*id);
    audit::record(&act, stream, "ended_without_award", &json!({ "state": ended.state })).await?;
    reminders::cancel_all(&act, stream).await?;
    notices::ended_without_award(&act, &ended).await?;
    let view = file_view::saved(&act, *id).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
