//! What the arithmetic of fairness promises.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use ed25519_dalek::{Signer, SigningKey};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::evaluations::draw;
use crate::language::Bilingual;

fn leaf(n: u8) -> Hash {
    Hash([n; 32])
}

#[test]
fn the_root_is_over_the_sorted_receipts() {
    let nodes: Vec<Hash> = [1, 2, 3].map(|n| merkle::leaf(&[n; 32])).to_vec();
    assert_eq!(root(&[leaf(3), leaf(1), leaf(2)]), merkle::root(&nodes));
    assert_eq!(root(&[]), merkle::root(&[]));
}

#[test]
fn the_draw_is_uniform() {
    // Chi-square over all 24 orders of four, 12,000 fixed secrets, 23 degrees of freedom: 49.73 is
    // passed by chance once in a thousand sets; the set is fixed.
    let receipts: Vec<Hash> = (1..=4).map(leaf).collect();
    let mut drawn: BTreeMap<Vec<Hash>, u32> = BTreeMap::new();
    for n in 0..12_000_u32 {
        let mut secret = [7_u8; 32];
        secret[..4].copy_from_slice(&n.to_be_bytes());
        let id = OpportunityId(Uuid::from_u128(1));
        let seed = seed(Secret(secret), root(&receipts), id, 1, "");
        *drawn.entry(order(seed, &receipts)).or_default() += 1;
    }
    assert_eq!(drawn.len(), 24);
    let chi: f64 = drawn.values().map(|n| (f64::from(*n) - 500.0).powi(2) / 500.0).sum();
    assert!(chi < 49.73, "chi-square {chi}, {drawn:?}");
}

fn signing() -> SigningKey {
    SigningKey::from_bytes(&[9; 32])
}

fn public() -> PublicKey {
    PublicKey(signing().verifying_key().to_bytes())
}

fn signed(text: &str) -> Signed {
    Signed { public_key: public(), signature: Signature(signing().sign(text.as_bytes()).to_bytes()) }
}

fn noon() -> DateTime<Utc> {
    "2026-09-03T16:00:00Z".parse().unwrap()
}

fn id() -> OpportunityId {
    OpportunityId(Uuid::from_u128(42))
}

/// Six were received, the first five passed and were drawn with a public value.
fn drawn_view() -> DrawView {
    let receipts: Vec<Hash> = (1..=6).map(leaf).collect();
    let (secret, root) = (Secret([5; 32]), root(&receipts));
    let passed: Vec<(u32, Hash)> = (1..).zip(receipts[..5].to_vec()).collect();
    let selection = draw(id(), secret, root, 1, "lotto 1 2 3", &passed);
    let text = closing_text(id(), noon(), 6, root, public());
    let closing =
        ClosingView { opportunity_id: id(), at: noon(), proposals: 6, root, signed: Some(signed(&text)) };
    DrawView {
        algorithm: ALGORITHM.to_owned(),
        opportunity_id: id(),
        title: Bilingual::new("Maps", "Cartes"),
        commitment: commitment(secret),
        public_value: Some(PublicValueView {
            source: Bilingual::new("A lottery", "Une loterie"),
            value: Some("lotto 1 2 3".to_owned()),
            proof: Some("https://example.ca".to_owned()),
            fixed_at: Some(noon()),
        }),
        received: Some(Received { closing, receipts }),
        rounds: vec![DrawRound::of(id(), &selection).unwrap()],
    }
}

fn receipt_file() -> ReceiptFile {
    let content = "{\"answers\":[\"We have done this before.\"]}".to_owned();
    let nonce = Secret([3; 32]);
    let receipt = receipt(nonce, content.as_bytes());
    let act = ReceiptAct::Changed;
    let Signed { public_key, signature } = signed(&receipt_text(act, (id(), 2), receipt, noon(), public()));
    ReceiptFile {
        format: RECEIPT_FILE.to_owned(),
        signed: SignedReceipt {
            act,
            opportunity_id: id(),
            opportunity_version: 2,
            receipt,
            at: noon(),
            public_key,
            signature,
        },
        nonce: nonce.reveal(),
        content,
    }
}

/// What no hash covers: names, where the value was looked up, numbers of the evaluation.
fn covered(view: &DrawView) -> DrawView {
    let mut view = view.clone();
    view.title = Bilingual::default();
    if let Some(public) = &mut view.public_value {
        (public.source, public.proof, public.fixed_at) = (Bilingual::default(), None, None);
    }
    for round in &mut view.rounds {
        round.secret = round.secret.to_lowercase();
        round.order.iter_mut().for_each(|place| place.proponent = 0);
    }
    view
}

#[test]
fn the_texts_that_are_signed_are_these_bytes() {
    let key = public().id();
    let hash = leaf(7);
    let receipt = receipt_text(ReceiptAct::Withdrawn, (id(), 3), hash, noon(), public());
    let expected = format!(
        "gcdevexchange/signed-receipt/1\nact: withdrawn\nopportunity: 00000000-0000-0000-0000-00000000002a\n\
         version: 3\nreceipt: {hash}\nat: 2026-09-03T16:00:00.000Z\nkey: {key}\n"
    );
    assert_eq!(receipt, expected);
    let closing = closing_text(id(), noon(), 2, hash, public());
    let expected = format!(
        "gcdevexchange/closing/1\nopportunity: 00000000-0000-0000-0000-00000000002a\n\
         at: 2026-09-03T16:00:00.000Z\nproposals: 2\nroot: {hash}\nkey: {key}\n"
    );
    assert_eq!(closing, expected);
}

#[test]
fn an_honest_receipt_a_proof_and_a_draw_are_proved() {
    assert!(is_proved(&check_receipt(&receipt_file())));
    let view = drawn_view();
    let steps = verify_draw(&view);
    assert!(is_proved(&steps), "{steps:#?}");
    let received = view.received.unwrap();
    for receipt in &received.receipts {
        assert!(is_proved(&check_inclusion(&received.proof(*receipt).unwrap())));
    }
    assert_eq!(received.proof(leaf(7)), None);
}

#[test]
fn a_signature_by_another_key_does_not_fit() {
    let mut file = receipt_file();
    file.signed.public_key = PublicKey(SigningKey::from_bytes(&[8; 32]).verifying_key().to_bytes());
    let steps = check_receipt(&file);
    let wrong: Vec<Check> = steps.iter().filter(|step| !step.agrees).map(|step| step.check).collect();
    assert_eq!(wrong, [Check::ReceiptSignature]);
}

#[test]
fn a_draw_says_where_it_does_not_agree() {
    let wrong = |change: fn(&mut DrawView)| {
        let mut view = drawn_view();
        change(&mut view);
        let steps = verify_draw(&view);
        steps.iter().filter(|step| !step.agrees).map(|step| step.check).collect::<Vec<_>>()
    };
    assert_eq!(wrong(|view| view.rounds[0].order.swap(0, 1)), [Check::Order]);
    assert_eq!(wrong(|view| view.commitment = leaf(1)), [Check::Commitment]);
    assert_eq!(wrong(|view| view.public_value = None), [Check::PublicValue]);
    let stranger = wrong(|view| view.rounds[0].order[0].receipt = leaf(9));
    assert!(stranger.starts_with(&[Check::Drawn, Check::Tickets]), "{stranger:?}");
    let unsigned = wrong(|view| view.received.as_mut().unwrap().closing.signed = None);
    assert_eq!(unsigned, [Check::ClosingSignature]);
    let forgotten = wrong(|view| {
        if let Some(received) = &mut view.received {
            received.receipts.pop();
        }
    });
    assert!(forgotten.starts_with(&[Check::Count, Check::Root]), "{forgotten:?}");
}

proptest! {
    #[test]
    fn the_order_does_not_depend_on_who_came_first(mut numbers in proptest::collection::hash_set(any::<[u8; 32]>(), 0..20), secret in any::<[u8; 32]>()) {
        let receipts: Vec<Hash> = numbers.drain().map(Hash).collect();
        let mut turned = receipts.clone();
        turned.reverse();
        prop_assert_eq!(root(&receipts), root(&turned));
        prop_assert_eq!(order(Secret(secret), &receipts), order(Secret(secret), &turned));
    }

    #[test]
    fn a_changed_byte_changes_the_receipt(content in proptest::collection::vec(any::<u8>(), 1..200), at in any::<prop::sample::Index>(), nonce in any::<[u8; 32]>()) {
        let mut changed = content.clone();
        let place = at.index(content.len());
        changed[place] ^= 1;
        prop_assert_ne!(receipt(Secret(nonce), &content), receipt(Secret(nonce), &changed));
    }

    #[test]
    fn hashes_are_written_and_read(value in any::<[u8; 32]>()) {
        prop_assert_eq!(Hash(value).to_string().parse::<Hash>(), Ok(Hash(value)));
    }

    #[test]
    fn one_changed_byte_of_a_draw_is_noticed(at in any::<prop::sample::Index>(), byte in 0x20_u8..0x7f) {
        let view = drawn_view();
        let mut text = serde_json::to_vec(&view).unwrap();
        let place = at.index(text.len());
        text[place] = byte;
        if let Ok(changed) = serde_json::from_slice::<DrawView>(&text) {
            let same = covered(&changed) == covered(&view);
            prop_assert!(same || !is_proved(&verify_draw(&changed)), "{}", String::from_utf8_lossy(&text));
        }
    }

    #[test]
    fn one_changed_byte_of_a_receipt_is_noticed(at in any::<prop::sample::Index>(), byte in 0x20_u8..0x7f) {
        let file = receipt_file();
        let mut text = serde_json::to_vec(&file).unwrap();
        let place = at.index(text.len());
        text[place] = byte;
        if let Ok(mut changed) = serde_json::from_slice::<ReceiptFile>(&text) {
            changed.nonce = changed.nonce.to_lowercase();
            prop_assert!(changed == file || !is_proved(&check_receipt(&changed)), "{}", String::from_utf8_lossy(&text));
        }
    }
}
