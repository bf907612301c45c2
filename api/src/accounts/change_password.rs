//! `POST /account/change-password`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::accounts::PasswordChange;
use shared::actor::Actor;

use super::attempts::{self, Whom};
use super::{common_passwords, security_letters as letters, sessions, store};
use crate::ctx::Ctx;
use crate::http::rate::address_of;
use crate::http::{CurrentSession, Json, NoContent, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, outbox};

/// Change your password.
///
/// Asks for the present one. Ends every other session of the person.
#[utoipa::path(tag = "session")]
#[post("/account/change-password")]
pub async fn change_password(
    SignedIn(actor): SignedIn,
    CurrentSession(session_id): CurrentSession,
    request: HttpRequest,
    body: Json<PasswordChange>,
    ctx: Ctx,
) -> Result<NoContent, Problem> {
    let PasswordChange { present, password } = body.into_inner();
    is_present_password(&ctx, &request, &actor, present, "/present").await?;
    let hash = ctx.passwords.hash(password.clone()).await?;
    let write = ctx.begin_write(&actor).await?;
    let account = store::lock(&write, actor.person_id).await?;
    common_passwords::check(&password, &account.name, &account.email)?;
    store::set_password(&write, actor.person_id, hash).await?;
    sessions::end_others(&write, actor.person_id, session_id).await?;
    audit::record(&write, Stream::Person(actor.person_id), "password_changed", &json!({})).await?;
    outbox::push(&write, letters::password_changed_here(&ctx, &account)).await?;
    write.commit().await?;
    Ok(NoContent)
}

/// Whether it is the person themself who asks. Attempts are counted as those at signing in.
///
/// # Errors
/// 422 at the field, if it is not their password; 429 with the time left.
pub(super) async fn is_present_password(
    ctx: &Ctx,
    request: &HttpRequest,
    actor: &Actor,
    password: String,
    pointer: &str,
) -> Result<(), Problem> {
    let known = store::credentials_of(&*ctx.begin_read().await?, actor.person_id).await?;
    let address = address_of(request, ctx.config.proxy_hops);
    let tried = [Whom::Password(&known.account.email), Whom::Address(&address)];
    attempts::count(ctx, &tried).await?;
    if !ctx.passwords.matches(password, known.password_hash).await? {
        return Err(Problem::field(pointer, "wrong_password"));
    }
    let write = ctx.begin_system().await?;
    attempts::forgive(&write, &tried).await?;
    write.commit_quietly().await
}
