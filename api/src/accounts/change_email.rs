//! `POST /account/change-email`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::accounts::{EmailChange, Received, normal_email};
use shared::refusal::Refusal;

use super::change_password::is_present_password;
use super::{email_changes, letters, security_letters, store};
use crate::ctx::Ctx;
use crate::http::rate::address_of;
use crate::http::{Accepted, Json, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, outbox};

/// Ask to sign in with another address.
///
/// It counts once the link sent to it was followed; the present address is told. The answer is the
/// same whether or not the new address has an account; the message that is sent to it says more.
#[utoipa::path(tag = "session")]
#[post("/account/change-email")]
pub async fn change_email(
    SignedIn(actor): SignedIn,
    request: HttpRequest,
    body: Json<EmailChange>,
    ctx: Ctx,
) -> Result<Accepted<Received>, Problem> {
    ctx.rates.mail(&address_of(&request, ctx.config.proxy_hops))?.note_on(&request);
    let EmailChange { email: typed, password } = body.into_inner();
    is_present_password(&ctx, &request, &actor, password, "/password").await?;
    let email = normal_email(&typed);
    let write = ctx.begin_write(&actor).await?;
    let account = store::lock(&write, actor.person_id).await?;
    if account.email == email {
        return Err(Refusal::NothingChanged.into());
    }
    match store::by_email(&write, &email).await? {
        Some(known) => outbox::push(&write, letters::already_registered(&ctx, &known.account)).await?,
        None => {
            let token = email_changes::issue(&write, actor.person_id, email.clone()).await?;
            let letter = security_letters::confirm_new_email(&ctx, &account, &email, &token);
            outbox::push(&write, letter).await?;
        }
    }
    outbox::push(&write, security_letters::email_change_asked(&ctx, &account)).await?;
    audit::record(&write, Stream::Person(actor.person_id), "email_change_requested", &json!({})).await?;
    write.commit().await?;
    Ok(Accepted(Received { email: typed }))
}
