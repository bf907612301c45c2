//! `POST /platform/lists/{list}/order`.

use actix_web::post;
use shared::platform::{self, ListView, Order, may_look_after_platform};

use super::{list_of, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::platform::registers;
use crate::stream::Stream;

/// Put the entries of a list into another order.
///
/// Names every entry once, retired ones too.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/lists/{list}/order")]
pub async fn order_terms(
    SignedIn(actor): SignedIn,
    list: Path<String>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<Order>,
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
    let ids = platform::order_terms(&actor, &entries, &draft)?;
    store::order(&act, list, &ids).await?;
    audit::record(&act, Stream::Platform(list.register()), "terms_ordered", &ids).await?;
    let view = store::view(&act, list).await?;
    act.commit(list.register().id()).await?;
    Ok(Changed(view))
}
