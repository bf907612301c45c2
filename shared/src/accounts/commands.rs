//! What happens to an account: each command asks its own guard, then makes the new value.

use super::rules::may_edit;
use super::{
    Account, AccountDraft, PostalAddress, Registration, TaxStanding, normal_email, normal_postal_code,
};
use crate::actor::{Actor, EmailStanding};
use crate::ids::{PersonId, Version};
use crate::language::Language;
use crate::refusal::Refusal;

/// A new account. Its address is to be confirmed.
#[must_use]
pub fn register(registration: &Registration, id: PersonId) -> Account {
    Account {
        id,
        version: Version::FIRST,
        email: normal_email(&registration.email),
        standing: EmailStanding::Unconfirmed,
        name: registration.name.trim().to_owned(),
        language: registration.language,
        phone: None,
        address: PostalAddress::default(),
        tax: None,
    }
}

/// The person followed the link of a registration: the address is confirmed, and the account says what
/// this registration said, whoever else registered the same address before or after.
#[must_use]
pub fn confirm_registration(account: &Account, name: &str, language: Language) -> Account {
    Account { name: name.trim().to_owned(), language, ..confirm_email(account) }
}

/// The person followed a link that only their mailbox had.
#[must_use]
pub fn confirm_email(account: &Account) -> Account {
    Account { version: account.version.next(), standing: EmailStanding::Confirmed, ..account.clone() }
}

/// The person followed the link sent to their new address: they sign in with it from now on.
#[must_use]
pub fn change_email(account: &Account, email: &str) -> Account {
    Account { email: normal_email(email), ..confirm_email(account) }
}

/// Takes over the whole draft.
///
/// # Errors
/// As [`may_edit`].
pub fn edit(actor: &Actor, account: &Account, draft: AccountDraft) -> Result<Account, Refusal> {
    may_edit(actor, account)?;
    let AccountDraft { name, language, phone, address, tax } = draft;
    let PostalAddress { line, city, province, postal_code } = address;
    Ok(Account {
        id: account.id,
        version: account.version.next(),
        email: account.email.clone(),
        standing: account.standing,
        name: name.trim().to_owned(),
        language,
        phone: phone.map(|phone| phone.trim().to_owned()).filter(|phone| !phone.is_empty()),
        address: PostalAddress {
            line: line.trim().to_owned(),
            city: city.trim().to_owned(),
            province,
            postal_code: normal_postal_code(&postal_code).unwrap_or_default(),
        },
        tax: tax.map(without_empty_numbers),
    })
}

fn without_empty_numbers(tax: TaxStanding) -> TaxStanding {
    match tax {
        TaxStanding::SmallSupplier => TaxStanding::SmallSupplier,
        TaxStanding::Registered { gst_hst, qst } => {
            TaxStanding::Registered { gst_hst, qst: qst.filter(|number| !number.is_empty()) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::Factor;
    use crate::language::Language;
    use uuid::Uuid;

    fn account() -> Account {
        let registration = Registration {
            name: " Zoé Arsenault ".to_owned(),
            email: "Zoe@Example.CA".to_owned(),
            password: "quatre mots sans lien".to_owned(),
            language: Language::Fr,
        };
        register(&registration, PersonId(Uuid::from_u128(1)))
    }

    fn actor(id: u128) -> Actor {
        Actor {
            person_id: PersonId(Uuid::from_u128(id)),
            language: Language::Fr,
            email: EmailStanding::Confirmed,
            factor: Factor::One,
            roles: Vec::new(),
            platform_roles: Vec::new(),
            memberships: Vec::new(),
            system: None,
        }
    }

    #[test]
    fn an_address_is_kept_in_lower_case_and_waits_for_confirmation() {
        let account = account();
        assert_eq!(account.email, "zoe@example.ca");
        assert_eq!(account.name, "Zoé Arsenault");
        assert_eq!(account.standing, EmailStanding::Unconfirmed);
        assert_eq!(confirm_email(&account).standing, EmailStanding::Confirmed);
    }

    #[test]
    fn nobody_edits_the_account_of_somebody_else() {
        let draft = AccountDraft {
            name: "Zoé".to_owned(),
            language: Language::En,
            phone: Some(" ".to_owned()),
            address: PostalAddress::default(),
            tax: None,
        };
        assert_eq!(edit(&actor(2), &account(), draft.clone()), Err(Refusal::NotYours));
        let edited = edit(&actor(1), &account(), draft).unwrap();
        assert_eq!(edited.version, Version(2));
        assert_eq!(edited.phone, None);
    }
}
