//! `POST /session/second-factor`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::accounts::{SecondFactorSignIn, SessionGranted, TypedFactor};
use shared::actor::{By, Factor};

use super::{Shown, Typed, accept, counted, tickets};
use crate::accounts::read_session::{Granted, user_agent};
use crate::accounts::sessions::{self, Beginning};
use crate::accounts::{security_letters as letters, store as people};
use crate::ctx::Ctx;
use crate::http::{Json, Problem};
use crate::stream::Stream;
use crate::{audit, identities, outbox};

/// Sign in, the second step.
///
/// Takes the ticket of the first step and a code of the telephone, or a recovery code, which is
/// used up and told by mail.
#[utoipa::path(tag = "session", security(()))]
#[post("/session/second-factor")]
pub async fn sign_in_with_second_factor(
    request: HttpRequest,
    body: Json<SecondFactorSignIn>,
    ctx: Ctx,
) -> Result<Granted<SessionGranted>, Problem> {
    let typed = match body.typed() {
        Some(TypedFactor::Code(code)) => Typed { code, pointer: "/code" },
        Some(TypedFactor::RecoveryCode(code)) => Typed { code, pointer: "/recovery_code" },
        None => return Err(Problem::field("/code", "one_of_two")),
    };
    let ticket = body.into_inner().ticket;
    let person_id = tickets::count_attempt(&ctx, &ticket).await?;
    counted(&ctx, &request, person_id).await?;
    let write = ctx.begin_as(By::Person(person_id)).await?;
    let account = people::lock(&write, person_id).await?;
    let shown = accept(&write, &request, person_id, &typed).await?;
    tickets::spend(&write, &ticket, person_id).await?;
    let beginning = Beginning { person_id, factor: Factor::Two, user_agent: user_agent(&request) };
    let kept = sessions::start(&write, beginning).await?;
    identities::sessions::follow_ticket(&write, &ticket, kept.session_id).await?;
    let data = json!({ "session_id": kept.session_id, "second_factor": shown.code() });
    audit::record(&write, Stream::Person(person_id), "signed_in", &data).await?;
    if shown == Shown::RecoveryCode {
        outbox::push(&write, letters::recovery_code_used(&ctx, &account)).await?;
    }
    let granted = Granted::of(&write, kept).await?;
    write.commit().await?;
    Ok(granted)
}
