//! One thing that was checked: what was stated, what the reader's own machine computed.

use crate::language::Words;

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// The format is one that this program knows.
    Format,
    /// The hash over nonce and text is the receipt.
    Content,
    /// The signature on a receipt.
    ReceiptSignature,
    /// The proof is of this receipt.
    SameReceipt,
    /// The way from a receipt leads to the root.
    Inclusion,
    /// The signature on what closing stored.
    ClosingSignature,
    /// As many receipts as were counted.
    Count,
    /// The root over all receipts.
    Root,
    /// The secret is the one whose hash was shown at publication.
    Commitment,
    /// The draw used the root of closing.
    DrawnRoot,
    /// The draw used the public value that was fixed.
    PublicValue,
    /// Everybody in the draw was received.
    Drawn,
    /// The seed follows from secret, root, id, round and public value.
    Seed,
    /// Each ticket follows from the seed and the receipt.
    Tickets,
    /// The order is that of the tickets, from the lowest.
    Order,
}

impl Check {
    /// What people read.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Check::Format => Words::new("The format is known", "Le format est connu"),
            Check::Content => Words::new(
                "The text that you submitted gives the receipt",
                "Le texte que vous avez soumis donne le reçu",
            ),
            Check::ReceiptSignature => {
                Words::new("The signature on the receipt is good", "La signature du reçu est bonne")
            }
            Check::SameReceipt => {
                Words::new("The proof is of this receipt", "La preuve est celle de ce reçu")
            }
            Check::Inclusion => Words::new(
                "The receipt is among those counted at closing",
                "Le reçu est parmi ceux comptés à la clôture",
            ),
            Check::ClosingSignature => Words::new(
                "The signature on what closing stored is good",
                "La signature de ce que la clôture a fixé est bonne",
            ),
            Check::Count => Words::new(
                "There are as many receipts as were counted",
                "Il y a autant de reçus qu’il en a été compté",
            ),
            Check::Root => Words::new(
                "The receipts give the root of closing",
                "Les reçus donnent la racine de la clôture",
            ),
            Check::Commitment => Words::new(
                "The secret is the one fixed at publication",
                "Le secret est celui fixé à la publication",
            ),
            Check::DrawnRoot => Words::new(
                "The draw used the root of closing",
                "Le tirage s’est servi de la racine de la clôture",
            ),
            Check::PublicValue => Words::new(
                "The draw used the public value that was fixed after closing",
                "Le tirage s’est servi de la valeur publique fixée après la clôture",
            ),
            Check::Drawn => Words::new(
                "Everybody in the draw was received before closing",
                "Toutes les propositions tirées ont été reçues avant la clôture",
            ),
            Check::Seed => Words::new(
                "Secret, root, number of the opportunity, round and public value give the seed",
                "Le secret, la racine, le numéro de l’occasion, le tour et la valeur publique donnent le germe",
            ),
            Check::Tickets => Words::new(
                "The seed gives each receipt its ticket",
                "Le germe donne à chaque reçu son billet",
            ),
            Check::Order => Words::new(
                "The order is that of the tickets, from the lowest",
                "L’ordre est celui des billets, à partir du plus petit",
            ),
        }
    }
}

/// One thing that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What.
    pub check: Check,
    /// Of which draw, where there may be several.
    pub round: Option<u32>,
    /// What is stated.
    pub stated: String,
    /// What was computed from the rest.
    pub computed: String,
    /// Whether it agrees.
    pub agrees: bool,
}

impl Step {
    /// Two values that must be the same.
    #[must_use]
    pub fn same(check: Check, stated: impl ToString, computed: impl ToString) -> Step {
        let (stated, computed) = (stated.to_string(), computed.to_string());
        let agrees = stated == computed;
        Step { check, round: None, stated, computed, agrees }
    }

    /// Something that holds or does not.
    #[must_use]
    pub fn holds(check: Check, stated: impl ToString, agrees: bool) -> Step {
        Step { check, round: None, stated: stated.to_string(), computed: String::new(), agrees }
    }
}

/// Whether everything agrees, and there was something to check.
#[must_use]
pub fn is_proved(steps: &[Step]) -> bool {
    !steps.is_empty() && steps.iter().all(|step| step.agrees)
}
