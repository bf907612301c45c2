//! What a departmental system may do, act by act: with which scope, and in whose name.
//!
//! This is the one place where scopes are given out. The server looks here before a handler runs; the
//! document says it (`x-required-scopes`, `x-in-whose-name`); `golden/policy.txt` prints it. An act that is
//! missing here is closed to systems.

use InWhoseName::{Own, Person, PersonWithEvidence};

use crate::systems::Scope;

/// In whose name a system does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InWhoseName {
    /// Its own: it reads what its department reads, and nothing personal.
    Own,
    /// A named official's: their work, or a reading of what is personal.
    Person,
    /// A named official's, with the proof of their decision: money, contracts and signatures.
    PersonWithEvidence,
}

impl InWhoseName {
    /// The stable code, as in the document.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            InWhoseName::Own => "own",
            InWhoseName::Person => "person",
            InWhoseName::PersonWithEvidence => "person_with_evidence",
        }
    }
}

/// What an act asks of a system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transmission {
    /// The scope that it needs.
    pub scope: Scope,
    /// In whose name it is done.
    pub name: InWhoseName,
}

/// The acts that systems do, by the names of their variants.
const OPEN: &[(&str, Scope, InWhoseName)] = &[
    ("ReadDepartment", Scope::OpportunitiesRead, Own),
    ("ReadOpportunity", Scope::OpportunitiesRead, Own),
    ("ReadFile", Scope::OpportunitiesRead, Own),
    // An author answers for a file: they are named from its first draft on.
    ("CreateOpportunity", Scope::OpportunitiesWrite, Person),
    ("EditOpportunity", Scope::OpportunitiesWrite, Person),
    ("SendForReview", Scope::OpportunitiesWrite, Person),
    ("AnswerQuestion", Scope::OpportunitiesWrite, Person),
    // Financial Administration Act, s. 32, and the contracting authority's view of fit.
    ("Approve", Scope::Approvals, PersonWithEvidence),
    ("RequestChanges", Scope::Approvals, PersonWithEvidence),
    // s. 41: what binds Canada towards everybody who reads it.
    ("Publish", Scope::Publication, PersonWithEvidence),
    ("Amend", Scope::Publication, PersonWithEvidence),
    ("Cancel", Scope::Publication, PersonWithEvidence),
    // What vendors answered, and who they are once the selection opened it.
    ("ReadEvaluation", Scope::Evaluations, Person),
    ("Assess", Scope::Evaluations, Person),
    ("FixPublicValue", Scope::Evaluations, PersonWithEvidence),
    ("CompleteEvaluation", Scope::Evaluations, Person),
    ("ReadOffer", Scope::Awards, Person),
    ("MakeOffer", Scope::Awards, PersonWithEvidence),
    ("Disqualify", Scope::Awards, PersonWithEvidence),
    ("EndWithoutAward", Scope::Awards, PersonWithEvidence),
    // A contract shows who the contractor is: whoever reads it is noted.
    ("ReadContract", Scope::Contracts, Person),
    ("PostMessage", Scope::Contracts, Person),
    ("GiveFeedback", Scope::Contracts, Person),
    ("SignContract", Scope::Contracts, PersonWithEvidence),
    // Acceptance makes the invoice payable.
    ("ReviewDelivery", Scope::Contracts, PersonWithEvidence),
    ("Extend", Scope::Contracts, PersonWithEvidence),
    ("Terminate", Scope::Contracts, PersonWithEvidence),
    ("OpenDispute", Scope::Contracts, PersonWithEvidence),
    ("DecideDispute", Scope::Contracts, PersonWithEvidence),
    // ss. 34 and 33.
    ("ReturnInvoice", Scope::Payments, PersonWithEvidence),
    ("Certify", Scope::Payments, PersonWithEvidence),
    ("Pay", Scope::Payments, PersonWithEvidence),
];

/// What an act asks of a system, by the name of its variant; nothing if systems do not do it: whatever
/// vendors do, whatever people keep for themselves, departments, organizations and the platform.
#[must_use]
pub fn transmission(act: &str) -> Option<Transmission> {
    let found = OPEN.iter().find(|(name, ..)| *name == act);
    found.map(|(_, scope, name)| Transmission { scope: *scope, name: *name })
}

/// Every act that systems do, with what it asks, in the order of a file's life.
pub fn transmissions() -> impl Iterator<Item = (&'static str, Transmission)> {
    OPEN.iter().map(|(act, scope, name)| (*act, Transmission { scope: *scope, name: *name }))
}
