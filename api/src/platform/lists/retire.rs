//! `POST /platform/lists/{list}/retire`.

use actix_web::post;
use shared::platform::{self, ListView, OneEntry, may_look_after_platform};

use super::{list_of, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::platform::registers;
use crate::stream::Stream;

/// Retire an entry.
///
/// It is no longer offered; whoever chose it before keeps it.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/lists/{list}/retire")]
pub async fn retire_term(
    SignedIn(actor): SignedIn,
    list: Path<String>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<OneEntry>,
    ctx: Ctx,
) -> Result<Changed<ListView>, Problem> {
    may_look_after_platform(&actor)?;
    let list = list_of(&list)?;
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(store::view(&act, list).await?));
    }
    registers::lock(&act, list.register(), version).await?;
    let entries = store::all(&act, list).await?;
    let entry = platform::retire_term(&actor, &entries, draft.into_inner())?;
    store::save(&act, list, &entry).await?;
    audit::record(&act, Stream::Platform(list.register()), "term_retired", &entry).await?;
    let view = store::view(&act, list).await?;
    act.commit(list.register().id()).await?;
    Ok(Changed(view))
}
