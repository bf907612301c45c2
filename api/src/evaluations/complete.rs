//! `POST /opportunities/{id}/complete-evaluation`.

use actix_web::post;
use serde_json::json;
use shared::evaluations::{EvaluationView, SelectionView, complete, decide_all, draw, may_evaluate, outcome};
use shared::fairness::Hash;
use shared::ids::OpportunityId;
use shared::opportunities::OpportunityFacts;
use shared::proposals::{ProposalFacts, ProposalState};
use shared::refusal::Refusal;

use super::{notices, store, view};
use crate::ctx::{Act, Ctx};
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::reminders::{self, Reminder};
use crate::sealing::{self, Opening};
use crate::stream::Stream;
use crate::{audit, fairness, opportunities, programmes, proposals};

/// The number of the first draw; a second one would follow a re-evaluation.
const FIRST_ROUND: u32 = 1;

/// Complete the evaluation.
///
/// Every criterion of every proposal is decided. The draw orders those who passed, opens who they
/// are, and is published with every input; with nobody there, the file is over.
#[utoipa::path(tag = "evaluations", params(IfMatch))]
#[post("/opportunities/{id}/complete-evaluation")]
pub async fn complete_evaluation(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<EvaluationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let facts = opportunities::store::lock(&act, *id, &actor).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::of(&act, &facts).await?));
    }
    version.check(facts.version)?;
    let all = proposals::store::lock_all(&act, *id).await?;
    let now = act.now().await?;
    may_evaluate(&actor, &facts)?;
    let opened = all.iter().filter(|proposal| proposal.state.number().is_some()).count();
    let criteria = view::evaluated(&act, &facts).await?.evaluation_criteria;
    let extent = view::extent(opened, criteria.len());
    let assessments = store::assessments(&act, *id).await?;
    let passed = complete(&actor, &facts, extent, &assessments)?;
    let decided = decide_all(&all, &passed);
    for proposal in &decided {
        proposals::store::save(&act, proposal).await?;
    }
    let completed = outcome(&facts, &passed, now);
    opportunities::store::save(&act, &completed).await?;
    let selection = select(&act, &facts, &decided).await?;
    let data = json!({ "passed": passed, "state": completed.state, "selection": selection });
    audit::record(&act, Stream::Opportunity(*id), "evaluation_completed", &data).await?;
    if selection.is_some() {
        let programme = programmes::store::of_file(&act, facts.programme).await?.document;
        let parts = programme.selection_opens();
        sealing::open(&act, &completed, Opening::Selection, parts, decided.len()).await?;
    }
    set_clocks(&act, &completed, selection.as_ref()).await?;
    notices::completed(&act, &completed, &decided, selection.as_ref()).await?;
    let view = view::of(&act, &completed).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}

/// Draws the order of those who passed, and keeps the draw; nothing if nobody did.
async fn select(
    act: &Act,
    facts: &OpportunityFacts,
    decided: &[ProposalFacts],
) -> Result<Option<SelectionView>, Problem> {
    let passed: Vec<(u32, Hash)> = decided.iter().filter_map(passed).collect();
    if passed.is_empty() {
        return Ok(None);
    }
    let root = facts.closing.ok_or(Refusal::NotClosedYet)?.root;
    let secret = opportunities::store::secret(act, facts.id).await?;
    let public = fairness::fix_public_value::of_draw(act, facts.id).await?;
    let selection = draw(facts.id, secret, root, FIRST_ROUND, &public, &passed);
    store::insert_selection(act, facts.id, &selection).await?;
    Ok(Some(selection))
}

fn passed(proposal: &ProposalFacts) -> Option<(u32, Hash)> {
    match proposal.state {
        ProposalState::Passed { number } => Some((number, proposal.submission?.receipt)),
        _ => None,
    }
}

async fn set_clocks(
    act: &Act,
    facts: &OpportunityFacts,
    selection: Option<&SelectionView>,
) -> Result<(), Problem> {
    let stream = Stream::Opportunity(facts.id);
    reminders::cancel_all(act, stream).await?;
    if selection.is_none() {
        return Ok(());
    }
    let days = programmes::store::of_file(act, facts.programme).await?.document.approval_business_days;
    reminders::schedule_in_business_days(act, Reminder::OfferToMake, stream, days).await
}
