//! Checks the whole record: every stream's chain, the order of all events, every checkpoint and its
//! signature. Reads only, from one snapshot.

use shared::fairness::Hash;
use shared::record::{ChainCheck, Fault, Finding, OrderCheck, Signed, Verification};

use super::entity::Model;
use super::{note, rows, store};
use crate::columns::millis;
use crate::db::{Transaction, business_time};
use crate::http::Problem;
use crate::signing::{Checked, StatementKeys};

/// So many findings are listed.
const FINDINGS_MAX: usize = 100;
const PAGE: u64 = 1_000;

/// Checks everything that stands in the database. `keys` are those that are published.
///
/// # Errors
/// When the database does not answer. What is wrong with the record is no error, but found.
pub async fn verify(transaction: &Transaction, keys: &StatementKeys) -> Result<Verification, Problem> {
    let checked_at = business_time(transaction).await?;
    let mut found = Findings::default();
    let chains = check_streams(transaction, &mut found).await?;
    let (signed, checkpoints) = check_checkpoints(transaction, keys, &mut found).await?;
    let positions = check_order(transaction, signed, &mut found).await?;
    for (stream, sequence) in rows::gone_while_waiting(transaction).await? {
        found.add(Finding::event(Fault::Dropped, &stream, sequence, None));
    }
    let more = found.0.len() > FINDINGS_MAX;
    found.0.truncate(FINDINGS_MAX);
    let ChainCheck { streams, events, .. } = chains;
    Ok(Verification { checked_at, streams, events, positions, checkpoints, findings: found.0, more })
}

async fn check_streams(transaction: &Transaction, found: &mut Findings) -> Result<ChainCheck, Problem> {
    let mut chains = ChainCheck::default();
    let mut last = None;
    loop {
        let rows = rows::events(transaction, last.as_ref()).await?;
        for row in &rows {
            found.add_all(chains.next(&row.link()));
        }
        match rows.into_iter().next_back() {
            Some(row) => last = Some(row),
            None => return Ok(chains),
        }
    }
}

async fn check_checkpoints(
    transaction: &Transaction,
    keys: &StatementKeys,
    found: &mut Findings,
) -> Result<(Vec<Signed>, u64), Problem> {
    let mut signed: Vec<Signed> = Vec::new();
    let mut count = 0;
    let mut number = 0;
    loop {
        let rows = store::after(transaction, number, PAGE).await?;
        if rows.is_empty() {
            return Ok((signed, count));
        }
        for row in rows {
            count += 1;
            if row.number != number + 1 {
                found.add(Finding::checkpoint(Fault::Dropped, number + 1));
            }
            number = row.number;
            if let Some(fault) = fault_of(&row, keys) {
                found.add(Finding::checkpoint(fault, row.number));
            }
            let Ok(root) = row.root.parse::<Hash>() else { continue };
            // A smaller one after a larger one can only be a forgery: the order is met once.
            match signed.last() {
                Some(before) if before.size >= row.size => {
                    found.add(Finding::checkpoint(Fault::Reordered, row.number));
                }
                _ => signed.push(Signed { number: row.number, size: row.size, root }),
            }
        }
    }
}

/// What is wrong with a checkpoint by itself.
fn fault_of(row: &Model, keys: &StatementKeys) -> Option<Fault> {
    let Some((note, text, signature)) = note::parse(&row.note) else {
        return Some(Fault::BadSignature);
    };
    let said = (note.number, note.size, note.root.to_string(), note.key_id.to_string());
    let times = (millis(note.business_time), millis(note.machine_time));
    let columns = (row.number, row.size, row.root.clone(), row.key_id.clone());
    if said != columns || times != (row.business_at, row.machine_at) {
        return Some(Fault::BadSignature);
    }
    match keys.check(note.key_id, text, signature) {
        Checked::Good => None,
        Checked::Bad => Some(Fault::BadSignature),
        Checked::UnknownKey => Some(Fault::UnknownKey),
    }
}

async fn check_order(
    transaction: &Transaction,
    signed: Vec<Signed>,
    found: &mut Findings,
) -> Result<i64, Problem> {
    let mut order = OrderCheck::against(signed);
    loop {
        let rows = rows::positions(transaction, order.position).await?;
        if rows.is_empty() {
            let positions = order.position;
            found.add_all(order.finish());
            return Ok(positions);
        }
        for row in rows {
            found.add_all(order.next(&row.placed()));
        }
    }
}

/// What was found, each thing once.
#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add_all(&mut self, found: impl IntoIterator<Item = Finding>) {
        for one in found {
            self.add(one);
        }
    }

    /// The same fault of the same event is one finding, with the position where it is known.
    fn add(&mut self, finding: Finding) {
        if self.0.len() > FINDINGS_MAX {
            return;
        }
        let is_same = |known: &&mut Finding| {
            let event = |one: &Finding| (one.fault, one.stream.clone(), one.sequence);
            finding.stream.is_some() && event(known) == event(&finding)
        };
        match self.0.iter_mut().find(is_same) {
            Some(known) => known.position = known.position.or(finding.position),
            None => self.0.push(finding),
        }
    }
}
