//! `POST /account/identities/{id}/unlink`.

use actix_web::post;
use serde_json::json;
use shared::identities::{self, Ways};
use shared::ids::IdentityId;
use shared::refusal::Refusal;

use super::view::label_of;
use super::{letters, store};
use crate::accounts::store as people;
use crate::ctx::Ctx;
use crate::http::{IdempotencyKey, IfMatch, NoContent, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{audit, outbox};

/// Unlink a sign-in service from your account.
///
/// The last way to sign in stays. `If-Match` names the version of the account.
#[utoipa::path(tag = "accounts", params(IfMatch))]
#[post("/account/identities/{id}/unlink")]
pub async fn unlink_identity(
    SignedIn(actor): SignedIn,
    id: Path<IdentityId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<NoContent, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(NoContent);
    }
    let account = people::lock(&act, actor.person_id).await?;
    let identity = store::one(&act, actor.person_id, *id).await?.ok_or(Refusal::NotFound)?;
    version.check(account.version)?;
    let (has_password, count) = store::ways(&act, actor.person_id).await?;
    let changed = identities::unlink(&actor, &account, Ways::of(has_password, count))?;
    people::save(&act, &changed).await?;
    store::delete(&act, actor.person_id, *id).await?;
    let data = json!({ "provider": identity.provider });
    audit::record(&act, Stream::Person(actor.person_id), "identity_unlinked", &data).await?;
    let label = label_of(&ctx, &identity);
    outbox::push(&act, letters::unlinked(&ctx, &account, label.in_language(account.language))).await?;
    act.commit(*id).await?;
    Ok(NoContent)
}
