//! `POST /platform/people/{id}/reactivate`.

use actix_web::post;
use serde_json::json;
use shared::ids::PersonId;
use shared::platform::{self, PersonView, Reason, Register, may_look_after_platform};

use super::{letters, store, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::platform::registers;
use crate::stream::Stream;
use crate::{accounts, audit, outbox};

/// Give a person’s access back.
///
/// A mail tells them; they sign in as before.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/people/{id}/reactivate")]
pub async fn reactivate_person(
    SignedIn(actor): SignedIn,
    id: Path<PersonId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<Reason>,
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
    platform::reactivate(&actor, &person)?;
    store::reactivate(&act, &person).await?;
    audit::record(&act, Stream::Person(*id), "person_reactivated", &json!({})).await?;
    let account = accounts::store::find(&act, *id).await?;
    outbox::push(&act, letters::reactivated(&ctx, &account, &draft.reason)).await?;
    let view = view::of(&act, *id).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
