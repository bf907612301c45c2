//! What is pure about sealing.

use std::collections::BTreeSet;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::proposals::EligibilityStatus;
use crate::samples::{closing, open};

fn content() -> ProposalContent {
    ProposalContent {
        language: Language::Fr,
        eligibility: Eligibility { age_of_majority: true, status: Some(EligibilityStatus::Citizen) },
        answers: vec!["Un".to_owned(), "Deux".to_owned()],
        accepts: Acceptances { price: true, delivery: false, terms: true },
        public_servant_approval: "Approuvé le 3 mai, 2026-17".to_owned(),
    }
}

fn place(n: u128, version: SealedVersion) -> Place {
    let proposal_id = ProposalId(Uuid::from_u128(n));
    Place { opportunity_id: OpportunityId(Uuid::from_u128(1)), proposal_id, version }
}

#[test]
fn a_content_put_together_again_is_the_same_to_the_byte() {
    let again = Parts::of(content()).whole();
    assert_eq!(serde_json::to_string(&again).unwrap(), serde_json::to_string(&content()).unwrap());
}

#[test]
fn no_two_pieces_are_bound_to_the_same_place() {
    let mut seen = BTreeSet::new();
    for proposal in [2, 3] {
        for version in [SealedVersion::Draft, SealedVersion::Submission(1), SealedVersion::Submission(2)] {
            for piece in SealPart::ALL.map(Piece::Part).into_iter().chain([Piece::Nonce]) {
                assert!(seen.insert(place(proposal, version).associated_data(piece)));
            }
        }
    }
    assert_eq!(
        place(2, SealedVersion::Submission(1)).associated_data(Piece::Part(SealPart::Answers)),
        "gcdevexchange-sealing-1\n\
         opportunity 00000000-0000-0000-0000-000000000001\n\
         proposal 00000000-0000-0000-0000-000000000002\n\
         version 1\n\
         part answers"
    );
}

#[test]
fn nothing_is_opened_before_the_opportunity_closed() {
    let mut file = open();
    let early = closing() - chrono::Duration::milliseconds(1);
    assert_eq!(may_open(&file, early), Err(Refusal::NotClosedYet));
    // The instant alone does not open: closing itself must have happened.
    assert_eq!(may_open(&file, closing()), Err(Refusal::NotClosedYet));
    file = crate::opportunities::commands::close(&file, 0, crate::fairness::root(&[]), closing()).unwrap();
    assert_eq!(may_open(&file, early), Err(Refusal::NotClosedYet));
    assert_eq!(may_open(&file, closing()), Ok(()));
}

#[test]
fn parts_have_codes_that_lead_back() {
    for part in SealPart::ALL {
        assert_eq!(SealPart::from_code(part.code()), Some(part));
    }
    assert_eq!(SealPart::from_code("nonce"), None);
}

proptest! {
    #[test]
    fn what_is_filled_up_comes_out_as_it_was(text in proptest::collection::vec(any::<u8>(), 0..6_000)) {
        let bytes = padded(&text).unwrap();
        prop_assert!(BUCKETS.contains(&bytes.len()));
        prop_assert_eq!(unpadded(&bytes), Some(text.as_slice()));
    }

    #[test]
    fn nonsense_is_never_a_text(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
        if let Some(text) = unpadded(&bytes) {
            prop_assert!(text.len() + 4 <= bytes.len());
        }
    }
}
