//! What each step asks of a vendor, and what of it is missing: asked for when it is needed, not before.

use crate::accounts::AccountView;
use crate::actor::EmailStanding;
use crate::language::Words;

/// A step that needs something of a vendor's account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Propose: a name and a confirmed address.
    Propose,
    /// Accept an offer: how the vendor stands towards sales tax.
    AcceptOffer,
    /// Be written to on paper: an address. Asked for, not required: invoices are sent here.
    ReceiveLetters,
}

impl Need {
    /// Every step, in the order of a file's life.
    pub const ALL: [Need; 3] = [Need::Propose, Need::AcceptOffer, Need::ReceiveLetters];

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Need::Propose => Words::new("To propose", "Pour proposer"),
            Need::AcceptOffer => Words::new("To accept an offer", "Pour accepter une offre"),
            Need::ReceiveLetters => {
                Words::new("To receive letters (optional)", "Pour recevoir du courrier (facultatif)")
            }
        }
    }
}

/// Something that an account lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The link in the message was not followed.
    ConfirmedAddress,
    /// Nothing was said about sales tax.
    TaxStanding,
    /// The address is not whole.
    PostalAddress,
}

impl Missing {
    /// What to do about it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Missing::ConfirmedAddress => Words::new(
                "Confirm your e-mail address: follow the link that we sent you.",
                "Confirmez votre adresse courriel\u{a0}: suivez le lien que nous vous avons envoyé.",
            ),
            Missing::TaxStanding => Words::new(
                "Say whether you charge GST/HST. You can wait until you have an offer.",
                "Indiquez si vous percevez la TPS/TVH. Vous pouvez attendre d’avoir une offre.",
            ),
            Missing::PostalAddress => Words::new(
                "Give your whole address. Nobody asks for it before you have a contract.",
                "Donnez votre adresse complète. Personne ne la demande avant que vous ayez un contrat.",
            ),
        }
    }
}

/// What an account lacks for each step.
#[must_use]
pub fn needs(account: &AccountView) -> [(Need, Option<Missing>); 3] {
    Need::ALL.map(|need| {
        let missing = match need {
            Need::Propose => match account.standing {
                EmailStanding::Confirmed => None,
                EmailStanding::Unconfirmed => Some(Missing::ConfirmedAddress),
            },
            Need::AcceptOffer => account.tax.is_none().then_some(Missing::TaxStanding),
            Need::ReceiveLetters => (!account.address.is_complete()).then_some(Missing::PostalAddress),
        };
        (need, missing)
    })
}
