//! `POST /account/second-factor/confirm`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::accounts::{CodeOnly, RecoveryCodes, plain_code};
use shared::actor::Factor;
use shared::refusal::Refusal;

use super::{counted, renew_codes, store};
use crate::accounts::{security_letters as letters, sessions, store as people};
use crate::ctx::Ctx;
use crate::http::{CurrentSession, Json, Problem, ShownOnce, SignedIn};
use crate::stream::Stream;
use crate::{audit, machine, outbox};

/// Confirm the second factor that was begun, with its first code.
///
/// Answers with recovery codes, shown this once. This session has a second factor from now on;
/// every other session of the person ends, as it began without this one.
#[utoipa::path(tag = "session")]
#[post("/account/second-factor/confirm")]
pub async fn confirm_second_factor(
    SignedIn(actor): SignedIn,
    CurrentSession(session_id): CurrentSession,
    request: HttpRequest,
    body: Json<CodeOnly>,
    ctx: Ctx,
) -> Result<ShownOnce<RecoveryCodes>, Problem> {
    let person_id = actor.person_id;
    counted(&ctx, &request, person_id).await?;
    let write = ctx.begin_write(&actor).await?;
    let account = people::lock(&write, person_id).await?;
    let factor = store::lock(&write, &ctx, person_id).await?.ok_or(Refusal::SecondFactorMissing)?;
    let pending = factor.pending.ok_or(Refusal::SecondFactorMissing)?;
    // A new secret: no code of it was used before.
    let step = pending.step_of(&plain_code(&body.code), machine::now().timestamp(), 0);
    let step = step.ok_or_else(|| Problem::field("/code", "wrong_code"))?;
    store::confirm(&write, person_id, step).await?;
    let codes = renew_codes::renew(&write, person_id).await?;
    sessions::set_factor(&write, session_id, Factor::Two).await?;
    sessions::end_others(&write, person_id, session_id).await?;
    super::forgiven(&write, &request, person_id).await?;
    audit::record(&write, Stream::Person(person_id), "second_factor_confirmed", &json!({})).await?;
    outbox::push(&write, letters::second_factor_on(&ctx, &account)).await?;
    write.commit().await?;
    Ok(ShownOnce(codes))
}
