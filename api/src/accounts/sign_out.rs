//! `POST /session/sign-out`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::actor::By;

use super::read_session::refresh_token;
use super::sessions::Ended;
use super::{sessions, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::Problem;
use crate::http::edge::preferred_language;
use crate::identities::leave::{self, Left};
use crate::stream::Stream;

/// Sign out.
///
/// Ends the session of the cookie, and removes the cookie. Answers the same without one. Says where
/// to go to sign out of the service too that the session was begun with.
#[utoipa::path(tag = "session", security(()))]
#[post("/session/sign-out")]
pub async fn sign_out(request: HttpRequest, ctx: Ctx) -> Result<Left, Problem> {
    let Some(token) = refresh_token(&request) else {
        return Ok(Left::here(&ctx));
    };
    let found = sessions::of_token(&*ctx.begin_read().await?, &token).await?;
    let mut continue_at = None;
    if let Some((session_id, person_id)) = found {
        continue_at = leave::address(&ctx, session_id, preferred_language(request.headers())).await?;
        let write = ctx.begin_as(By::Person(person_id)).await?;
        store::lock(&write, person_id).await?;
        if sessions::end(&write, session_id).await? == Ended::Now {
            let data = json!({ "session_id": session_id });
            audit::record(&write, Stream::Person(person_id), "signed_out", &data).await?;
            write.commit().await?;
        }
    }
    Ok(Left::for_good(&ctx, continue_at))
}
