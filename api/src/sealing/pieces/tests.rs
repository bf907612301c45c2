//! Pieces open where they belong, and nowhere else.

use shared::ids::{OpportunityId, ProposalId};
use shared::sealing::SealedVersion;
use uuid::Uuid;

use super::*;

fn place(opportunity: u128, proposal: u128, version: SealedVersion) -> Place {
    let opportunity_id = OpportunityId(Uuid::from_u128(opportunity));
    Place { opportunity_id, proposal_id: ProposalId(Uuid::from_u128(proposal)), version }
}

fn content() -> ProposalContent {
    ProposalContent { answers: vec!["I repaired two forms.".to_owned()], ..ProposalContent::default() }
}

#[test]
fn a_version_opens_at_its_place_alone() {
    let key = Key::fresh().unwrap();
    let here = place(1, 2, SealedVersion::Submission(1));
    let nonce_made = Secret([9; 32]);
    let document = seal_submission(&key, &here, &content(), nonce_made).unwrap();
    assert!(!document.contains("repaired"), "{document}");
    assert_eq!(whole(&key, &here, &document).unwrap(), content());
    assert_eq!(answers(&key, &here, &document).unwrap().answers, content().answers);
    assert_eq!(identity(&key, &here, &document).unwrap(), Identity::default());
    assert_eq!(nonce(&key, &here, &document).unwrap(), nonce_made.reveal());
    for elsewhere in [
        place(9, 2, SealedVersion::Submission(1)),
        place(1, 9, SealedVersion::Submission(1)),
        place(1, 2, SealedVersion::Submission(2)),
        place(1, 2, SealedVersion::Draft),
    ] {
        assert!(whole(&key, &elsewhere, &document).is_err(), "{elsewhere:?}");
        assert!(answers(&key, &elsewhere, &document).is_err(), "{elsewhere:?}");
        assert!(nonce(&key, &elsewhere, &document).is_err(), "{elsewhere:?}");
    }
    assert!(whole(&Key::fresh().unwrap(), &here, &document).is_err());
}

#[test]
fn pieces_cannot_be_exchanged() {
    let key = Key::fresh().unwrap();
    let here = place(1, 2, SealedVersion::Draft);
    let document = seal_draft(&key, &here, &content()).unwrap();
    let mut value: serde_json::Value = serde_json::from_str(&document).unwrap();
    value["identity"] = value["answers"].clone();
    assert!(identity(&key, &here, &value.to_string()).is_err());
    assert!(nonce(&key, &here, &document).is_err());
}

#[test]
fn drafts_of_about_the_same_length_are_of_the_same_length() {
    let key = Key::fresh().unwrap();
    let here = place(1, 2, SealedVersion::Draft);
    let length = |words: usize| {
        let answers = vec!["word ".repeat(words)];
        seal_draft(&key, &here, &ProposalContent { answers, ..content() }).unwrap().len()
    };
    assert_eq!(length(60), length(150));
    assert_ne!(length(1), length(250));
}
