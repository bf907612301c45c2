//! The pages that notices and queues point to. The app's router knows the same addresses; a test
//! there keeps both equal.

use crate::ids::{
    ContractId, DepartmentId, DepartmentInvitationId, InvitationId, OpportunityId, OrganizationId, ProposalId,
};
use crate::language::Language;

/// A page of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// The public page of an opportunity.
    Opportunity(OpportunityId),
    /// The file of an opportunity, for officials.
    File(OpportunityId),
    /// The wizard of an opportunity, for its author.
    Edit(OpportunityId),
    /// The evaluation of an opportunity.
    Evaluation(OpportunityId),
    /// A proposal, for its vendor.
    Proposal(ProposalId),
    /// A contract.
    Contract(ContractId),
    /// A person's own account.
    Account,
    /// A department, for its officials.
    Department(DepartmentId),
    /// An invitation to hold roles in a department, for whoever it went to.
    DepartmentInvitation(DepartmentInvitationId),
    /// An organization.
    Organization(OrganizationId),
    /// An invitation to an organization, for whoever is invited.
    Invitation(InvitationId),
}

impl Link {
    /// The path in a language.
    #[must_use]
    pub fn path(self, language: Language) -> String {
        match (self, language) {
            (Link::Opportunity(id), Language::En) => format!("/en/opportunities/{id}"),
            (Link::Opportunity(id), Language::Fr) => format!("/fr/occasions/{id}"),
            (Link::File(id), Language::En) => format!("/en/work/opportunities/{id}"),
            (Link::File(id), Language::Fr) => format!("/fr/travail/occasions/{id}"),
            (Link::Edit(id), Language::En) => format!("/en/work/opportunities/{id}/edit"),
            (Link::Edit(id), Language::Fr) => format!("/fr/travail/occasions/{id}/modifier"),
            (Link::Evaluation(id), Language::En) => format!("/en/work/opportunities/{id}/evaluate"),
            (Link::Evaluation(id), Language::Fr) => format!("/fr/travail/occasions/{id}/evaluer"),
            (Link::Proposal(id), Language::En) => format!("/en/proposals/{id}"),
            (Link::Proposal(id), Language::Fr) => format!("/fr/propositions/{id}"),
            (Link::Contract(id), Language::En) => format!("/en/contracts/{id}"),
            (Link::Contract(id), Language::Fr) => format!("/fr/contrats/{id}"),
            (Link::Organization(id), Language::En) => format!("/en/organizations/{id}"),
            (Link::Organization(id), Language::Fr) => format!("/fr/organisations/{id}"),
            (Link::Invitation(id), Language::En) => format!("/en/organizations/invitations/{id}"),
            (Link::Invitation(id), Language::Fr) => format!("/fr/organisations/invitations/{id}"),
            (Link::Department(id), Language::En) => format!("/en/administration/departments/{id}"),
            (Link::Department(id), Language::Fr) => format!("/fr/administration/ministeres/{id}"),
            (Link::DepartmentInvitation(id), language) => {
                format!("/{}/administration/invitations/{id}", language.code())
            }
            (Link::Account, Language::En) => "/en/account".to_owned(),
            (Link::Account, Language::Fr) => "/fr/compte".to_owned(),
        }
    }
}
