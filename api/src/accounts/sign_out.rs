//! `POST /session/sign-out`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::actor::By;

use super::read_session::{SignedOut, refresh_token};
use super::sessions::Ended;
use super::{sessions, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::Problem;
use crate::stream::Stream;

/// Sign out.
///
/// Ends the session of the cookie, and removes the cookie. Answers the same without one.
#[utoipa::path(tag = "session", security(()))]
#[post("/session/sign-out")]
pub async fn sign_out(request: HttpRequest, ctx: Ctx) -> Result<SignedOut, Problem> {
    let Some(token) = refresh_token(&request) else {
        return Ok(SignedOut::of(&ctx));
    };
    let found = sessions::of_token(&*ctx.begin_read().await?, &token).await?;
    if let Some((session_id, person_id)) = found {
        let write = ctx.begin_as(By::Person(person_id)).await?;
        store::lock(&write, person_id).await?;
        if sessions::end(&write, session_id).await? == Ended::Now {
            let data = json!({ "session_id": session_id });
            audit::record(&write, Stream::Person(person_id), "signed_out", &data).await?;
            write.commit().await?;
        }
    }
    Ok(SignedOut::of(&ctx))
}
