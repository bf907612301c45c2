//! Who read what is personal of somebody else.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::ids::PersonalDataReadId;
use crate::language::{Bilingual, Words};

/// What was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PersonalData {
    /// The name in an offer.
    Offer,
    /// The name, messages and feedback on a contract; tax numbers once there is an invoice.
    Contract,
    /// The account itself: name, address, standing.
    Account,
    /// The person's own screens, shown to support.
    Screens,
}

impl PersonalData {
    /// Every sort.
    pub const ALL: [PersonalData; 4] =
        [PersonalData::Offer, PersonalData::Contract, PersonalData::Account, PersonalData::Screens];

    /// The stable code, as stored and as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            PersonalData::Offer => "offer",
            PersonalData::Contract => "contract",
            PersonalData::Account => "account",
            PersonalData::Screens => "screens",
        }
    }

    /// The sort of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<PersonalData> {
        PersonalData::ALL.into_iter().find(|what| what.code() == code)
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            PersonalData::Offer => Words::new("Your name, in an offer", "Votre nom, dans une offre"),
            PersonalData::Contract => Words::new(
                "Your name, messages and tax numbers, on a contract",
                "Votre nom, vos messages et vos numéros de taxe, dans un contrat",
            ),
            PersonalData::Account => Words::new("Your account", "Votre compte"),
            PersonalData::Screens => {
                Words::new("What you see on your screens", "Ce que vous voyez à l’écran")
            }
        }
    }
}

/// One reading, as the person it is about sees it. Repeated readings of a day are one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PersonalDataRead {
    /// Which one.
    pub id: PersonalDataReadId,
    /// Who read.
    pub reader: String,
    /// What.
    pub what: PersonalData,
    /// The first time that day.
    pub at: DateTime<Utc>,
    /// Why: the act, as the reference of the API names it.
    pub act: String,
    /// The page it is about, as a path in each language, where there is one.
    pub path: Option<Bilingual>,
}
