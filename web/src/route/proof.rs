//! What anybody checks: the draw of an opportunity, one's receipt, a receipt that somebody shows.

use shared::ids::{OpportunityId, ProposalId};
use shared::language::{Language, Words};

/// A page of proofs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofPlace {
    /// The draw, replayed.
    Draw(OpportunityId),
    /// One's own receipt.
    Receipt(ProposalId),
    /// A receipt from a file.
    Check,
}

const OPPORTUNITIES: Words = Words::new("opportunities", "occasions");
const DRAW: Words = Words::new("draw", "tirage");
const RECEIPTS: Words = Words::new("receipts", "recus");

impl ProofPlace {
    /// What follows the language in the address.
    pub fn path(self, language: Language) -> String {
        let said = |words: Words| words.in_language(language);
        match self {
            ProofPlace::Draw(id) => [said(OPPORTUNITIES), "/", &id.to_string(), "/", said(DRAW)].concat(),
            ProofPlace::Receipt(id) => [said(RECEIPTS), "/", &id.to_string()].concat(),
            ProofPlace::Check => said(RECEIPTS).to_owned(),
        }
    }

    /// The page of what follows the language in the address.
    pub fn parse(parts: &[&str], language: Language) -> Option<ProofPlace> {
        let said = |part: &str, words: Words| part == words.in_language(language);
        match parts {
            [a, id, draw] if said(a, OPPORTUNITIES) && said(draw, DRAW) => {
                Some(ProofPlace::Draw(id.parse().ok()?))
            }
            [a, id] if said(a, RECEIPTS) => Some(ProofPlace::Receipt(id.parse().ok()?)),
            [a] if said(a, RECEIPTS) => Some(ProofPlace::Check),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use shared::site::App;

    use super::*;

    #[test]
    fn every_page_is_found_at_its_address_in_its_app() {
        let id = "0197f6a0-0000-7000-8000-000000000001";
        let places = [
            ProofPlace::Draw(id.parse().unwrap()),
            ProofPlace::Receipt(id.parse().unwrap()),
            ProofPlace::Check,
        ];
        for place in places {
            for language in Language::ALL {
                let path = place.path(language);
                let parts: Vec<&str> = path.split('/').collect();
                assert_eq!(ProofPlace::parse(&parts, language), Some(place), "{path}");
                assert_eq!(
                    App::of_path(&["/", language.code(), "/", &path].concat()),
                    App::Account,
                    "{path}"
                );
            }
        }
    }
}
