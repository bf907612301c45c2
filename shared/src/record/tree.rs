//! The tree of RFC 6962 over a list too long to read for every question.
//!
//! A list is cut into pieces of 256 entries. As 256 is a power of two, the tree over the whole is the tree
//! over the roots of the pieces: whoever has those roots, and the entries of one piece, has every proof.

use crate::fairness::{Hash, merkle};

/// How many entries a piece holds.
pub const PIECE: usize = 256;

/// A list: the roots of its full pieces, and the nodes of the entries after them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    pieces: Vec<Hash>,
    rest: Vec<Hash>,
}

impl Tree {
    /// The list with these full pieces, and these nodes after them: fewer than a piece.
    #[must_use]
    pub fn new(pieces: Vec<Hash>, rest: Vec<Hash>) -> Tree {
        Tree { pieces, rest }
    }

    /// How many entries it has.
    #[must_use]
    pub fn size(&self) -> usize {
        self.pieces.len() * PIECE + self.rest.len()
    }

    /// Its root.
    #[must_use]
    pub fn root(&self) -> Hash {
        merkle::root(&self.units())
    }

    /// The way from an entry, counted from 0, to the root. `piece` holds the nodes of the piece where the
    /// entry stands.
    #[must_use]
    pub fn inclusion(&self, place: usize, piece: &[Hash]) -> Option<Vec<Hash>> {
        let mut way = merkle::inclusion(piece, place % PIECE)?;
        way.extend(merkle::inclusion(&self.units(), place / PIECE)?);
        Some(way)
    }

    /// The proof that the list begins with its first `earlier` entries. `piece` holds the nodes of the
    /// piece where the entry after those stands.
    #[must_use]
    pub fn consistency(&self, earlier: usize, piece: &[Hash]) -> Option<Vec<Hash>> {
        if earlier == self.size() && earlier > 0 {
            return Some(Vec::new());
        }
        let (before, within) = (earlier / PIECE, earlier % PIECE);
        if within == 0 {
            return merkle::consistency(&self.units(), before);
        }
        let mut proof = merkle::consistency(piece, within)?;
        // A full tree at the left edge is known to the reader; anywhere else it is not.
        if before > 0 && within.is_power_of_two() {
            proof.insert(0, merkle::root(piece.get(..within)?));
        }
        proof.extend(merkle::inclusion(&self.units(), before)?);
        Some(proof)
    }

    fn units(&self) -> Vec<Hash> {
        let mut units = self.pieces.clone();
        if !self.rest.is_empty() {
            units.push(merkle::root(&self.rest));
        }
        units
    }
}

/// A list read from its beginning to its end, with the root at any moment.
#[derive(Clone, Debug, Default)]
pub struct Growing {
    /// The roots of full trees, each with how many entries it holds, the largest first.
    full: Vec<(u64, Hash)>,
    size: i64,
}

impl Growing {
    /// Adds the node of the next entry.
    pub fn push(&mut self, node: Hash) {
        self.size += 1;
        let mut grown = (1, node);
        while let Some((size, left)) = self.full.pop_if(|(size, _)| *size == grown.0) {
            grown = (size * 2, merkle::root(&[left, grown.1]));
        }
        self.full.push(grown);
    }

    /// How many entries were added.
    #[must_use]
    pub fn size(&self) -> i64 {
        self.size
    }

    /// The root over them.
    #[must_use]
    pub fn root(&self) -> Hash {
        let mut from_the_right = self.full.iter().rev().map(|(_, hash)| *hash);
        match from_the_right.next() {
            Some(last) => from_the_right.fold(last, |right, left| merkle::root(&[left, right])),
            None => merkle::root(&[]),
        }
    }
}
