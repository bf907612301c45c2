//! `POST /accounts/reset-password`.

use actix_web::post;
use serde_json::json;
use shared::accounts::{self, PasswordReset};
use shared::actor::By;

use super::attempts::Whom;
use super::tokens::{self, Purpose};
use super::{attempts, common_passwords, letters, sessions, store};
use crate::ctx::Ctx;
use crate::http::{Json, NoContent, Problem};
use crate::stream::Stream;
use crate::{audit, outbox};

/// Choose a new password with the token of the link.
///
/// Ends every session of the account, and confirms its address: only its mailbox had the link.
#[utoipa::path(tag = "session", security(()))]
#[post("/accounts/reset-password")]
pub async fn reset_password(body: Json<PasswordReset>, ctx: Ctx) -> Result<NoContent, Problem> {
    let PasswordReset { token, password } = body.into_inner();
    let hash = ctx.passwords.hash(password.clone()).await?;
    let write = ctx.begin_as(By::System).await?;
    let person_id = tokens::spend(&write, &token, Purpose::ResetPassword).await?;
    // A registration's link, followed later, must not bring its password back.
    tokens::void(&write, person_id, Purpose::ConfirmEmail).await?;
    let account = store::lock(&write, person_id).await?;
    common_passwords::check(&password, &account.name, &account.email)?;
    let now = write.now().await?;
    store::save(&write, &accounts::confirm_email(&account)).await?;
    store::set_confirmed(&write, person_id, now).await?;
    store::set_password(&write, person_id, hash).await?;
    sessions::end_all(&write, person_id).await?;
    // Who holds the mailbox need not wait for what others guessed.
    attempts::forgive(&write, &[Whom::Password(&account.email)]).await?;
    audit::append(
        &write,
        Stream::Person(person_id),
        "password_reset",
        By::Person(person_id),
        &json!({}),
        now,
    )
    .await?;
    outbox::push(&write, letters::password_changed(&ctx, &account)).await?;
    write.commit().await?;
    Ok(NoContent)
}
