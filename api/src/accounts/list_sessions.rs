//! `GET /account/sessions`.

use actix_web::get;
use shared::accounts::SessionView;

use super::sessions;
use crate::ctx::Ctx;
use crate::http::{CurrentSession, Listed, Paging, Problem, Query, SignedIn, cursor};

/// List where you are signed in, the newest session first.
#[utoipa::path(tag = "accounts", params(Paging))]
#[get("/account/sessions")]
pub async fn list_sessions(
    SignedIn(actor): SignedIn,
    CurrentSession(this_one): CurrentSession,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<SessionView>, Problem> {
    let read = ctx.begin_read().await?;
    let limit = paging.limit();
    let found = sessions::of_person(&read, actor.person_id, this_one, paging.after()?, limit + 1).await?;
    Ok(Listed(cursor::page(found, limit, |session| session.id)))
}
