//! `PUT /account`.

use actix_web::put;
use serde_json::json;
use shared::accounts::{self, AccountDraft, AccountView};

use super::store;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IfMatch, Json, Problem, SignedIn};
use crate::stream::Stream;

/// Change your own account.
///
/// Takes the whole account: what is left out is emptied.
#[utoipa::path(tag = "accounts", params(IfMatch))]
#[put("/account")]
pub async fn edit_account(
    SignedIn(actor): SignedIn,
    version: IfMatch,
    draft: Json<AccountDraft>,
    ctx: Ctx,
) -> Result<Changed<AccountView>, Problem> {
    let write = ctx.begin_write(&actor).await?;
    let account = store::lock(&write, actor.person_id).await?;
    version.check(account.version)?;
    let edited = accounts::edit(&actor, &account, draft.into_inner())?;
    store::save(&write, &edited).await?;
    // The record says that it was changed, not to what: people may leave, the record stays.
    audit::record(&write, Stream::Person(edited.id), "account_edited", &json!({ "version": edited.version }))
        .await?;
    write.commit().await?;
    Ok(Changed(edited.into()))
}
