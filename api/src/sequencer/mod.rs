//! The one order of all events: positions without gaps, given after the commit by one node at a time.
//!
//! A feed in the order of time loses whatever commits late. So every event that commits waits in
//! `event_arrivals`, where the database itself puts it, until whoever holds the lease gives out the next
//! positions. Acts wait for nothing here. Within a stream, arrivals are numbered in the stream's order,
//! because each event is written after the one before it has committed; so are their positions.
//!
//! The events of a proposal wait until its opportunity is closed: before that, not even their number shows.

pub mod entity;
mod store;

use crate::ctx::{Ctx, Write};
use crate::db::holds_lease;
use crate::http::Problem;

pub use store::last_position;

const BATCH: u64 = 500;
/// Any number, the same on every node: who holds it gives out positions.
const LEASE: i64 = 7_150_202;

/// Gives every event that waits its position; returns how many it placed. Another node that is at it
/// leaves nothing to do.
///
/// # Errors
/// When the database does not answer.
pub async fn place_waiting(ctx: &Ctx) -> Result<u64, Problem> {
    let mut count = 0;
    loop {
        let placed = place_batch(ctx).await?;
        count += placed;
        if placed < BATCH {
            return Ok(count);
        }
    }
}

async fn place_batch(ctx: &Ctx) -> Result<u64, Problem> {
    // Most looks find nothing, and should not keep a writer waiting.
    let read = ctx.begin_read().await?;
    if store::waiting(&read, 1).await?.is_empty() {
        return Ok(0);
    }
    drop(read);
    let write = ctx.begin_system().await?;
    if !is_elected(&write).await? {
        return Ok(0);
    }
    let waiting = store::waiting(&write, BATCH).await?;
    let placed = u64::try_from(waiting.len()).map_err(Problem::fault)?;
    store::place(&write, waiting).await?;
    write.commit_quietly().await?;
    Ok(placed)
}

/// Whether this node may give out positions and sign over them, until its transaction ends.
///
/// # Errors
/// When the database does not answer.
pub async fn is_elected(write: &Write) -> Result<bool, Problem> {
    Ok(holds_lease(write, LEASE).await?)
}
