//! A departmental system that asks: for itself, or to transmit what a person decided.

use crate::ids::{ClientId, DepartmentId};

/// A departmental system, as a client of the API. It holds no role and no authority itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct System {
    /// The client by which it signed in.
    pub client_id: ClientId,
    /// The one department whose files it may touch.
    pub department_id: DepartmentId,
    /// In whose name it asks.
    pub hand: Hand,
}

/// In whose name a system asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hand {
    /// In its own: it reads, and decides nothing.
    Own,
    /// It transmits what a person decided.
    Person {
        /// Where the department keeps the proof of the decision.
        evidence: Option<String>,
    },
}

impl System {
    /// Where the proof lies of what it transmits.
    #[must_use]
    pub fn evidence(&self) -> Option<&str> {
        match &self.hand {
            Hand::Own => None,
            Hand::Person { evidence } => evidence.as_deref(),
        }
    }
}
