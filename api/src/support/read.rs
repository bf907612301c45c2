//! `GET /support/looks/{id}`.

use actix_web::get;
use shared::ids::SupportLookId;
use shared::support::{SupportLookView, may_read_look};

use super::{store, view};
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};

/// Read a look that you began: the person's account, and how long it lasts.
///
/// The account is what deciding about access needs: no profile, no declaration, no tax number.
#[utoipa::path(tag = "support")]
#[get("/support/looks/{id}")]
pub async fn read_support_look(
    SignedIn(actor): SignedIn,
    id: Path<SupportLookId>,
    ctx: Ctx,
) -> Result<Found<SupportLookView>, Problem> {
    let read = ctx.begin_read().await?;
    let look = store::read(&read, *id).await?;
    may_read_look(&actor, &look)?;
    Ok(Found(view::of(&read, &look, read.now().await?).await?))
}
