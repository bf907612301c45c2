//! What a check of the record finds: what is wrong, and exactly where.

use std::fmt;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::language::Words;

/// One stream of events: what they are about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
pub struct StreamName {
    /// The kind of thing: `opportunity`, `proposal`, `person`…
    pub kind: String,
    /// Which one.
    #[schema(value_type = String, format = "uuid")]
    pub id: Uuid,
}

/// What is wrong at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The text, the columns and the hash of an event do not agree, or not with what was positioned.
    Altered,
    /// An event or a position that must be there is not.
    Dropped,
    /// An event has no position and waits for none: it was put in around the sequencer, or its position
    /// was taken away.
    Unplaced,
    /// An event stands in another place than its text or its stream says.
    Reordered,
    /// An event does not name the hash of the one before it: one of the two was replaced.
    Unlinked,
    /// A checkpoint was signed over other events than those that stand there now.
    WrongRoot,
    /// A checkpoint counts more positions than there are.
    CutShort,
    /// The signature of a checkpoint is not good, or its text says something else than its columns.
    BadSignature,
    /// A checkpoint is signed with a key that is not published.
    UnknownKey,
}

impl Fault {
    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Fault::Altered => Words::new("Altered", "Modifié"),
            Fault::Dropped => Words::new("Missing", "Manquant"),
            Fault::Unplaced => Words::new("Put in outside the order", "Inséré hors de l’ordre"),
            Fault::Reordered => Words::new("Out of order", "Déplacé"),
            Fault::Unlinked => {
                Words::new("Does not follow from the one before", "Ne découle pas du précédent")
            }
            Fault::WrongRoot => Words::new(
                "Not what the checkpoint was signed over",
                "Différent de ce que le point de contrôle a signé",
            ),
            Fault::CutShort => Words::new(
                "Fewer events than the checkpoint counts",
                "Moins d’événements que le point de contrôle n’en compte",
            ),
            Fault::BadSignature => Words::new(
                "The checkpoint’s signature is not good",
                "La signature du point de contrôle n’est pas valide",
            ),
            Fault::UnknownKey => Words::new(
                "The checkpoint’s key is not published",
                "La clé du point de contrôle n’est pas publiée",
            ),
        }
    }
}

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub struct Finding {
    /// What is wrong.
    pub fault: Fault,
    /// In which stream.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub stream: Option<StreamName>,
    /// At which number of that stream, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sequence: Option<i64>,
    /// At which position in the order of all events, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub position: Option<i64>,
    /// At which checkpoint.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub checkpoint: Option<i64>,
}

impl Finding {
    /// Wrong with an event of a stream.
    #[must_use]
    pub fn event(fault: Fault, stream: &StreamName, sequence: i64, position: Option<i64>) -> Finding {
        Finding { fault, stream: Some(stream.clone()), sequence: Some(sequence), position, checkpoint: None }
    }

    /// Wrong with a position alone.
    #[must_use]
    pub fn position(fault: Fault, position: i64) -> Finding {
        Finding { fault, stream: None, sequence: None, position: Some(position), checkpoint: None }
    }

    /// Wrong with a checkpoint.
    #[must_use]
    pub fn checkpoint(fault: Fault, number: i64) -> Finding {
        Finding { fault, stream: None, sequence: None, position: None, checkpoint: Some(number) }
    }
}

/// As the command prints it: `altered: opportunity 0198… event 4, position 17`.
impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut places = Vec::new();
        if let Some(stream) = &self.stream {
            places.push(format!("{} {}", stream.kind, stream.id));
        }
        places.extend(self.sequence.map(|sequence| format!("event {sequence}")));
        places.extend(self.position.map(|position| format!("position {position}")));
        places.extend(self.checkpoint.map(|number| format!("checkpoint {number}")));
        write!(formatter, "{}: {}", self.fault.words().en, places.join(", "))
    }
}
