//! `POST /accounts/confirm-email`.

use actix_web::{HttpRequest, post};
use serde_json::json;
use shared::accounts::{self, EmailConfirmation};
use shared::actor::By;

use super::attempts::{self, Whom};
use super::tokens::{self, Purpose, Registered};
use super::{sessions, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::rate::address_of;
use crate::http::{Json, NoContent, Problem};
use crate::stream::Stream;

/// Confirm an e-mail address with the token of the link and the password chosen.
///
/// The link shows that the address is theirs, the password that the registration is: somebody else may
/// have registered the address. The account takes over what this one registration chose: name, language
/// and password. Links of other registrations of the address are void then, and whoever was signed in is
/// signed out.
#[utoipa::path(tag = "session", security(()))]
#[post("/accounts/confirm-email")]
pub async fn confirm_email(
    request: HttpRequest,
    body: Json<EmailConfirmation>,
    ctx: Ctx,
) -> Result<NoContent, Problem> {
    let EmailConfirmation { token, password } = body.into_inner();
    let Registered { name, language, password_hash } = chosen(&ctx, &request, &token, password).await?;
    let write = ctx.begin_as(By::System).await?;
    let person_id = tokens::spend(&write, &token, Purpose::ConfirmEmail).await?;
    let account = store::lock(&write, person_id).await?;
    let now = write.now().await?;
    store::set_password(&write, person_id, password_hash).await?;
    let confirmed = accounts::confirm_registration(&account, &name, language);
    store::save(&write, &confirmed).await?;
    store::set_confirmed(&write, person_id, now).await?;
    sessions::end_all(&write, person_id).await?;
    audit::append(
        &write,
        Stream::Person(person_id),
        "email_confirmed",
        By::Person(person_id),
        &json!({}),
        now,
    )
    .await?;
    write.commit().await?;
    Ok(NoContent)
}

/// What the registration chose, for whoever knows its password. Attempts are counted as those at signing in.
async fn chosen(
    ctx: &Ctx,
    request: &HttpRequest,
    token: &str,
    password: String,
) -> Result<Registered, Problem> {
    let read = ctx.begin_read().await?;
    let (person_id, registered) = tokens::registration(&read, token).await?;
    let email = store::find(&read, person_id).await?.email;
    drop(read);
    let address = address_of(request, ctx.config.proxy_hops);
    let tried = [Whom::Password(&email), Whom::Address(&address)];
    attempts::count(ctx, &tried).await?;
    if !ctx.passwords.matches(password, Some(registered.password_hash.clone())).await? {
        return Err(Problem::field("/password", "wrong_registration_password"));
    }
    let write = ctx.begin_system().await?;
    attempts::forgive(&write, &tried).await?;
    write.commit_quietly().await?;
    Ok(registered)
}
