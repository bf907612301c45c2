//! `POST /proposals/{id}/submit`.

use actix_web::post;
use serde_json::json;
use shared::actor::{Actor, Visitor};
use shared::fairness::ReceiptAct;
use shared::ids::ProposalId;
use shared::notifications::{NoticeKind, same};
use shared::opportunities::OpportunityFacts;
use shared::organizations::rules::may_propose_for;
use shared::proposals::commands::submit;
use shared::proposals::{
    MissingAnswer, ProposalContent, ProposalFacts, ProposalSubmission, ProposalView, PublicService, missing,
};
use shared::refusal::Refusal;

use super::store::Sealed;
use super::{notices, store, view};
use crate::ctx::{Act, Ctx};
use crate::fairness::receipts;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::opportunities::notices::moment;
use crate::sealing::Own;
use crate::stream::Stream;
use crate::{accounts, audit, opportunities, organizations, programmes};

/// Submit a proposal.
///
/// The saved draft, as often as you like until the closing instant. It stays sealed until then; the
/// receipt proves what was submitted.
#[utoipa::path(tag = "proposals", params(IfMatch))]
#[post("/proposals/{id}/submit")]
pub async fn submit_proposal(
    SignedIn(actor): SignedIn,
    id: Path<ProposalId>,
    version: IfMatch,
    key: IdempotencyKey,
    submission: Json<ProposalSubmission>,
    ctx: Ctx,
) -> Result<Changed<ProposalView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        drop(act);
        return Ok(Changed(view::fresh(&ctx, *id, &actor).await?));
    }
    // A live proposal keeps its account open: of closing it and submitting at once, one is refused.
    accounts::store::hold_active(&act, actor.person_id).await?;
    let found = store::find(&act, *id, &actor).await?;
    let organization = match found.organization_id {
        Some(id) => Some(organizations::store::lock_shared(&act, id).await?.facts),
        None => None,
    };
    let opportunity = opportunities::store::lock_shared(&act, found.opportunity_id, &actor).await?;
    let proposal = store::lock(&act, *id, &actor).await?;
    version.check(proposal.version)?;
    if let Some(organization) = &organization {
        may_propose_for(&actor, organization, opportunity.department_id)?;
    }
    let now = act.now().await?;
    let content = store::draft(&act, &Own::of(&actor, &proposal)?).await?;
    let lacking = lacking(&act, &actor, &opportunity, &content).await?;
    let sealed = Sealed::new(&content)?;
    let read = submission.opportunity_version;
    let submitted = submit(&actor, &proposal, &opportunity, read, lacking.is_empty(), sealed.receipt(), now)
        .map_err(|refusal| with_places(refusal, lacking))?;
    store::save(&act, &submitted).await?;
    store::insert_submission(&act, &submitted, &sealed).await?;
    receipts::issue(&act, &submitted, ReceiptAct::of_submission(proposal.state)).await?;
    let data = json!({ "receipt": sealed.receipt() });
    audit::record(&act, Stream::Proposal(*id), "proposal_submitted", &data).await?;
    tell(&act, &submitted, &opportunity, &sealed).await?;
    act.commit(*id).await?;
    Ok(Changed(view::fresh(&ctx, *id, &actor).await?))
}

/// What the draft still lacks, by the version of the opportunity that is public.
async fn lacking(
    act: &Act,
    actor: &Actor,
    opportunity: &OpportunityFacts,
    content: &ProposalContent,
) -> Result<Vec<MissingAnswer>, Problem> {
    let publication = opportunity.publication.as_ref().ok_or(Refusal::NotPublished)?;
    let asked = opportunities::store::content(act, opportunity.id, publication.content_number).await?;
    let programme = programmes::store::of_file(act, opportunity.programme).await?;
    let service = PublicService::of(&Visitor::Person(actor.clone()));
    Ok(missing(content, &asked, &programme.document, service))
}

/// An incomplete proposal is refused with the places that are at fault.
fn with_places(refusal: Refusal, lacking: Vec<MissingAnswer>) -> Problem {
    match refusal {
        Refusal::ProposalIncomplete => {
            let places = lacking.into_iter().map(|MissingAnswer { pointer, code }| (pointer, code));
            Problem::Lacking(refusal, places.collect())
        }
        other => other.into(),
    }
}

async fn tell(
    act: &Act,
    proposal: &ProposalFacts,
    opportunity: &OpportunityFacts,
    sealed: &Sealed,
) -> Result<(), Problem> {
    let received = moment(act.now().await?);
    let more = [("received", received), ("receipt", same(sealed.receipt()))];
    notices::tell_vendor(act, proposal, opportunity, NoticeKind::ProposalSubmitted, &more).await
}
