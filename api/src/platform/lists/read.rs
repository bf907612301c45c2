//! `GET /platform/lists/{list}`.

use actix_web::get;
use shared::platform::{ListView, may_look_after_platform};

use super::{list_of, store};
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};

/// Read a list with its retired entries.
///
/// The lists are `skills`, `capabilities` and `service_areas`.
#[utoipa::path(tag = "platform")]
#[get("/platform/lists/{list}")]
pub async fn read_list(
    SignedIn(actor): SignedIn,
    list: Path<String>,
    ctx: Ctx,
) -> Result<Found<ListView>, Problem> {
    may_look_after_platform(&actor)?;
    let list = list_of(&list)?;
    let read = ctx.begin_read().await?;
    Ok(Found(store::view(&read, list).await?))
}
