//! `POST /accounts/restore`.

use actix_web::post;
use sea_orm::entity::prelude::*;
use serde_json::json;
use shared::accounts::TokenOnly;
use shared::actor::By;
use shared::ids::PersonId;
use shared::privacy;
use shared::refusal::Refusal;

use super::letters::{self, restore_token};
use crate::accounts::entity::people;
use crate::accounts::store;
use crate::columns::moment;
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
    let found = people::Entity::find_by_id(person_id.0).one(&*write).await?;
    found.ok_or(Refusal::LinkNotGood)?;
    let account = store::lock(&write, person_id).await?;
    let row = people::Entity::find_by_id(person_id.0).one(&*write).await?.ok_or(Refusal::LinkNotGood)?;
    let closed_at = row.closed_at.map(moment);
    privacy::restore(closed_at, row.erased_at.map(moment), row.deactivated_at.map(moment))?;
    let expected = closed_at.map(|at| restore_token(&ctx, person_id, at));
    if expected.as_deref() != Some(body.token.as_str()) {
        return Err(Refusal::LinkNotGood.into());
    }
    people::Entity::update_many()
        .col_expr(people::Column::Version, Expr::value(account.version.next().0))
        .col_expr(people::Column::DeactivatedAt, Expr::value(None::<i64>))
        .col_expr(people::Column::ClosedAt, Expr::value(None::<i64>))
        .filter(people::Column::Id.eq(person_id.0))
        .exec(&*write)
        .await?;
    timers::cancel(&write, TimerAct::EraseAccount, Stream::Person(person_id)).await?;
    audit::record(&write, Stream::Person(person_id), "account_restored", &json!({})).await?;
    outbox::push(&write, letters::restored(&ctx, &account)).await?;
    write.commit().await?;
    Ok(NoContent)
}

fn person_of(token: &str) -> Option<PersonId> {
    token.split('_').next()?.parse().ok()
}
