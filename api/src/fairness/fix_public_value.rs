//! `POST /opportunities/{id}/fix-public-value`.

use actix_web::post;
use serde_json::json;
use shared::evaluations::{PublicValueDraft, fix_public_value as fix};
use shared::fairness::DrawView;
use shared::ids::OpportunityId;
use shared::notifications::{Link, NoticeKind};
use shared::opportunities::OpportunityFacts;
use shared::refusal::Refusal;

use super::{read_draw, store};
use crate::ctx::{Act, Ctx};
use crate::db::Transaction;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::notifications::notify_all;
use crate::opportunities::notices;
use crate::stream::Stream;
use crate::{audit, opportunities};

/// Fix the public value of the draw.
///
/// By the contracting authority, after closing, from the source named at publication, with where anybody can
/// look it up. Once: it cannot be changed, and without it nothing is drawn.
#[utoipa::path(tag = "evaluations", params(IfMatch))]
#[post("/opportunities/{id}/fix-public-value")]
pub async fn fix_public_value(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<PublicValueDraft>,
    ctx: Ctx,
) -> Result<Changed<DrawView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let facts = opportunities::store::lock(&act, *id, &actor).await?;
    if act.replay().is_some() {
        return Ok(Changed(read_draw::of(&act, &facts).await?));
    }
    version.check(facts.version)?;
    let now = act.now().await?;
    let named = store::public_value(&act, *id).await?;
    let fixed = fix(&actor, &facts, named.as_ref(), draft.into_inner(), now)?;
    let touched = OpportunityFacts { version: facts.version.next(), ..facts };
    opportunities::store::save(&act, &touched).await?;
    store::fix(&act, *id, &fixed).await?;
    let data = json!({ "value": fixed.value, "proof": fixed.proof });
    audit::record(&act, Stream::Opportunity(*id), "public_value_fixed", &data).await?;
    tell(&act, &touched).await?;
    let view = read_draw::of(&act, &touched).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}

/// The authors may have waited for it to complete the evaluation.
async fn tell(act: &Act, facts: &OpportunityFacts) -> Result<(), Problem> {
    let title = opportunities::store::listing(act, facts.id).await?.title;
    let notice = notices::about(NoticeKind::PublicValueFixed, &title, &[], Link::Evaluation(facts.id));
    notify_all(act, facts.authors(), &notice).await
}

/// The value that a draw mixes in; empty, if no source was named.
///
/// # Errors
/// `public_value_missing`, if a source was named and the value is not fixed.
pub async fn of_draw(transaction: &Transaction, id: OpportunityId) -> Result<String, Problem> {
    match store::public_value(transaction, id).await? {
        None => Ok(String::new()),
        Some(public) => Ok(public.value.ok_or(Refusal::PublicValueMissing)?),
    }
}
