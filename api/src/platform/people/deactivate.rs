//! `POST /platform/people/{id}/deactivate`.

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

/// Take a person’s access away.
///
/// Their sessions end at once, and a mail says why. What they did stays theirs.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/people/{id}/deactivate")]
pub async fn deactivate_person(
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
    platform::deactivate(&actor, &person)?;
    store::deactivate(&act, &person, actor.person_id, &draft.reason).await?;
    // The reason is about a person: it stands beside the record, not in it.
    audit::record(&act, Stream::Person(*id), "person_deactivated", &json!({})).await?;
    let account = accounts::store::find(&act, *id).await?;
    outbox::push(&act, letters::deactivated(&ctx, &account, &draft.reason)).await?;
    let view = view::of(&act, *id).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
