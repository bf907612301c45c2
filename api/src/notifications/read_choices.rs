//! `GET /account/notices`.

use actix_web::get;
use shared::notifications::NoticeChoicesView;

use super::choices;
use crate::ctx::Ctx;
use crate::http::{Found, Problem, SignedIn};

/// Read which notices come to you by e-mail.
#[utoipa::path(tag = "accounts")]
#[get("/account/notices")]
pub async fn read_notice_choices(
    SignedIn(actor): SignedIn,
    ctx: Ctx,
) -> Result<Found<NoticeChoicesView>, Problem> {
    let read = ctx.begin_read().await?;
    Ok(Found(choices::find(&read, actor.person_id).await?.into()))
}
