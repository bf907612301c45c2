//! A record of made-up events is whole; whatever is done to it behind the server's back is named.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::fairness::{Hash, merkle};

/// Everything that a database holds of a record.
#[derive(Clone, Debug)]
struct Kept {
    links: Vec<Link>,
    placed: Vec<Placed>,
    signed: Vec<Signed>,
}

fn stream(number: u8) -> StreamName {
    StreamName { kind: "opportunity".to_owned(), id: Uuid::from_u128(number.into()) }
}

/// A text of the tests' own form, which says where it stands.
fn text(place: &Place, what: &str) -> String {
    format!("{}/{}/{}/{}/{what}", place.stream.kind, place.stream.id, place.sequence, place.previous)
}

fn said(text: &str) -> Option<Place> {
    let mut parts = text.split('/');
    Some(Place {
        stream: StreamName { kind: parts.next()?.to_owned(), id: parts.next()?.parse().ok()? },
        sequence: parts.next()?.parse().ok()?,
        previous: parts.next()?.to_owned(),
    })
}

fn link(stream: &StreamName, sequence: i64, previous: &str, what: &str) -> Link {
    let place = Place { stream: stream.clone(), sequence, previous: previous.to_owned() };
    let canonical = text(&place, what);
    let hash = chained(previous, &canonical).to_string();
    Link { said: said(&canonical), place, hash, canonical, columns_agree: true, placed: None, waits: false }
}

/// A record with these events, in the order in which they were committed: the streams by number.
fn kept(order: &[u8], every: usize) -> Kept {
    let mut kept = Kept { links: Vec::new(), placed: Vec::new(), signed: Vec::new() };
    let mut tree = Growing::default();
    for (position, number) in (1_i64..).zip(order) {
        let stream = stream(*number);
        let last = kept.links.iter().rfind(|link| link.place.stream == stream);
        let (sequence, previous) =
            last.map_or((1, NOTHING.to_owned()), |last| (last.place.sequence + 1, last.hash.clone()));
        let mut link = link(&stream, sequence, &previous, &format!("event {position}"));
        link.placed = Some((position, link.hash.clone()));
        kept.placed.push(Placed { position, stream, sequence, hash: link.hash.clone(), is_there: true });
        tree.push(merkle::leaf(&link.hash.parse::<Hash>().unwrap().0));
        if kept.placed.len().is_multiple_of(every) {
            let number = i64::try_from(kept.signed.len()).unwrap() + 1;
            kept.signed.push(Signed { number, size: position, root: tree.root() });
        }
        kept.links.push(link);
    }
    kept
}

/// As the server checks it, with the events in the order of their streams.
fn check(kept: &Kept) -> Vec<Finding> {
    let mut links = kept.links.clone();
    links.sort_by(|a, b| (&a.place.stream, a.place.sequence).cmp(&(&b.place.stream, b.place.sequence)));
    let mut chains = ChainCheck::default();
    let mut found: Vec<Finding> = links.iter().flat_map(|link| chains.next(link)).collect();
    let mut order = OrderCheck::against(kept.signed.clone());
    for placed in &kept.placed {
        found.extend(order.next(placed));
    }
    found.extend(order.finish());
    found
}

fn has(found: &[Finding], fault: Fault, sequence: Option<i64>, position: Option<i64>) -> bool {
    found.iter().any(|one| {
        one.fault == fault
            && (sequence.is_none() || one.sequence == sequence)
            && (position.is_none() || one.position == position)
    })
}

fn orders() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(0_u8..4, 1..60)
}

proptest! {
    #[test]
    fn what_nobody_touched_is_whole(order in orders(), every in 1_usize..9) {
        prop_assert_eq!(check(&kept(&order, every)), []);
    }

    #[test]
    fn a_changed_text_is_found_at_its_place(order in orders(), at in any::<prop::sample::Index>(), byte in any::<prop::sample::Index>()) {
        let mut kept = kept(&order, 3);
        let link = &mut kept.links[at.index(order.len())];
        let place = byte.index(link.canonical.len());
        let mut bytes = link.canonical.clone().into_bytes();
        bytes[place] ^= 1;
        link.canonical = String::from_utf8(bytes).unwrap();
        link.said = said(&link.canonical);
        let (sequence, position) = (link.place.sequence, link.placed.as_ref().map(|(position, _)| *position));
        prop_assert!(has(&check(&kept), Fault::Altered, Some(sequence), position));
    }

    #[test]
    fn a_changed_text_with_a_hash_of_its_own_is_found_all_the_same(order in orders(), at in any::<prop::sample::Index>()) {
        let mut kept = kept(&order, 3);
        let old = kept.links[at.index(order.len())].clone();
        let mut new = link(&old.place.stream, old.place.sequence, &old.place.previous, "another");
        new.placed.clone_from(&old.placed);
        let position = old.placed.as_ref().map(|(position, _)| *position);
        kept.links[at.index(order.len())] = new.clone();
        prop_assert!(has(&check(&kept), Fault::Altered, Some(old.place.sequence), position));
        // Even where the noted hash was rewritten too: the event after it, or the checkpoint over it, shows it.
        let noted = &mut kept.placed[at.index(order.len())];
        noted.hash.clone_from(&new.hash);
        kept.links[at.index(order.len())].placed = Some((noted.position, new.hash.clone()));
        let signed = kept.signed.iter().any(|checkpoint| Some(checkpoint.size) >= position);
        let found = check(&kept);
        prop_assert_eq!(has(&found, Fault::WrongRoot, None, None), signed);
        let follows = kept.links.iter().any(|link| link.place.previous == old.hash);
        prop_assert_eq!(has(&found, Fault::Unlinked, Some(old.place.sequence + 1), None), follows);
    }

    #[test]
    fn a_dropped_event_is_named(order in orders(), at in any::<prop::sample::Index>()) {
        let mut kept = kept(&order, 3);
        let gone = kept.links.remove(at.index(order.len()));
        kept.placed[at.index(order.len())].is_there = false;
        let position = gone.placed.map(|(position, _)| position);
        prop_assert!(has(&check(&kept), Fault::Dropped, Some(gone.place.sequence), position));
    }

    #[test]
    fn an_event_put_in_at_the_end_is_named(order in orders()) {
        let mut kept = kept(&order, 3);
        let last = kept.links.last().unwrap().clone();
        let added = link(&last.place.stream, last.place.sequence + 1, &last.hash, "put in");
        kept.links.push(added);
        prop_assert!(has(&check(&kept), Fault::Unplaced, Some(last.place.sequence + 1), None));
    }

    #[test]
    fn two_events_of_a_stream_that_changed_places_are_both_named(length in 2_usize..20, at in any::<prop::sample::Index>()) {
        let mut kept = kept(&vec![1; length], 3);
        let at = at.index(length - 1);
        kept.links[at].place.sequence += 1;
        kept.links[at + 1].place.sequence -= 1;
        let found = check(&kept);
        let sequence = i64::try_from(at).unwrap() + 1;
        for sequence in [sequence, sequence + 1] {
            prop_assert!(has(&found, Fault::Reordered, Some(sequence), None), "{:?}", found);
        }
    }

    #[test]
    fn two_positions_that_changed_places_are_found(length in 2_usize..40, at in any::<prop::sample::Index>()) {
        let order: Vec<u8> = (0..length).map(|n| u8::from(n % 2 == 0)).collect();
        let mut kept = kept(&order, length);
        let at = at.index(length - 1);
        let (one, other) = (kept.placed[at].clone(), kept.placed[at + 1].clone());
        kept.placed[at] = Placed { position: one.position, ..other.clone() };
        kept.placed[at + 1] = Placed { position: other.position, ..one };
        prop_assert!(has(&check(&kept), Fault::WrongRoot, None, None));
    }

    #[test]
    fn positions_cut_off_at_the_end_are_named(order in orders(), left in any::<prop::sample::Index>()) {
        let mut kept = kept(&order, 1);
        let left = left.index(order.len());
        kept.placed.truncate(left);
        let from = i64::try_from(left).unwrap() + 1;
        let found = check(&kept);
        prop_assert!(has(&found, Fault::CutShort, None, Some(from)), "{:?}", found);
    }

    #[test]
    fn proofs_from_pieces_are_those_of_the_whole_list(size in 1_usize..1200, place in any::<prop::sample::Index>(), earlier in any::<prop::sample::Index>()) {
        let nodes: Vec<Hash> = (0..size).map(|n| merkle::leaf(&n.to_be_bytes())).collect();
        let full = nodes.chunks_exact(PIECE);
        let rest = full.remainder().to_vec();
        let tree = Tree::new(full.map(merkle::root).collect(), rest);
        prop_assert_eq!(tree.root(), merkle::root(&nodes));
        let mut growing = Growing::default();
        nodes.iter().for_each(|node| growing.push(*node));
        prop_assert_eq!(growing.root(), merkle::root(&nodes));
        let piece = |place: usize| nodes.chunks(PIECE).nth(place / PIECE).unwrap_or_default();
        let place = place.index(size);
        prop_assert_eq!(tree.inclusion(place, piece(place)), merkle::inclusion(&nodes, place));
        let earlier = earlier.index(size) + 1;
        prop_assert_eq!(tree.consistency(earlier, piece(earlier)), merkle::consistency(&nodes, earlier));
    }
}

#[test]
fn a_finding_is_read_in_one_line() {
    let found = Finding::event(Fault::Altered, &stream(7), 4, Some(17));
    assert_eq!(
        found.to_string(),
        "Altered: opportunity 00000000-0000-0000-0000-000000000007, event 4, position 17"
    );
}
