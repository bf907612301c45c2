//! `GET /support/looks/{id}/proposals`.

use actix_web::get;
use shared::ids::SupportLookId;
use shared::page::Page;
use shared::proposals::ProposalSummary;

use super::look;
use crate::ctx::Ctx;
use crate::http::{Listed, Path, Problem, SignedIn};
use crate::proposals;

/// How many lines are shown, the newest first.
const LINES: usize = 100;

/// See the proposals of the person that a look is at.
///
/// Those to opportunities that are closed, the newest 100: a sealed one is not there.
#[utoipa::path(tag = "support")]
#[get("/support/looks/{id}/proposals")]
pub async fn list_supported_proposals(
    SignedIn(actor): SignedIn,
    id: Path<SupportLookId>,
    ctx: Ctx,
) -> Result<Listed<ProposalSummary>, Problem> {
    let read = ctx.begin_read().await?;
    let subject = look::subject(&read, &actor, *id).await?;
    let mut opened = look::proposals_of(&read, &subject).await?.opened;
    opened.truncate(LINES);
    let now = read.now().await?;
    Ok(Listed(Page::whole(proposals::view::summaries(&read, &opened, now).await?)))
}
