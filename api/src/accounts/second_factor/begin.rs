//! `POST /account/second-factor/begin`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::accounts::{PresentPassword, SecondFactorBegun};
use shared::actor::Factor;
use shared::refusal::Refusal;

use super::store;
use super::totp::{SECRET_BYTES, Secret, picture};
use crate::accounts::change_password::is_present_password;
use crate::accounts::store as people;
use crate::ctx::Ctx;
use crate::http::{Json, Problem, ShownOnce, SignedIn};
use crate::stream::Stream;
use crate::{audit, machine};

/// Begin to set up a second factor.
///
/// Answers with a secret for the telephone; it counts once it was confirmed with its first code.
/// In place of one in force only in a session with a second factor: a recovery code begins one.
#[utoipa::path(tag = "session")]
#[post("/account/second-factor/begin")]
pub async fn begin_second_factor(
    SignedIn(actor): SignedIn,
    request: HttpRequest,
    body: Json<PresentPassword>,
    ctx: Ctx,
) -> Result<ShownOnce<SecondFactorBegun>, Problem> {
    is_present_password(&ctx, &request, &actor, body.into_inner().password, "/password").await?;
    let secret = Secret(machine::random_bytes::<SECRET_BYTES>()?);
    let write = ctx.begin_write(&actor).await?;
    let account = people::lock(&write, actor.person_id).await?;
    let in_force = store::since(&write, actor.person_id).await?;
    if in_force.is_some() && actor.factor == Factor::One {
        return Err(Refusal::SecondFactorNeeded.into());
    }
    store::begin(&write, &ctx, actor.person_id, secret).await?;
    audit::record(&write, Stream::Person(actor.person_id), "second_factor_begun", &json!({})).await?;
    let address = secret.address(&account.email, account.language);
    let picture = picture(&address).ok_or_else(|| Problem::fault("the address fits into no picture"))?;
    write.commit().await?;
    Ok(ShownOnce(SecondFactorBegun { secret: secret.base32(), address, picture }))
}
