//! `POST /session/refresh`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::accounts::SessionGranted;
use shared::actor::By;
use shared::refusal::Refusal;

use super::read_session::{Granted, refresh_token};
use super::sessions::{self, Refreshed};
use super::store;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::Problem;
use crate::stream::Stream;

/// Get a new access token with the cookie.
///
/// The cookie is replaced. The one before stays good for 30 seconds; used later, it ends the
/// session.
#[utoipa::path(tag = "session", security(()))]
#[post("/session/refresh")]
pub async fn refresh_session(request: HttpRequest, ctx: Ctx) -> Result<Granted<SessionGranted>, Problem> {
    let token = refresh_token(&request).ok_or(Refusal::SessionOver)?;
    let write = ctx.begin_as(By::System).await?;
    match sessions::refresh(&write, &token).await? {
        Refreshed::Kept(kept) => {
            let granted = Granted::of(&write, kept).await?;
            write.commit().await?;
            Ok(granted)
        }
        Refreshed::Reused(person_id) => {
            store::lock(&write, person_id).await?;
            audit::record(&write, Stream::Person(person_id), "session_ended_by_reuse", &json!({})).await?;
            write.commit().await?;
            Err(Refusal::SessionOver.into())
        }
        Refreshed::Unknown => Err(Refusal::SessionOver.into()),
    }
}
