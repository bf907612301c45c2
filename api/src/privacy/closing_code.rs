//! The code that closes an account without a password: `POST /account/request-closing-code`.

use actix_web::{HttpRequest, post};
use chrono::{DateTime, Utc};
use serde_json::json;
use shared::accounts::{Account, Received};
use shared::privacy::{self, CLOSING_CODE_DIGITS};

use super::{letters, obstacles};
use crate::accounts::settings::CLOSING_CODE;
use crate::accounts::store;
use crate::ctx::Ctx;
use crate::http::rate::address_of;
use crate::http::{Accepted, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, machine, outbox, secrets};

/// Ask for the code that closes an account.
///
/// For accounts that only other sites sign in: the code goes to the account's address and is good for
/// ten to twenty minutes. Asked for again at once, it is the same code, and no second letter is sent.
/// Accounts with a password are closed with it and get no code (`password_closes`).
#[utoipa::path(tag = "session")]
#[post("/account/request-closing-code")]
pub async fn request_closing_code(
    SignedIn(actor): SignedIn,
    request: HttpRequest,
    ctx: Ctx,
) -> Result<Accepted<Received>, Problem> {
    ctx.rates.mail(&address_of(&request, ctx.config.proxy_hops))?.note_on(&request);
    let write = ctx.begin_write(&actor).await?;
    let account = store::lock(&write, actor.person_id).await?;
    let known = store::credentials_of(&write, account.id).await?;
    let in_the_way = obstacles::of(&write, account.id).await?;
    privacy::ask_for_code(&actor, account.id, known.password_hash.is_some(), &in_the_way)?;
    let window = window(machine::now());
    outbox::push(&write, letters::closing_code(&ctx, &account, &code(&ctx, &account, window), window))
        .await?;
    audit::record(&write, Stream::Person(account.id), "closing_code_requested", &json!({})).await?;
    write.commit().await?;
    Ok(Accepted(Received { email: account.email }))
}

/// Whether this is the code that was mailed for this account, now or in the window before.
pub(super) fn is_good(ctx: &Ctx, account: &Account, typed: &str) -> bool {
    let typed: String = typed.chars().filter(char::is_ascii_digit).collect();
    let now = window(machine::now());
    [now, now - 1].into_iter().any(|window| secrets::same(&code(ctx, account, window), &typed))
}

/// The code of a window. It needs no row: only this instance can make it, and it is good for closing
/// this account, at this address, and for nothing else.
fn code(ctx: &Ctx, account: &Account, window: i64) -> String {
    let parts = [account.id.0.as_bytes().as_slice(), account.email.as_bytes(), &window.to_be_bytes()];
    let hash = ctx.secrets.keyed_hash("close-account", &parts);
    let number = hash
        .chars()
        .take(15)
        .filter_map(|digit| digit.to_digit(16))
        .fold(0_u64, |sum, digit| sum * 16 + u64::from(digit));
    let text = format!("{number:0CLOSING_CODE_DIGITS$}");
    text.chars().rev().take(CLOSING_CODE_DIGITS).collect()
}

fn window(now: DateTime<Utc>) -> i64 {
    now.timestamp().div_euclid(CLOSING_CODE.num_seconds())
}
