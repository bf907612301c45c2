//! `POST /platform/programmes/{id}/schedule`.

use actix_web::post;
use serde_json::json;
use shared::ids::ProgrammeId;
use shared::platform::{self, ProgrammesView, Register, VersionDraft, may_look_after_platform};

use super::{problem, store};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::platform::registers;
use crate::stream::Stream;

/// Schedule a new version of a programme.
///
/// Files begun from its day on run by it; files under way keep the version they began with.
#[utoipa::path(tag = "platform", params(IfMatch))]
#[post("/platform/programmes/{id}/schedule")]
pub async fn schedule_programme(
    SignedIn(actor): SignedIn,
    id: Path<ProgrammeId>,
    version: IfMatch,
    key: IdempotencyKey,
    draft: Json<VersionDraft>,
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
    let key = platform::schedule_version(&actor, &versions, &draft, now).map_err(problem)?;
    store::insert(&act, key, draft.from, &draft.document).await?;
    let data = json!({ "number": key.number, "from": draft.from, "document": draft.document });
    audit::record(&act, Stream::Programme(*id), "programme_scheduled", &data).await?;
    let view = store::view(&act, act.now().await?).await?;
    act.commit(Register::Programmes.id()).await?;
    Ok(Changed(view))
}
