//! `POST /accounts/confirm-new-email`.

use actix_web::post;
use serde_json::json;
use shared::accounts::{self, TokenOnly};
use shared::actor::By;

use super::tokens::{self, Purpose};
use super::{email_changes, security_letters as letters, store};
use crate::ctx::Ctx;
use crate::http::{Json, NoContent, Problem};
use crate::stream::Stream;
use crate::{audit, outbox};

/// Confirm a new address with the token of the link.
///
/// From now on the person signs in with it. Links sent to the address before are void.
#[utoipa::path(tag = "session", security(()))]
#[post("/accounts/confirm-new-email")]
pub async fn confirm_new_email(body: Json<TokenOnly>, ctx: Ctx) -> Result<NoContent, Problem> {
    let write = ctx.begin_as(By::System).await?;
    let changing = email_changes::spend(&write, &body.token).await?;
    let before = store::lock(&write, changing.person_id).await?;
    let now = write.now().await?;
    let after = accounts::change_email(&before, &changing.email);
    store::save_address(&write, &after).await?;
    store::set_confirmed(&write, after.id, now).await?;
    tokens::void(&write, after.id, Purpose::ResetPassword).await?;
    // The record says that it was changed, not to what: people may leave, the record stays.
    audit::append(
        &write,
        Stream::Person(after.id),
        "email_changed",
        By::Person(after.id),
        &json!({ "version": after.version }),
        now,
    )
    .await?;
    outbox::push(&write, letters::email_changed(&ctx, &before)).await?;
    outbox::push(&write, letters::email_changed(&ctx, &after)).await?;
    write.commit().await?;
    Ok(NoContent)
}
