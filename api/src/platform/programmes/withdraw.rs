//! `POST /platform/programmes/{id}/withdraw`.

use actix_web::post;
use serde_json::json;
use shared::ids::ProgrammeId;
use shared::platform::{self, OneVersion, ProgrammesView, Register, may_look_after_platform};

use super::store;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::platform::registers;
use crate::stream::Stream;

/// Withdraw a version that has not begun.
///
/// It stays in the list, as withdrawn.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/programmes/{id}/withdraw")]
pub async fn withdraw_programme(
    SignedIn(actor): SignedIn,
    id: Path<ProgrammeId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<OneVersion>,
    ctx: Ctx,
) -> Result<Changed<ProgrammesView>, Problem> {
    may_look_after_platform(&actor)?;
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(Changed(store::view(&act, act.now().await?).await?));
    }
    registers::lock(&act, Register::Programmes, version).await?;
    let now = act.now().await?;
    let versions = store::versions(&act, *id).await?;
    let key = platform::withdraw_version(&actor, &versions, draft.number, now)?;
    store::withdraw(&act, key).await?;
    let data = json!({ "number": key.number });
    audit::record(&act, Stream::Programme(*id), "programme_withdrawn", &data).await?;
    let view = store::view(&act, act.now().await?).await?;
    act.commit(Register::Programmes.id()).await?;
    Ok(Changed(view))
}
