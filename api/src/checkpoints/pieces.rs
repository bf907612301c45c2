//! The roots of the full pieces of the order, kept by this node: what is placed never changes, so they
//! are read once. A proof then reads two pieces at most, however long the record is.

use shared::fairness::{Hash, merkle};
use shared::record::{PIECE, Tree};
use tokio::sync::Mutex;

use super::store::nodes;
use crate::db::Transaction;
use crate::http::Problem;

/// How many pieces are read at once.
const AT_ONCE: usize = 40;

/// The roots known so far, the first piece first.
#[derive(Default)]
pub struct Pieces(Mutex<Vec<Hash>>);

impl Pieces {
    /// The tree over the first `size` positions.
    ///
    /// # Errors
    /// When the database does not answer, or there are not as many positions.
    pub async fn tree(&self, transaction: &Transaction, size: usize) -> Result<Tree, Problem> {
        let full = size / PIECE;
        let mut known = self.0.lock().await;
        while known.len() < full {
            let from = known.len();
            let to = (from + AT_ONCE).min(full);
            let read = nodes(transaction, from * PIECE, to * PIECE).await?;
            enough(&read, (to - from) * PIECE)?;
            known.extend(read.chunks(PIECE).map(merkle::root));
        }
        let pieces = known.iter().take(full).copied().collect();
        drop(known);
        let rest = nodes(transaction, full * PIECE, size).await?;
        enough(&rest, size % PIECE)?;
        Ok(Tree::new(pieces, rest))
    }
}

/// The nodes of the piece where a place stands, among the first `size`.
///
/// # Errors
/// As [`Pieces::tree`].
pub async fn around(transaction: &Transaction, place: usize, size: usize) -> Result<Vec<Hash>, Problem> {
    let from = place / PIECE * PIECE;
    let to = (from + PIECE).min(size);
    let read = nodes(transaction, from, to).await?;
    enough(&read, to.saturating_sub(from))?;
    Ok(read)
}

fn enough(read: &[Hash], wanted: usize) -> Result<(), Problem> {
    match read.len() == wanted {
        true => Ok(()),
        false => Err(Problem::fault(format!("{wanted} positions were expected, {} are there", read.len()))),
    }
}
