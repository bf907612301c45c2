//! `POST /session/sign-out-everywhere`.

use actix_web::post;
use serde_json::json;
use shared::actor::By;

use super::read_session::SignedOut;
use super::{sessions, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Problem, SignedIn};
use crate::stream::Stream;

/// Sign out on every device.
#[utoipa::path(tag = "session")]
#[post("/session/sign-out-everywhere")]
pub async fn sign_out_everywhere(SignedIn(actor): SignedIn, ctx: Ctx) -> Result<SignedOut, Problem> {
    let write = ctx.begin_as(By::Person(actor.person_id)).await?;
    store::lock(&write, actor.person_id).await?;
    sessions::end_all(&write, actor.person_id).await?;
    audit::record(&write, Stream::Person(actor.person_id), "signed_out_everywhere", &json!({})).await?;
    write.commit().await?;
    Ok(SignedOut::of(&ctx))
}
