//! `POST /demonstration/enter`.

use actix_web::post;
use serde_json::json;
use shared::accounts::SessionGranted;
use shared::actor::By;
use shared::demonstration::Entrance;

use super::{only_here, people};
use crate::accounts::read_session::Granted;
use crate::accounts::{sessions, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Json, Problem};
use crate::stream::Stream;

/// Become one of the personas, without a password.
#[utoipa::path(tag = "demonstration", security(()))]
#[post("/demonstration/enter")]
pub async fn enter_demonstration(body: Json<Entrance>, ctx: Ctx) -> Result<Granted<SessionGranted>, Problem> {
    only_here(&ctx)?;
    let id = people::find(&*ctx.begin_read().await?, body.persona).await?;
    let write = ctx.begin_as(By::Person(id)).await?;
    store::lock(&write, id).await?;
    let kept = sessions::start(&write, id).await?;
    audit::record(&write, Stream::Person(id), "signed_in", &json!({ "session_id": kept.session_id })).await?;
    let granted = Granted::of(&write, kept).await?;
    write.commit().await?;
    Ok(granted)
}
