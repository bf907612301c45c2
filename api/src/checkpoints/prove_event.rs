//! `GET /record/events/{hash}`.

use actix_web::get;
use shared::fairness::Hash;
use shared::record::{EventProofView, StreamName};
use shared::refusal::Refusal;

use super::{pieces, reader, store};
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Prove that an event stands in the record.
///
/// For whoever may read the record that it stands in: its exact text, and the way from its hash to the
/// root of a signed checkpoint (RFC 6962, section 2.1.1). Absent until a checkpoint covers it.
#[utoipa::path(tag = "record")]
#[get("/record/events/{hash}")]
pub async fn prove_event(
    SignedIn(actor): SignedIn,
    hash: Path<Hash>,
    ctx: Ctx,
) -> Result<Found<EventProofView>, Problem> {
    let read = ctx.begin_read().await?;
    let placed = store::placed(&read, *hash).await?;
    let stream = Stream::restore(&placed.stream_kind, placed.stream_id).ok_or(Refusal::NotFound)?;
    // What somebody may not read is not there for them.
    reader::may_read(&read, &actor, stream).await.map_err(|problem| match problem {
        Problem::Refused(_) => Refusal::NotFound.into(),
        other => other,
    })?;
    let event = store::event(&read, &placed).await?;
    let checkpoint = store::view(store::covering(&read, placed.position).await?)?;
    let place = usize::try_from(placed.position - 1).map_err(Problem::fault)?;
    let size = usize::try_from(checkpoint.size).map_err(Problem::fault)?;
    let piece = pieces::around(&read, place, size).await?;
    let tree = ctx.pieces.tree(&read, size).await?;
    Ok(Found(EventProofView {
        stream: StreamName { kind: event.stream_kind, id: event.stream_id },
        sequence: event.sequence,
        previous_hash: event.previous_hash,
        canonical: event.canonical,
        hash: *hash,
        position: placed.position,
        checkpoint,
        way: tree.inclusion(place, &piece).ok_or(Refusal::NotFound)?,
    }))
}
