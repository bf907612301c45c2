//! `PUT /account/declarations`.

use actix_web::put;
use serde_json::json;
use shared::declarations::{self, DeclarationsDraft, DeclarationsView};

use super::store;
use crate::ctx::Ctx;
use crate::http::{Changed, IfMatch, Json, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audit};

/// Declare, or change what you declared.
///
/// Voluntary, for statistics in groups of five or more, and for nothing else.
#[utoipa::path(tag = "accounts", params(IfMatch))]
#[put("/account/declarations")]
pub async fn declare(
    SignedIn(actor): SignedIn,
    version: IfMatch,
    draft: Json<DeclarationsDraft>,
    ctx: Ctx,
) -> Result<Changed<DeclarationsView>, Problem> {
    let write = ctx.begin_write(&actor).await?;
    accounts::store::lock(&write, actor.person_id).await?;
    let kept = store::find(&write, actor.person_id).await?;
    version.check(kept.version)?;
    let now = write.now().await?;
    let declared = declarations::declare(&actor, &kept, draft.into_inner(), now)?;
    store::save(&write, &declared).await?;
    // Neither the answers nor how many there are: the record is for ever, this can be deleted.
    audit::record(&write, Stream::Person(actor.person_id), "declarations_saved", &json!({})).await?;
    write.commit().await?;
    Ok(Changed(declared.into()))
}
