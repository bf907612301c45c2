//! Who stands on which side of a contract: the contractor, and those who took a step for Canada.

use super::ContractFacts;
use crate::actor::{Actor, Role, with_hands, with_last};
use crate::ids::PersonId;
use crate::organizations::{Proponent, acts_for, binds};

impl ContractFacts {
    /// Who the contractor is.
    #[must_use]
    pub fn proponent(&self) -> Proponent {
        Proponent::of(self.vendor_id, self.organization_id)
    }

    /// Whether somebody stands on the contractor's side.
    #[must_use]
    pub fn is_of(&self, actor: &Actor) -> bool {
        acts_for(actor, self.vendor_id, self.organization_id)
    }

    /// Whether somebody binds the contractor.
    #[must_use]
    pub fn is_bound_by(&self, actor: &Actor) -> bool {
        binds(actor, self.vendor_id, self.organization_id)
    }

    /// Everybody who acted as its author, the author first.
    #[must_use]
    pub fn authors(&self) -> Vec<PersonId> {
        [&[self.author_id][..], &self.co_authors].concat()
    }

    /// The co-authors, with whoever acts for the author now.
    #[must_use]
    pub fn co_authors_with(&self, actor: &Actor) -> Vec<PersonId> {
        if actor.person_id == self.author_id {
            self.co_authors.clone()
        } else {
            with_last(&self.co_authors, actor.person_id)
        }
    }

    /// Everybody who certified, or for whom it was done.
    #[must_use]
    pub fn all_certifiers(&self) -> Vec<PersonId> {
        let certifier = self.invoice.as_ref().and_then(|invoice| invoice.state.certifier());
        certifier.into_iter().chain(self.certifiers.iter().copied()).collect()
    }

    /// The contracting authorities, with whoever takes a step now.
    #[must_use]
    pub fn authorities_with(&self, actor: &Actor) -> Vec<PersonId> {
        with_hands(&self.authorities, actor, Role::ContractingAuthority, self.department_id)
    }

    /// The contracting authority who answers for the file.
    #[must_use]
    pub fn contracting_authority(&self) -> Option<PersonId> {
        self.authorities.last().copied()
    }
}
