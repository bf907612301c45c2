//! The Merkle trees of RFC 6962: one hash over a list, proof that an entry stands in it, and proof that a
//! longer list begins with a shorter one.
//!
//! Everything here takes *nodes*: each entry of a list hashed by [`leaf`]. Hashes are SHA-256; an entry is
//! hashed behind a zero byte and two nodes behind a one byte, so that neither passes for the other.

use sha2::{Digest, Sha256};

use super::Hash;

/// The node of one entry: H(0 ‖ entry).
#[must_use]
pub fn leaf(entry: &[u8]) -> Hash {
    hash(0, &[entry])
}

/// The tree hash of a list (RFC 6962, section 2.1). An empty list has the hash of nothing.
#[must_use]
pub fn root(nodes: &[Hash]) -> Hash {
    match nodes {
        [] => Hash(Sha256::digest([]).into()),
        [node] => *node,
        _ => {
            let (left, right) = halves(nodes);
            parent(root(left), root(right))
        }
    }
}

/// The way from the entry at a place, counted from 0, up to the root (section 2.1.1); nothing beyond the end.
#[must_use]
pub fn inclusion(nodes: &[Hash], place: usize) -> Option<Vec<Hash>> {
    if place >= nodes.len() {
        return None;
    }
    if nodes.len() == 1 {
        return Some(Vec::new());
    }
    let (left, right) = halves(nodes);
    let (mut way, sibling) = match place.checked_sub(left.len()) {
        None => (inclusion(left, place)?, root(right)),
        Some(place) => (inclusion(right, place)?, root(left)),
    };
    way.push(sibling);
    Some(way)
}

/// Whether a way leads from a node at a place to the root of a list of that size (RFC 9162, section 2.1.3.2).
#[must_use]
pub fn includes(root: Hash, size: u64, node: Hash, place: u64, way: &[Hash]) -> bool {
    if place >= size {
        return false;
    }
    let (mut place, mut last, mut climbed) = (place, size - 1, node);
    for sibling in way {
        if last == 0 {
            return false;
        }
        if place % 2 == 1 || place == last {
            climbed = parent(*sibling, climbed);
            (place, last) = above_ones(place, last);
        } else {
            climbed = parent(climbed, *sibling);
        }
        (place, last) = (place / 2, last / 2);
    }
    last == 0 && climbed == root
}

/// The proof that a list begins with its first `earlier` entries (section 2.1.2); nothing if there are none
/// or not as many.
#[must_use]
pub fn consistency(nodes: &[Hash], earlier: usize) -> Option<Vec<Hash>> {
    if earlier == 0 || earlier > nodes.len() {
        return None;
    }
    Some(beginning(nodes, earlier, true))
}

/// `whole` says that the shorter list is a tree of its own, whose root the reader knows.
fn beginning(nodes: &[Hash], earlier: usize, whole: bool) -> Vec<Hash> {
    if earlier == nodes.len() {
        return if whole { Vec::new() } else { vec![root(nodes)] };
    }
    let (left, right) = halves(nodes);
    match earlier.checked_sub(left.len()) {
        None | Some(0) => {
            let mut proof = beginning(left, earlier, whole);
            proof.push(root(right));
            proof
        }
        Some(earlier) => {
            let mut proof = beginning(right, earlier, false);
            proof.push(root(left));
            proof
        }
    }
}

/// Whether a list of a size and root continues a shorter one (RFC 9162, section 2.1.4.2).
#[must_use]
pub fn continues(earlier: (u64, Hash), later: (u64, Hash), proof: &[Hash]) -> bool {
    let ((earlier, earlier_root), (later, later_root)) = (earlier, later);
    if earlier == 0 || earlier > later {
        return false;
    }
    if earlier == later {
        return proof.is_empty() && earlier_root == later_root;
    }
    // The root of a full tree is known, so the proof leaves it out.
    let (first, rest) = match proof.split_first() {
        _ if earlier.is_power_of_two() => (earlier_root, proof),
        Some((first, rest)) => (*first, rest),
        None => return false,
    };
    let (mut place, mut last) = (earlier - 1, later - 1);
    while place % 2 == 1 {
        (place, last) = (place / 2, last / 2);
    }
    let (mut before, mut after) = (first, first);
    for node in rest {
        if last == 0 {
            return false;
        }
        if place % 2 == 1 || place == last {
            before = parent(*node, before);
            after = parent(*node, after);
            (place, last) = above_ones(place, last);
        } else {
            after = parent(after, *node);
        }
        (place, last) = (place / 2, last / 2);
    }
    last == 0 && before == earlier_root && after == later_root
}

/// A node without a right neighbour rises until it has a left one.
fn above_ones(mut place: u64, mut last: u64) -> (u64, u64) {
    while place.is_multiple_of(2) && place != 0 {
        (place, last) = (place / 2, last / 2);
    }
    (place, last)
}

/// The left half is the largest power of two that is less than the whole.
fn halves(nodes: &[Hash]) -> (&[Hash], &[Hash]) {
    nodes.split_at(nodes.len().next_power_of_two() / 2)
}

fn parent(left: Hash, right: Hash) -> Hash {
    hash(1, &[&left.0, &right.0])
}

fn hash(kind: u8, parts: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([kind]);
    for part in parts {
        hasher.update(part);
    }
    Hash(hasher.finalize().into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The entries and roots that implementations of RFC 6962 test themselves with.
    const ENTRIES: [&[u8]; 8] = [
        b"",
        &[0x00],
        &[0x10],
        &[0x20, 0x21],
        &[0x30, 0x31],
        &[0x40, 0x41, 0x42, 0x43],
        &[0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        &[0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
    ];
    const ROOTS: [&str; 9] = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    fn nodes() -> Vec<Hash> {
        ENTRIES.iter().map(|entry| leaf(entry)).collect()
    }

    fn parsed(hashes: &[&str]) -> Vec<Hash> {
        hashes.iter().map(|hash| hash.parse().unwrap()).collect()
    }

    #[test]
    fn the_roots_are_those_of_rfc_6962() {
        for (size, expected) in ROOTS.iter().enumerate() {
            assert_eq!(root(&nodes()[..size]).to_string(), *expected, "{size}");
        }
    }

    #[test]
    fn the_proofs_are_those_of_rfc_6962() {
        let nodes = nodes();
        let way = [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ];
        assert_eq!(inclusion(&nodes, 0), Some(parsed(&way)));
        let proof = [
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ];
        assert_eq!(consistency(&nodes, 6), Some(parsed(&proof)));
    }

    #[test]
    fn there_is_no_proof_of_what_is_not_there() {
        assert_eq!(inclusion(&nodes(), 8), None);
        assert_eq!(consistency(&nodes(), 9), None);
        assert_eq!(consistency(&nodes(), 0), None);
    }

    fn size(nodes: &[Hash]) -> u64 {
        u64::try_from(nodes.len()).unwrap()
    }

    proptest! {
        #[test]
        fn every_entry_is_proved_and_no_other(count in 1_usize..70, at in any::<prop::sample::Index>(), bit in 0_usize..256) {
            let nodes: Vec<Hash> = (0..count).map(|n| leaf(&n.to_be_bytes())).collect();
            let (place, top) = (at.index(count), root(&nodes));
            let way = inclusion(&nodes, place).unwrap();
            let size = size(&nodes);
            let at = u64::try_from(place).unwrap();
            prop_assert!(includes(top, size, nodes[place], at, &way));
            let changed = |hash: Hash| {
                let mut bytes = hash.0;
                bytes[bit / 8] ^= 1 << (bit % 8);
                Hash(bytes)
            };
            prop_assert!(!includes(changed(top), size, nodes[place], at, &way));
            prop_assert!(!includes(top, size, changed(nodes[place]), at, &way));
            prop_assert!(!includes(top, size, nodes[place], size, &way));
            for step in 0..way.len() {
                let mut wrong = way.clone();
                wrong[step] = changed(wrong[step]);
                prop_assert!(!includes(top, size, nodes[place], at, &wrong));
            }
            let mut longer = way.clone();
            longer.push(top);
            prop_assert!(!includes(top, size, nodes[place], at, &longer));
        }

        #[test]
        fn a_longer_list_is_proved_to_begin_with_the_shorter(count in 1_usize..70, at in any::<prop::sample::Index>(), bit in 0_usize..256) {
            let nodes: Vec<Hash> = (0..count).map(|n| leaf(&n.to_be_bytes())).collect();
            let earlier = at.index(count) + 1;
            let before = (size(&nodes[..earlier]), root(&nodes[..earlier]));
            let after = (size(&nodes), root(&nodes));
            let proof = consistency(&nodes, earlier).unwrap();
            prop_assert!(continues(before, after, &proof));
            let mut rewritten = nodes.clone();
            rewritten[earlier - 1].0[bit / 8] ^= 1 << (bit % 8);
            let other = (after.0, root(&rewritten));
            prop_assert!(!continues(before, other, &proof));
            prop_assert!(!continues(before, other, &consistency(&rewritten, earlier).unwrap()));
        }
    }
}
