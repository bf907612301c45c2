//! What `fill` leaves for `measure`: whom and what to ask for.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use shared::ids::{OpportunityId, ProposalId, SessionId};

use crate::Failure;

const FILE: &str = "load-targets.json";

/// What a measurement asks for.
#[derive(Default, Serialize, Deserialize)]
pub struct Targets {
    /// Opportunities to read, spread over all of them.
    pub opportunities: Vec<OpportunityId>,
    /// Proposals ready to be submitted, each with a session of its vendor.
    pub drafts: Vec<(ProposalId, SessionId)>,
}

impl Targets {
    pub fn write(&self, data: &Path) -> Result<(), Failure> {
        Ok(fs::write(data.join(FILE), serde_json::to_vec(self)?)?)
    }

    pub fn read(data: &Path) -> Result<Targets, Failure> {
        Ok(serde_json::from_slice(&fs::read(data.join(FILE))?)?)
    }
}
