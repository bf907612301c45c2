//! `POST /opportunities/{id}/assess`.

use actix_web::post;
use serde_json::json;
use shared::evaluations::{AssessmentDraft, EvaluationView, assess, may_evaluate, rationale_is_long_enough};
use shared::ids::OpportunityId;
use shared::opportunities::commands::moved_to;

use super::{store, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, opportunities, programmes, proposals};

/// Decide one criterion of one proposal.
///
/// Met or not, with the reason. Until the evaluation is completed a later decision replaces it.
#[utoipa::path(tag = "evaluations", params(IfMatch))]
#[post("/opportunities/{id}/assess")]
pub async fn assess_criterion(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<AssessmentDraft>,
    ctx: Ctx,
) -> Result<Changed<EvaluationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let facts = opportunities::store::lock(&act, *id, &actor).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::of(&act, &facts).await?));
    }
    version.check(facts.version)?;
    let now = act.now().await?;
    may_evaluate(&actor, &facts)?;
    let opened = proposals::store::opened_facts(&act, *id).await?;
    let criteria = view::evaluated(&act, &facts).await?.evaluation_criteria;
    let extent = view::extent(opened.len(), criteria.len());
    let decided = assess(&actor, &facts, extent, draft.into_inner(), now)?;
    let programme = programmes::store::of_file(&act, facts.programme).await?.document;
    if !rationale_is_long_enough(&decided.rationale, &programme) {
        return Err(Problem::field("/rationale", "too_short"));
    }
    store::put_assessment(&act, *id, &decided).await?;
    let touched = moved_to(&facts, facts.state.clone());
    opportunities::store::save(&act, &touched).await?;
    let data = json!({
        "proponent": decided.proponent, "criterion": decided.criterion, "met": decided.met,
        "rationale": decided.rationale,
    });
    audit::record(&act, Stream::Opportunity(*id), "criterion_assessed", &data).await?;
    let view = view::of(&act, &touched).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
