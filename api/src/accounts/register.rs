//! `POST /accounts`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::accounts::{self, Account, Received, Registration, normal_email};
use shared::actor::{By, EmailStanding};
use shared::ids::PersonId;
use shared::refusal::Refusal;

use super::tokens::{self, Purpose};
use super::{letters, store};
use crate::ctx::{Ctx, Write};
use crate::http::problem::unless_unique;
use crate::http::rate::address_of;
use crate::http::{Accepted, Json, Problem};
use crate::stream::Stream;
use crate::{audit, machine, outbox};

/// Open an account.
///
/// The answer is the same whether or not the address has an account; the message that is sent
/// to it says more.
#[utoipa::path(tag = "session", security(()))]
#[post("/accounts")]
pub async fn register(
    request: HttpRequest,
    registration: Json<Registration>,
    ctx: Ctx,
) -> Result<Accepted<Received>, Problem> {
    ctx.rates.mail(&address_of(&request, ctx.config.proxy_hops))?;
    let hash = ctx.passwords.hash(registration.password.clone()).await?;
    let account = accounts::register(&registration, PersonId(machine::new_id()));
    let write = ctx.begin_as(By::Person(account.id)).await?;
    match store::lock_by_email(&write, &normal_email(&registration.email)).await? {
        None => open(&write, &account, hash).await?,
        Some(known) => match known.account.standing {
            EmailStanding::Unconfirmed => open_again(&write, &known.account, hash).await?,
            EmailStanding::Confirmed => {
                outbox::push(&write, letters::already_registered(&ctx, &known.account)).await?;
            }
        },
    }
    write.commit().await?;
    Ok(Accepted(Received { email: registration.into_inner().email }))
}

async fn open(write: &Write, account: &Account, hash: String) -> Result<(), Problem> {
    let inserted = store::insert(write, account, hash, write.now().await?).await;
    // Somebody registers the same address at this very moment: the caller may try again.
    inserted.map_err(|error| unless_unique(error, Refusal::ChangedMeanwhile))?;
    audit::record(write, Stream::Person(account.id), "account_registered", &json!({})).await?;
    send_link(write, account).await
}

/// Nobody has shown that the address is theirs: the last one to register chooses the password,
/// and the links sent before are void.
async fn open_again(write: &Write, account: &Account, hash: String) -> Result<(), Problem> {
    store::set_password(write, account.id, hash).await?;
    send_link(write, account).await
}

async fn send_link(write: &Write, account: &Account) -> Result<(), Problem> {
    let token = tokens::issue(write, account.id, Purpose::ConfirmEmail).await?;
    outbox::push(write, letters::confirm_email(write.ctx(), account, &token)).await
}
