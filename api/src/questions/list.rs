//! `GET /opportunities/{id}/questions`.

use actix_web::get;
use shared::ids::{OpportunityId, QuestionId};
use shared::page::Page;
use shared::questions::{QuestionView, readable_waiting};

use super::store;
use crate::ctx::Ctx;
use crate::http::{Listed, MaybeSignedIn, Paging, Path, Problem, Query, cursor};
use crate::opportunities;

/// List the questions about an opportunity, the newest first.
///
/// Answered ones; those still waiting are shown to who asked and to the department alone.
#[utoipa::path(tag = "opportunities", params(Paging), security((), ("bearer" = [])))]
#[get("/opportunities/{id}/questions")]
pub async fn list_questions(
    MaybeSignedIn(visitor): MaybeSignedIn,
    id: Path<OpportunityId>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<QuestionView>, Problem> {
    let read = ctx.begin_read().await?;
    let opportunity = opportunities::store::read(&read, *id, &visitor).await?;
    let waiting = readable_waiting(&visitor, &opportunity);
    let after = paging.after::<QuestionId>()?;
    let found = store::list(&read, *id, waiting, after, paging.limit()).await?;
    let Page { items, next_cursor, total } = cursor::page(found, paging.limit(), |question| question.id);
    let items = items.into_iter().map(|question| QuestionView::of(question, &visitor)).collect();
    Ok(Listed(Page { items, next_cursor, total }))
}
