//! `POST /platform/lists/{list}/add`.

use actix_web::post;
use shared::ids::TermId;
use shared::platform::{self, ListView, TermDraft, may_look_after_platform};

use super::{list_of, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::machine;
use crate::platform::registers;
use crate::stream::Stream;

/// Add an entry to a list.
///
/// It stands at the end, and people can choose it at once.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/lists/{list}/add")]
pub async fn add_term(
    SignedIn(actor): SignedIn,
    list: Path<String>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<TermDraft>,
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
    let entry = platform::add_term(&actor, &entries, &draft, TermId(machine::new_id()))?;
    store::insert(&act, list, &entry).await?;
    audit::record(&act, Stream::Platform(list.register()), "term_added", &entry).await?;
    let view = store::view(&act, list).await?;
    act.commit(list.register().id()).await?;
    Ok(Changed(view))
}
