//! Signing a checkpoint: by the node that gives out positions, when enough happened or enough time went by.

use chrono::Duration;
use shared::fairness::Hash;

use super::entity::Model;
use super::note::{Note, origin};
use super::store;
use crate::columns::{millis, moment};
use crate::ctx::{Ctx, Write};
use crate::db::Transaction;
use crate::http::Problem;
use crate::{machine, sequencer};

/// So many new positions are signed over at once.
const EVENTS: i64 = 1_000;
/// So much later even a single one is.
const PATIENCE: Duration = Duration::minutes(5);

/// As [`sign`], if it is time.
///
/// # Errors
/// As [`sign`].
pub async fn sign_due(ctx: &Ctx) -> Result<Option<i64>, Problem> {
    let read = ctx.begin_read().await?;
    let last = store::last(&read).await?;
    let size = sequencer::last_position(&read).await?;
    drop(read);
    if is_due(last.as_ref(), size) { sign(ctx).await } else { Ok(None) }
}

/// Signs a checkpoint over what was placed since the last one; returns its number, if anything was.
///
/// # Errors
/// When the database does not answer; a fault, if the record is no longer what the last checkpoint was
/// signed over: then nothing more is signed.
pub async fn sign(ctx: &Ctx) -> Result<Option<i64>, Problem> {
    let read = ctx.begin_read().await?;
    let last = store::last(&read).await?;
    let size = sequencer::last_position(&read).await?;
    if size <= last.as_ref().map_or(0, |last| last.size) {
        return Ok(None);
    }
    // Read before the lease is taken: nobody waits for the arithmetic.
    let root = root_over(ctx, &read, last.as_ref(), size).await?;
    drop(read);
    let write = ctx.begin_system().await?;
    if !sequencer::is_elected(&write).await? || store::last(&write).await? != last {
        return Ok(None);
    }
    let number = last.map_or(0, |last| last.number) + 1;
    let checkpoint = signed(ctx, &write, number, size, root).await?;
    store::insert(&write, checkpoint).await?;
    write.commit_quietly().await?;
    Ok(Some(number))
}

fn is_due(last: Option<&Model>, size: i64) -> bool {
    match last {
        None => size > 0,
        Some(last) => {
            let is_time = machine::now() - moment(last.machine_at) >= PATIENCE;
            size > last.size && (is_time || size - last.size >= EVENTS)
        }
    }
}

/// The root over the first `size` positions. What the last checkpoint covers must still have its root.
async fn root_over(ctx: &Ctx, read: &Transaction, last: Option<&Model>, size: i64) -> Result<Hash, Problem> {
    let count = |size: i64| usize::try_from(size).map_err(Problem::fault);
    if let Some(last) = last {
        let before = ctx.pieces.tree(read, count(last.size)?).await?;
        if before.root().to_string() != last.root {
            return Err(Problem::fault(format!(
                "the record is not what checkpoint {} was signed over: run `api verify`",
                last.number
            )));
        }
    }
    Ok(ctx.pieces.tree(read, count(size)?).await?.root())
}

async fn signed(ctx: &Ctx, write: &Write, number: i64, size: i64, root: Hash) -> Result<Model, Problem> {
    let keys = ctx.secrets.statements();
    let note = Note {
        origin: origin(&ctx.config.public_url),
        size,
        root,
        number,
        business_time: write.now().await?,
        machine_time: machine::now(),
        key_id: keys.current().id(),
    };
    Ok(Model {
        number,
        size,
        root: root.to_string(),
        business_at: millis(note.business_time),
        machine_at: millis(note.machine_time),
        key_id: note.key_id.to_string(),
        note: note.signed(keys),
    })
}
