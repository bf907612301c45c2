//! Sealing: a proposal is kept in parts, each closed by itself, and each stage of the programme opens
//! the parts that its row names. Here is what is pure about it: what belongs to which part, what a
//! sealed piece is bound to, how its length is hidden, and when a part may be opened. The cipher and
//! the keys are the server's.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{OpportunityId, ProposalId};
use crate::language::Language;
use crate::opportunities::OpportunityFacts;
use crate::programmes::SealPart;
use crate::proposals::{Acceptances, Eligibility, ProposalContent};
use crate::refusal::Refusal;

/// The version of the format, kept with everything that is sealed.
pub const FORMAT: &str = "gcdevexchange-sealing-1";

/// What answers the evaluation criteria.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// The language of the proposal.
    pub language: Language,
    /// One answer for each criterion.
    pub answers: Vec<String>,
}

/// By what right somebody proposes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The statements of eligibility.
    pub eligibility: Eligibility,
    /// Who approved that a public servant proposes.
    pub public_servant_approval: String,
}

/// What is agreed to at the price.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// What the vendor agrees to.
    pub accepts: Acceptances,
}

/// A content, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Opened to the evaluators.
    pub answers: Answers,
    /// Opened by the selection.
    pub identity: Identity,
    /// Opened by a stage that compares prices; at a fixed price, by none.
    pub price: Price,
}

impl Parts {
    /// Takes a content apart. Everything in it belongs to exactly one part.
    #[must_use]
    pub fn of(content: ProposalContent) -> Parts {
        let ProposalContent { language, eligibility, answers, accepts, public_servant_approval } = content;
        Parts {
            answers: Answers { language, answers },
            identity: Identity { eligibility, public_servant_approval },
            price: Price { accepts },
        }
    }

    /// Puts it together again: the same content, and so the same text under the receipt.
    #[must_use]
    pub fn whole(self) -> ProposalContent {
        let Parts { answers, identity, price } = self;
        ProposalContent {
            language: answers.language,
            eligibility: identity.eligibility,
            answers: answers.answers,
            accepts: price.accepts,
            public_servant_approval: identity.public_servant_approval,
        }
    }
}

/// Which text of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealedVersion {
    /// What its vendor saved last.
    Draft,
    /// What was submitted, by its number from 1.
    Submission(u32),
}

/// One thing that is sealed under a key of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A part of the proposal.
    Part(SealPart),
    /// The nonce of the receipt: never opened to anybody but the proponent.
    Nonce,
}

impl Piece {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Piece::Part(part) => part.code(),
            Piece::Nonce => "nonce",
        }
    }
}

/// Where a sealed piece belongs. It opens nowhere else: pieces cannot be exchanged between
/// proposals, versions or parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The opportunity.
    pub opportunity_id: OpportunityId,
    /// The proposal.
    pub proposal_id: ProposalId,
    /// Which text of it.
    pub version: SealedVersion,
}

impl Place {
    /// The associated data of a piece: authenticated with it, never stored.
    #[must_use]
    pub fn associated_data(&self, piece: Piece) -> String {
        let Place { opportunity_id, proposal_id, version } = self;
        let piece = piece.code();
        format!(
            "{FORMAT}\nopportunity {opportunity_id}\nproposal {proposal_id}\nversion {version}\npart {piece}"
        )
    }
}

impl fmt::Display for SealedVersion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SealedVersion::Draft => formatter.write_str("draft"),
            SealedVersion::Submission(number) => write!(formatter, "{number}"),
        }
    }
}

/// The sizes that sealed texts come in, in bytes; above the last, its multiples. All that a
/// length tells is which of them it is.
pub const BUCKETS: [usize; 7] = [256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576];

/// How many bytes say how long the text is.
const LENGTH_BYTES: usize = 4;

/// Fills a text up to the next size: its length as 4 bytes, big endian, the text, zeros. Nothing, if
/// it is longer than 4 bytes can say.
#[must_use]
pub fn padded(text: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(text.len()).ok()?;
    let mut bytes = length.to_be_bytes().to_vec();
    bytes.extend_from_slice(text);
    bytes.resize(bucket(bytes.len()), 0);
    Some(bytes)
}

/// The text that was filled up.
#[must_use]
pub fn unpadded(bytes: &[u8]) -> Option<&[u8]> {
    let (length, rest) = bytes.split_first_chunk::<LENGTH_BYTES>()?;
    rest.get(..usize::try_from(u32::from_be_bytes(*length)).ok()?)
}

fn bucket(length: usize) -> usize {
    let [.., largest] = BUCKETS;
    let fitting = BUCKETS.into_iter().find(|size| length <= *size);
    fitting.unwrap_or_else(|| length.div_ceil(largest) * largest)
}

/// Opens parts of the proposals of an opportunity: never before it closed, whoever asks.
///
/// # Errors
/// `not_closed_yet`.
pub fn may_open(opportunity: &OpportunityFacts, now: DateTime<Utc>) -> Result<(), Refusal> {
    let closed = opportunity.publication.as_ref().is_some_and(|publication| now >= publication.closes_at);
    if closed && opportunity.closing.is_some() { Ok(()) } else { Err(Refusal::NotClosedYet) }
}

#[cfg(test)]
mod tests;
