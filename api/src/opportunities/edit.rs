//! `PUT /opportunities/{id}`.

use actix_web::put;
use shared::ids::OpportunityId;
use shared::opportunities::commands::edit;
use shared::opportunities::{FileView, OpportunityDraft};

use super::{file_view, store};
use crate::ctx::Ctx;
use crate::http::{Changed, IfMatch, Json, Path, Problem, SignedIn};

/// Save what an opportunity says.
///
/// Takes the whole content. While the opportunity is open this is the draft of an amendment:
/// the public goes on reading what is published. Saving is not an act: nobody is told.
#[utoipa::path(tag = "opportunities", params(IfMatch))]
#[put("/opportunities/{id}")]
pub async fn edit_opportunity(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    version: IfMatch,
    draft: Json<OpportunityDraft>,
    ctx: Ctx,
) -> Result<Changed<FileView>, Problem> {
    let write = ctx.begin_write(&actor).await?;
    let facts = store::lock(&write, *id, &actor).await?;
    version.check(facts.version)?;
    let OpportunityDraft { content } = draft.into_inner();
    let before = store::content(&write, *id, facts.content_number).await?;
    let now = write.now().await?;
    let edited = edit(&actor, &facts, &before, &content, now)?;
    if edited != facts {
        store::save(&write, &edited).await?;
        store::put_content(&write, *id, edited.content_number, &content).await?;
        if !edited.is_public() {
            store::save_listing(&write, *id, &content).await?;
        }
    }
    let view = file_view::of(&write, &edited, now).await?;
    write.commit().await?;
    Ok(Changed(view))
}
