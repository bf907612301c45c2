//! The things acted on: what the record, the timers and the outbox speak about.

use shared::ids::{
    ContractId, DepartmentId, OpportunityId, OrganizationId, PersonId, ProgrammeId, ProposalId,
};
use shared::platform::Register;
use uuid::Uuid;

/// One thing with a record of its own. Events are chained per stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// A department: its people and settings.
    Department(DepartmentId),
    /// A person: their account.
    Person(PersonId),
    /// A programme.
    Programme(ProgrammeId),
    /// An opportunity, with its questions, evaluation and offers.
    Opportunity(OpportunityId),
    /// A proposal.
    Proposal(ProposalId),
    /// A contract, with its deliveries, invoices and payments.
    Contract(ContractId),
    /// An organization: its profile and its people.
    Organization(OrganizationId),
    /// A register that the product owner keeps.
    Platform(Register),
    /// The instance itself.
    Instance,
}

impl Stream {
    /// The code of its kind, as stored.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Stream::Department(_) => "department",
            Stream::Person(_) => "person",
            Stream::Programme(_) => "programme",
            Stream::Opportunity(_) => "opportunity",
            Stream::Proposal(_) => "proposal",
            Stream::Contract(_) => "contract",
            Stream::Organization(_) => "organization",
            Stream::Platform(_) => "platform",
            Stream::Instance => "instance",
        }
    }

    /// Which one.
    #[must_use]
    pub fn id(self) -> Uuid {
        match self {
            Stream::Department(id) => id.0,
            Stream::Person(id) => id.0,
            Stream::Programme(id) => id.0,
            Stream::Opportunity(id) => id.0,
            Stream::Proposal(id) => id.0,
            Stream::Contract(id) => id.0,
            Stream::Organization(id) => id.0,
            Stream::Platform(register) => register.id(),
            Stream::Instance => Uuid::nil(),
        }
    }

    /// The stream of a stored kind and id.
    #[must_use]
    pub fn restore(kind: &str, id: Uuid) -> Option<Stream> {
        Some(match kind {
            "department" => Stream::Department(DepartmentId(id)),
            "person" => Stream::Person(PersonId(id)),
            "programme" => Stream::Programme(ProgrammeId(id)),
            "opportunity" => Stream::Opportunity(OpportunityId(id)),
            "proposal" => Stream::Proposal(ProposalId(id)),
            "contract" => Stream::Contract(ContractId(id)),
            "organization" => Stream::Organization(OrganizationId(id)),
            "platform" => Stream::Platform(Register::from_id(id)?),
            "instance" => Stream::Instance,
            _ => return None,
        })
    }
}
