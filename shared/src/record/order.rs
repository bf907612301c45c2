//! The one order of all events, and the checkpoints over it.

use std::collections::HashMap;

use super::finding::{Fault, Finding, StreamName};
use super::tree::Growing;
use crate::fairness::{Hash, merkle};

/// A position as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The position, counted from 1.
    pub position: i64,
    /// Of which stream the event is.
    pub stream: StreamName,
    /// Its number there.
    pub sequence: i64,
    /// Its hash, as noted when it was placed.
    pub hash: String,
    /// Whether the event itself is still there.
    pub is_there: bool,
}

/// What a checkpoint says of the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Its number, counted from 1.
    pub number: i64,
    /// How many positions it covers.
    pub size: i64,
    /// The root over them.
    pub root: Hash,
}

/// Goes through the positions in their order, and meets each checkpoint where it was signed.
#[derive(Debug)]
pub struct OrderCheck {
    /// The last position that was seen.
    pub position: i64,
    heads: HashMap<StreamName, i64>,
    tree: Growing,
    /// Checkpoints not met yet, the next one last.
    ahead: Vec<Signed>,
}

impl OrderCheck {
    /// A check against these checkpoints, the first one first.
    #[must_use]
    pub fn against(mut checkpoints: Vec<Signed>) -> OrderCheck {
        checkpoints.reverse();
        OrderCheck { position: 0, heads: HashMap::new(), tree: Growing::default(), ahead: checkpoints }
    }

    /// Looks at the next position.
    pub fn next(&mut self, placed: &Placed) -> Vec<Finding> {
        let Placed { position, stream, sequence, hash, is_there } = placed;
        let mut found = Vec::new();
        if *position != self.position + 1 {
            found.push(Finding::position(Fault::Dropped, self.position + 1));
        }
        self.position = *position;
        let at = |fault| Finding::event(fault, stream, *sequence, Some(*position));
        if !is_there {
            found.push(at(Fault::Dropped));
        }
        if self.heads.insert(stream.clone(), *sequence).unwrap_or(0) + 1 != *sequence {
            found.push(at(Fault::Reordered));
        }
        match hash.parse::<Hash>() {
            Ok(hash) => self.tree.push(merkle::leaf(&hash.0)),
            Err(_) => found.push(at(Fault::Altered)),
        }
        found.extend(self.meet());
        found
    }

    /// The first checkpoint that does not fit is named: those after it were signed over the same events.
    fn meet(&mut self) -> Option<Finding> {
        let next = self.ahead.last()?;
        if next.size > self.position {
            return None;
        }
        let next = self.ahead.pop()?;
        if next.size == self.tree.size() && next.root == self.tree.root() {
            return None;
        }
        self.ahead.clear();
        Some(Finding::checkpoint(Fault::WrongRoot, next.number))
    }

    /// What is still missing at the end.
    #[must_use]
    pub fn finish(self) -> Option<Finding> {
        let next = self.ahead.last()?;
        let cut = Finding::checkpoint(Fault::CutShort, next.number);
        Some(Finding { position: Some(self.position + 1), ..cut })
    }
}
