//! What lies in a column: the pieces of one version of a proposal, each under a random key of its
//! own, which is wrapped by the opportunity's; filled up to a size that says little.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use shared::fairness::Secret;
use shared::programmes::SealPart;
use shared::proposals::ProposalContent;
use shared::sealing::{Answers, FORMAT, Identity, Parts, Piece, Place, padded, unpadded};

use super::cipher::Key;
use crate::columns::{from_document, inconsistent, to_document};
use crate::http::problem::Problem;

/// All pieces of a version.
#[derive(Serialize, Deserialize)]
struct Sealed {
    format: String,
    answers: Closed,
    identity: Closed,
    price: Closed,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nonce: Option<Closed>,
}

/// A piece, and its key.
#[derive(Serialize, Deserialize)]
struct Closed {
    key: String,
    text: String,
}

/// Seals a draft.
///
/// # Errors
/// When the machine has no randomness.
pub fn seal_draft(key: &Key, place: &Place, content: &ProposalContent) -> Result<String, Problem> {
    to_document(&sealed(key, place, content)?)
}

/// Seals what was submitted, with the nonce of its receipt.
///
/// # Errors
/// As [`seal_draft`].
pub fn seal_submission(
    key: &Key,
    place: &Place,
    content: &ProposalContent,
    nonce: Secret,
) -> Result<String, Problem> {
    let nonce = Some(closed(key, place, Piece::Nonce, &nonce.reveal())?);
    to_document(&Sealed { nonce, ..sealed(key, place, content)? })
}

fn sealed(key: &Key, place: &Place, content: &ProposalContent) -> Result<Sealed, Problem> {
    let Parts { answers, identity, price } = Parts::of(content.clone());
    Ok(Sealed {
        format: FORMAT.to_owned(),
        answers: closed(key, place, Piece::Part(SealPart::Answers), &answers)?,
        identity: closed(key, place, Piece::Part(SealPart::Identity), &identity)?,
        price: closed(key, place, Piece::Part(SealPart::Price), &price)?,
        nonce: None,
    })
}

fn closed(key: &Key, place: &Place, piece: Piece, value: &impl Serialize) -> Result<Closed, Problem> {
    let own = Key::fresh().map_err(Problem::fault)?;
    let bound_to = place.associated_data(piece);
    let text = zeroize::Zeroizing::new(to_document(value)?);
    let text = padded(text.as_bytes()).ok_or_else(|| inconsistent("the length of a proposal"))?;
    Ok(Closed {
        key: key.seal(&bound_to, own.bytes()).map_err(Problem::fault)?,
        text: own.seal(&bound_to, &text).map_err(Problem::fault)?,
    })
}

/// The answers of a version.
///
/// # Errors
/// A fault, if the key does not open them at this place.
pub fn answers(key: &Key, place: &Place, document: &str) -> Result<Answers, Problem> {
    let sealed: Sealed = from_document(document)?;
    opened(key, place, Piece::Part(SealPart::Answers), &sealed.answers)
}

/// The identity of a version.
///
/// # Errors
/// As [`answers`].
pub fn identity(key: &Key, place: &Place, document: &str) -> Result<Identity, Problem> {
    let sealed: Sealed = from_document(document)?;
    opened(key, place, Piece::Part(SealPart::Identity), &sealed.identity)
}

/// The whole of a version: for its proponent.
///
/// # Errors
/// As [`answers`].
pub fn whole(key: &Key, place: &Place, document: &str) -> Result<ProposalContent, Problem> {
    let sealed: Sealed = from_document(document)?;
    let parts = Parts {
        answers: opened(key, place, Piece::Part(SealPart::Answers), &sealed.answers)?,
        identity: opened(key, place, Piece::Part(SealPart::Identity), &sealed.identity)?,
        price: opened(key, place, Piece::Part(SealPart::Price), &sealed.price)?,
    };
    Ok(parts.whole())
}

/// The nonce of the receipt: for the proponent.
///
/// # Errors
/// As [`answers`].
pub fn nonce(key: &Key, place: &Place, document: &str) -> Result<String, Problem> {
    let sealed: Sealed = from_document(document)?;
    let nonce = sealed.nonce.ok_or_else(|| inconsistent("proposal_submissions.content"))?;
    opened(key, place, Piece::Nonce, &nonce)
}

fn opened<T: DeserializeOwned>(
    key: &Key,
    place: &Place,
    piece: Piece,
    closed: &Closed,
) -> Result<T, Problem> {
    let bound_to = place.associated_data(piece);
    let open = || {
        let own = Key::from_slice(&key.open(&bound_to, &closed.key)?)?;
        own.open(&bound_to, &closed.text)
    };
    let text = open().ok_or_else(|| inconsistent("a sealed proposal"))?;
    let text = unpadded(&text).ok_or_else(|| inconsistent("a sealed proposal"))?;
    serde_json::from_slice(text).map_err(Problem::fault)
}

#[cfg(test)]
mod tests;
