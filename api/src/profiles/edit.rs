//! `PUT /account/profile`.

use actix_web::put;
use serde_json::json;
use shared::profiles::{self, ProfileContent, ProfileView};

use super::{read, store};
use crate::ctx::Ctx;
use crate::http::{Changed, IfMatch, Json, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audit};

/// Change your own profile.
///
/// Takes the whole profile: what is left out is emptied. Nothing in it is needed to propose.
#[utoipa::path(tag = "accounts", params(IfMatch))]
#[put("/account/profile")]
pub async fn edit_profile(
    SignedIn(actor): SignedIn,
    version: IfMatch,
    content: Json<ProfileContent>,
    ctx: Ctx,
) -> Result<Changed<ProfileView>, Problem> {
    let write = ctx.begin_write(&actor).await?;
    let account = accounts::store::lock(&write, actor.person_id).await?;
    let profile = store::find(&write, actor.person_id).await?;
    version.check(profile.version)?;
    let now = write.now().await?;
    let edited = profiles::edit(&actor, &profile, content.into_inner())?;
    store::save(&write, &edited, now).await?;
    // The record says that it was changed, not to what: people may leave, the record stays.
    let data = json!({ "version": edited.version });
    audit::record(&write, Stream::Person(account.id), "profile_edited", &data).await?;
    write.commit().await?;
    Ok(Changed(read::view(edited, &account)))
}
