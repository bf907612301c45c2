//! `POST /sign-in/{provider}/back-channel-logout`: a service says that somebody signed out there.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Form, Path};
use actix_web::{HttpResponse, post};
use serde::Deserialize;
use serde_json::json;
use shared::actor::By;
use shared::refusal::Refusal;

use super::logout_token::{self, Fault, SignedOutThere};
use super::sessions::{self as begun, Use};
use crate::accounts::sessions::{self, Ended};
use crate::accounts::store as people;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::Problem;
use crate::stream::Stream;

/// What the service sends.
#[derive(Deserialize)]
pub struct Notice {
    logout_token: String,
}

/// Ends the sessions that were begun with the service's session, or with its person's identity.
///
/// # Errors
/// 400 for a token that does not count; 503 if the service's keys cannot be had.
#[post("/sign-in/{provider}/back-channel-logout")]
pub async fn back_channel_logout(
    id: Path<String>,
    notice: Form<Notice>,
    ctx: Ctx,
) -> Result<HttpResponse, Problem> {
    let provider = ctx.providers.find(&id).ok_or(Refusal::NotFound)?;
    let there = match logout_token::check(&provider, &notice.logout_token).await {
        Ok(there) => there,
        Err(Fault::Unreachable) => return Err(Problem::Busy),
        Err(Fault::NotGood(why)) => {
            tracing::warn!(provider = provider.settings.id, why, "a logout token does not count");
            return Err(Problem::Unreadable("logout_token".to_owned()));
        }
    };
    end_sessions(&ctx, &provider.settings.issuer, &there).await?;
    Ok(HttpResponse::Ok().insert_header((CACHE_CONTROL, "no-store")).finish())
}

async fn end_sessions(ctx: &Ctx, issuer: &str, there: &SignedOutThere) -> Result<(), Problem> {
    let SignedOutThere { subject, sid, jti, ends_at } = there;
    let write = ctx.begin_as(By::System).await?;
    if begun::spend(&write, issuer, jti, *ends_at).await? == Use::Again {
        return Err(Problem::Unreadable("logout_token".to_owned()));
    }
    let mut found = begun::sessions_of(&write, issuer, subject.as_deref(), sid.as_deref()).await?;
    found.sort_unstable();
    for (person_id, session_id) in found {
        people::lock(&write, person_id).await?;
        if sessions::end(&write, session_id).await? == Ended::Now {
            let data = json!({ "session_id": session_id });
            audit::record(&write, Stream::Person(person_id), "session_ended_by_service", &data).await?;
        }
    }
    write.commit().await
}
