//! `POST /accounts/confirm-email`.

use actix_web::post;
use serde_json::json;
use shared::accounts::{self, TokenOnly};
use shared::actor::By;

use super::store;
use super::tokens::{self, Purpose};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Json, NoContent, Problem};
use crate::stream::Stream;

/// Confirm an e-mail address with the token of the link.
#[utoipa::path(tag = "session", security(()))]
#[post("/accounts/confirm-email")]
pub async fn confirm_email(body: Json<TokenOnly>, ctx: Ctx) -> Result<NoContent, Problem> {
    let write = ctx.begin_as(By::System).await?;
    let person_id = tokens::spend(&write, &body.token, Purpose::ConfirmEmail).await?;
    let account = store::lock(&write, person_id).await?;
    let now = write.now().await?;
    store::save(&write, &accounts::confirm_email(&account)).await?;
    store::set_confirmed(&write, person_id, now).await?;
    audit::append(
        &write,
        Stream::Person(person_id),
        "email_confirmed",
        By::Person(person_id),
        &json!({}),
        now,
    )
    .await?;
    write.commit().await?;
    Ok(NoContent)
}
