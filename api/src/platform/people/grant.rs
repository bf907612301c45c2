//! `POST /platform/people/{id}/grant-role`.

use actix_web::post;
use serde_json::json;
use shared::ids::PersonId;
use shared::platform::{self, PersonView, PlatformRoleDraft, Register, may_look_after_platform};

use super::{letters, store, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::platform::registers;
use crate::stream::Stream;
use crate::{accounts, audit, outbox};

/// Give a person a role on the platform.
///
/// Nobody gives one to themself. A mail tells them.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/people/{id}/grant-role")]
pub async fn grant_platform_role(
    SignedIn(actor): SignedIn,
    id: Path<PersonId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<PlatformRoleDraft>,
    ctx: Ctx,
) -> Result<Changed<PersonView>, Problem> {
    may_look_after_platform(&actor)?;
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(view::of(&act, *id).await?));
    }
    // Two product owners who remove each other wait here, and the second sees that nobody would be left.
    registers::hold(&act, Register::PlatformRoles).await?;
    let person = store::lock(&act, *id).await?;
    version.check(person.version)?;
    platform::grant(&actor, &person, draft.role)?;
    store::grant(&act, &person, draft.role).await?;
    let data = json!({ "person_id": *id, "role": draft.role });
    audit::record(&act, Stream::Platform(Register::PlatformRoles), "platform_role_granted", &data).await?;
    let account = accounts::store::find(&act, *id).await?;
    outbox::push(&act, letters::granted(&ctx, &account, draft.role)).await?;
    let view = view::of(&act, *id).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
