//! `POST /opportunities/{id}/hand-over`.

use actix_web::post;
use serde_json::json;
use shared::contracts::ContractFacts;
use shared::departments::{HandOverDraft, hand_over as hand, handed_over};
use shared::ids::OpportunityId;
use shared::notifications::Link;
use shared::opportunities::FileView;

use super::{notices, store};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::opportunities::{self, file_view};
use crate::stream::Stream;
use crate::{audit, contracts};

/// Hand a file to another author.
///
/// By its author, or by an administrator of the department: for whoever leaves, or is away. The next
/// author took no step that must lie in another hand; the one before stays kept apart from those.
#[utoipa::path(tag = "opportunities", params(IfMatch))]
#[post("/opportunities/{id}/hand-over")]
pub async fn hand_over(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<HandOverDraft>,
    ctx: Ctx,
) -> Result<Changed<FileView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(file_view::saved(&act, *id).await?));
    }
    let visitor = shared::actor::Visitor::Person(actor.clone());
    let seen = opportunities::store::read(&act, *id, &visitor).await?;
    let department = store::lock_facts(&act, seen.department_id).await?;
    let facts = opportunities::store::lock(&act, *id, &actor).await?;
    version.check(facts.version)?;
    let contract = store::contract_of(&act, *id).await?;
    let certifiers = contract.as_ref().map(ContractFacts::all_certifiers).unwrap_or_default();
    let HandOverDraft { author_id, reason } = draft.into_inner();
    let handed = hand(&actor, &department, &facts, &certifiers, author_id)?;
    opportunities::store::save(&act, &handed).await?;
    if let Some(contract) = contract {
        let contract = contracts::store::lock_unchecked(&act, contract.id).await?;
        contracts::store::save(&act, &handed_over(&contract, author_id)).await?;
    }
    let data = json!({ "from": facts.author_id, "to": author_id, "reason": reason });
    audit::record(&act, Stream::Opportunity(*id), "file_handed_over", &data).await?;
    let title = opportunities::store::listing(&act, *id).await?.title;
    let people = [facts.author_id, author_id];
    notices::handed_over(&act, &people, &title, author_id, (Link::File(*id), &reason)).await?;
    let view = file_view::saved(&act, *id).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
