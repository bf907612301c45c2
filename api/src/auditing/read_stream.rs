//! `GET /audit/streams/{kind}/{id}`.

use actix_web::get;
use shared::actor::Actor;
use shared::auditing::{Audited, Chain, StreamView, may_audit};
use shared::ids::PersonId;
use shared::privacy::PersonalData;
use shared::refusal::Refusal;
use uuid::Uuid;

use super::{store, view};
use crate::audit::{self, Verdict};
use crate::ctx::{Ctx, Read};
use crate::http::{Found, Path, Problem, SignedIn};
use crate::privacy::reads::{self, Reading};
use crate::stream::Stream;

/// How many events of one thing are shown.
const EVENTS: u64 = 1_000;

/// Read all that happened to one thing, and whether its chain is whole.
///
/// For auditors. The chain is checked as this is read, from its first event to its last.
#[utoipa::path(tag = "audit")]
#[get("/audit/streams/{kind}/{id}")]
pub async fn read_stream(
    SignedIn(actor): SignedIn,
    place: Path<(Audited, Uuid)>,
    ctx: Ctx,
) -> Result<Found<StreamView>, Problem> {
    may_audit(&actor)?;
    let (kind, about_id) = *place;
    let read = ctx.begin_read().await?;
    let ids = store::of_stream(&read, kind, about_id, EVENTS).await?;
    if ids.is_empty() {
        return Err(Refusal::NotFound.into());
    }
    let stream = Stream::restore(kind.code(), about_id).ok_or(Refusal::NotFound)?;
    let chain = match audit::verify(&read, stream).await? {
        Verdict::Whole { events, .. } => Chain::Whole { events },
        Verdict::Broken { sequence } => Chain::Broken { sequence },
    };
    let entries = view::entries(&read, &ids).await?.into_iter().map(|one| one.entry).collect();
    note(&ctx, &read, &actor, stream).await?;
    Ok(Found(StreamView { kind, about_id, path: view::path(kind, about_id), chain, entries }))
}

/// A person sees that an auditor read what was done about them.
async fn note(ctx: &Ctx, read: &Read, actor: &Actor, stream: Stream) -> Result<(), Problem> {
    let Stream::Person(PersonId(id)) = stream else {
        return Ok(());
    };
    let reading = Reading { what: PersonalData::Account, act: "read_stream", about: stream };
    reads::note(ctx, read, actor, &[PersonId(id)], reading).await
}
