//! `POST /accounts/restore`.

use actix_web::post;
use serde_json::json;
use shared::accounts::TokenOnly;
use shared::actor::By;
use shared::ids::PersonId;
use shared::privacy;
use shared::refusal::Refusal;

use super::letters::{self, restore_token};
use super::store::{self as closing, Closing};
use crate::accounts::store;
use crate::ctx::Ctx;
use crate::http::{Json, NoContent, Problem};
use crate::stream::Stream;
use crate::timers::{self, TimerAct};
use crate::{audit, outbox};

/// Open a closed account again, with the token of the letter.
///
/// Good until the account is erased. It signs nobody in.
#[utoipa::path(tag = "session", security(()))]
#[post("/accounts/restore")]
pub async fn restore_account(body: Json<TokenOnly>, ctx: Ctx) -> Result<NoContent, Problem> {
    let person_id = person_of(&body.token).ok_or(Refusal::LinkNotGood)?;
    let write = ctx.begin_as(By::Person(person_id)).await?;
    closing::closing(&write, person_id).await?.ok_or(Refusal::LinkNotGood)?;
    let account = store::lock(&write, person_id).await?;
    let locked = closing::closing(&write, person_id).await?;
    let Closing { closed_at, erased_at, deactivated_at } = locked.ok_or(Refusal::LinkNotGood)?;
    privacy::restore(closed_at, erased_at, deactivated_at)?;
    let expected = closed_at.map(|at| restore_token(&ctx, person_id, at));
    if expected.as_deref() != Some(body.token.as_str()) {
        return Err(Refusal::LinkNotGood.into());
    }
    closing::set_closed(&write, &account, None).await?;
    timers::cancel(&write, TimerAct::EraseAccount, Stream::Person(person_id)).await?;
    audit::record(&write, Stream::Person(person_id), "account_restored", &json!({})).await?;
    outbox::push(&write, letters::restored(&ctx, &account)).await?;
    write.commit().await?;
    Ok(NoContent)
}

fn person_of(token: &str) -> Option<PersonId> {
    token.split('_').next()?.parse().ok()
}
