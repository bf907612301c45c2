//! `POST /accounts`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::accounts::{self, Account, Received, Registration, normal_email};
use shared::actor::{By, EmailStanding};
use shared::ids::PersonId;
use shared::refusal::Refusal;

use super::tokens::{self, Registered};
use super::{common_passwords, letters, store};
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
    ctx.rates.mail(&address_of(&request, ctx.config.proxy_hops))?.note_on(&request);
    common_passwords::check(&registration.password, &registration.name, &registration.email)?;
    let hash = ctx.passwords.hash(registration.password.clone()).await?;
    let account = accounts::register(&registration, PersonId(machine::new_id()));
    let write = ctx.begin_as(By::Person(account.id)).await?;
    let registered =
        Registered { name: account.name.clone(), language: account.language, password_hash: hash };
    match store::lock_by_email(&write, &normal_email(&registration.email)).await? {
        None => open(&write, &account, &registered).await?,
        Some(known) => match known.account.standing {
            EmailStanding::Unconfirmed => {
                let account = Account { id: known.account.id, ..account };
                send_link(&write, &account, &registered).await?;
            }
            EmailStanding::Confirmed => {
                outbox::push(&write, letters::already_registered(&ctx, &known.account)).await?;
            }
        },
    }
    write.commit().await?;
    Ok(Accepted(Received { email: registration.into_inner().email }))
}

async fn open(write: &Write, account: &Account, registered: &Registered) -> Result<(), Problem> {
    let inserted = store::insert(write, account, write.now().await?).await;
    // Somebody registers the same address at this very moment: the caller may try again.
    inserted.map_err(|error| unless_unique(error, Refusal::ChangedMeanwhile))?;
    audit::record(write, Stream::Person(account.id), "account_registered", &json!({})).await?;
    send_link(write, account, registered).await
}

/// Nobody has shown yet that the address is theirs: every registration has a link of its own, and the
/// one that is followed decides.
async fn send_link(write: &Write, account: &Account, registered: &Registered) -> Result<(), Problem> {
    let token = tokens::issue_registration(write, account.id, registered).await?;
    outbox::push(write, letters::confirm_email(write.ctx(), account, &token)).await
}
