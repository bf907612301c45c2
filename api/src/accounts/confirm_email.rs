//! `POST /accounts/confirm-email`.

use actix_web::post;
use serde_json::json;
use shared::accounts::{self, TokenOnly};
use shared::actor::By;

use super::tokens::{self, Registered};
use super::{sessions, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Json, NoContent, Problem};
use crate::stream::Stream;

/// Confirm an e-mail address with the token of the link.
///
/// The account takes over what this one registration chose: name, language and password. Links of other
/// registrations of the address are void then, and whoever was signed in is signed out.
#[utoipa::path(tag = "session", security(()))]
#[post("/accounts/confirm-email")]
pub async fn confirm_email(body: Json<TokenOnly>, ctx: Ctx) -> Result<NoContent, Problem> {
    let write = ctx.begin_as(By::System).await?;
    let (person_id, registered) = tokens::spend_registration(&write, &body.token).await?;
    let account = store::lock(&write, person_id).await?;
    let now = write.now().await?;
    let confirmed = match registered {
        Some(Registered { name, language, password_hash }) => {
            store::set_password(&write, person_id, password_hash).await?;
            accounts::confirm_registration(&account, &name, language)
        }
        None => accounts::confirm_email(&account),
    };
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
