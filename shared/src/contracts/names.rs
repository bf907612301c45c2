//! What the people on a contract are called.

use super::ContractFacts;
use crate::ids::PersonId;
use crate::privacy::CLOSED_NAME;

impl ContractFacts {
    /// What somebody on the contract is called: as they are now, and once their account is erased as
    /// they signed.
    #[must_use]
    pub fn name_of(&self, person_id: PersonId, name: String) -> String {
        let signatures = [&self.vendor_signature, &self.canada_signature];
        let mut signed = signatures.into_iter().flatten().filter(|signature| signature.by == person_id);
        match signed.next() {
            Some(signature) if name == CLOSED_NAME => signature.name.clone(),
            _ => name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{author, in_force, vendor};

    #[test]
    fn a_closed_account_leaves_the_name_that_was_signed() {
        let contract = in_force();
        let signed = contract.vendor_signature.as_ref().map(|signature| signature.name.clone()).unwrap();
        let id = vendor().person_id;
        assert_eq!(contract.name_of(id, "Another name".to_owned()), "Another name");
        assert_eq!(contract.name_of(id, CLOSED_NAME.to_owned()), signed);
        // Whoever signed nothing leaves no name.
        assert_eq!(contract.name_of(author().person_id, CLOSED_NAME.to_owned()), CLOSED_NAME);
    }
}
