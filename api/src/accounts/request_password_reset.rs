//! `POST /accounts/request-password-reset`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::accounts::{EmailOnly, Received, normal_email};
use shared::actor::By;

use super::letters;
use super::store::{self, Access};
use super::tokens::{self, Purpose};
use crate::ctx::Ctx;
use crate::http::rate::address_of;
use crate::http::{Accepted, Json, Problem};
use crate::stream::Stream;
use crate::{audit, outbox};

/// Ask for a link to choose a new password.
///
/// The answer is the same whether or not the address has an account.
#[utoipa::path(tag = "session", security(()))]
#[post("/accounts/request-password-reset")]
pub async fn request_password_reset(
    request: HttpRequest,
    body: Json<EmailOnly>,
    ctx: Ctx,
) -> Result<Accepted<Received>, Problem> {
    ctx.rates.mail(&address_of(&request, ctx.config.proxy_hops))?.note_on(&request);
    let write = ctx.begin_as(By::System).await?;
    let known = store::lock_by_email(&write, &normal_email(&body.email)).await?;
    if let Some(known) = known.filter(|known| known.access == Access::Active) {
        let token = tokens::issue(&write, known.account.id, Purpose::ResetPassword).await?;
        outbox::push(&write, letters::reset_password(&ctx, &known.account, &token)).await?;
        audit::record(&write, Stream::Person(known.account.id), "password_reset_requested", &json!({}))
            .await?;
    }
    write.commit().await?;
    Ok(Accepted(Received { email: body.into_inner().email }))
}
