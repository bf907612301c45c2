//! What another service's word is worth here.

use crate::accounts::{Account, may_keep, normal_email};
use crate::actor::{Actor, EmailStanding, Factor};
use crate::ids::{PersonId, Version};
use crate::language::Language;
use crate::refusal::Refusal;

/// What a service said about somebody, once its signature was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// The issuer: the service itself, by its address.
    pub issuer: String,
    /// Who, in the issuer's own terms. It says nothing elsewhere.
    pub subject: String,
    /// What they are called, if it said so.
    pub name: Option<String>,
    /// Their address, if it said so.
    pub email: Option<String>,
    /// Whether the service checked that the address is theirs.
    pub standing: EmailStanding,
    /// The language they read, if it said so.
    pub language: Option<Language>,
    /// How they showed who they are, as far as this service is believed.
    pub factor: Factor,
}

impl Claims {
    /// The address, if the service checked it.
    #[must_use]
    pub fn checked_email(&self) -> Option<String> {
        match self.standing {
            EmailStanding::Confirmed => self.email.as_deref().map(normal_email),
            EmailStanding::Unconfirmed => None,
        }
    }
}

/// Who has the address that a service named and checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// Nobody.
    Nobody,
    /// Somebody typed it here and never showed that it is theirs.
    Unconfirmed(PersonId),
    /// The owner of an account.
    Confirmed(PersonId),
}

/// What follows from a service's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// They are known: they are signed in.
    Known(PersonId),
    /// They are new, and everything that an account needs is known.
    Open,
    /// They are new, and the account needs a name or an address first.
    Ask,
    /// The address belongs to an account. Only its owner links it, after signing in to it:
    /// otherwise whoever runs the service, or sits at an old mailbox, could take the account.
    SignInToLink,
}

/// Decides on somebody who comes from another service. `linked` is whose identity it is; `holder`
/// is who has the checked address.
#[must_use]
pub fn arrive(claims: &Claims, linked: Option<PersonId>, holder: Holder) -> Arrival {
    match (linked, holder) {
        (Some(person_id), _) => Arrival::Known(person_id),
        (None, Holder::Confirmed(_)) => Arrival::SignInToLink,
        (None, Holder::Nobody | Holder::Unconfirmed(_)) => {
            let is_complete = claims.name.is_some() && claims.checked_email().is_some();
            if is_complete { Arrival::Open } else { Arrival::Ask }
        }
    }
}

/// The account of somebody new, whose address is shown to be theirs. In place of an account that
/// was opened with the address and never confirmed, if there is one: nobody could act with it.
#[must_use]
pub fn account_of(
    name: &str,
    email: &str,
    language: Language,
    id: PersonId,
    present: Option<&Account>,
) -> Account {
    Account {
        id,
        version: present.map_or(Version::FIRST, |account| account.version.next()),
        email: normal_email(email),
        standing: EmailStanding::Confirmed,
        name: name.trim().to_owned(),
        language,
        phone: None,
        address: Default::default(),
        tax: None,
    }
}

/// Whether an identity may be linked to an account; `linked` is whose it is.
///
/// # Errors
/// `identity_taken`, if it leads to another account.
pub fn may_link(person_id: PersonId, linked: Option<PersonId>) -> Result<(), Refusal> {
    match linked {
        Some(other) if other != person_id => Err(Refusal::IdentityTaken),
        Some(_) | None => Ok(()),
    }
}

/// The account after an identity was linked to it.
///
/// # Errors
/// As [`may_link`].
pub fn link(account: &Account, linked: Option<PersonId>) -> Result<Account, Refusal> {
    may_link(account.id, linked)?;
    Ok(Account { version: account.version.next(), ..account.clone() })
}

/// How somebody can sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ways {
    /// With one service, and in no other way.
    OnlyOne,
    /// With a password or another service too.
    Several,
}

impl Ways {
    /// The ways of an account.
    #[must_use]
    pub fn of(has_password: bool, identities: u64) -> Ways {
        if has_password || identities > 1 { Ways::Several } else { Ways::OnlyOne }
    }
}

/// Whether an identity may be taken from a person's account.
///
/// # Errors
/// `not_yours`; `last_way_to_sign_in`, if nothing would be left to sign in with.
pub fn may_unlink(actor: &Actor, person_id: PersonId, ways: Ways) -> Result<(), Refusal> {
    may_keep(actor, person_id)?;
    match ways {
        Ways::OnlyOne => Err(Refusal::LastWayToSignIn),
        Ways::Several => Ok(()),
    }
}

/// The account after an identity was taken from it.
///
/// # Errors
/// As [`may_unlink`].
pub fn unlink(actor: &Actor, account: &Account, ways: Ways) -> Result<Account, Refusal> {
    may_unlink(actor, account.id, ways)?;
    Ok(Account { version: account.version.next(), ..account.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn claims() -> Claims {
        Claims {
            issuer: "https://id.example.ca".to_owned(),
            subject: "248289761001".to_owned(),
            name: Some("Zoé Arsenault".to_owned()),
            email: Some("Zoe@Example.CA".to_owned()),
            standing: EmailStanding::Confirmed,
            language: Some(Language::Fr),
            factor: Factor::One,
        }
    }

    #[test]
    fn the_issuer_and_its_subject_decide_and_nothing_else() {
        let stranger = Claims { email: None, name: None, ..claims() };
        assert_eq!(
            arrive(&stranger, Some(person(1)), Holder::Confirmed(person(2))),
            Arrival::Known(person(1))
        );
        assert_eq!(arrive(&claims(), None, Holder::Confirmed(person(2))), Arrival::SignInToLink);
    }

    #[test]
    fn somebody_new_is_asked_for_what_the_service_did_not_say() {
        assert_eq!(arrive(&claims(), None, Holder::Nobody), Arrival::Open);
        assert_eq!(arrive(&claims(), None, Holder::Unconfirmed(person(3))), Arrival::Open);
        for said in [
            Claims { name: None, ..claims() },
            Claims { email: None, ..claims() },
            Claims { standing: EmailStanding::Unconfirmed, ..claims() },
        ] {
            assert_eq!(arrive(&said, None, Holder::Nobody), Arrival::Ask);
        }
    }

    #[test]
    fn an_identity_leads_to_one_account() {
        assert_eq!(may_link(person(1), None), Ok(()));
        assert_eq!(may_link(person(1), Some(person(1))), Ok(()));
        assert_eq!(may_link(person(1), Some(person(2))), Err(Refusal::IdentityTaken));
    }

    #[test]
    fn the_last_way_in_stays() {
        assert_eq!(Ways::of(false, 1), Ways::OnlyOne);
        assert_eq!(Ways::of(true, 1), Ways::Several);
        assert_eq!(Ways::of(false, 2), Ways::Several);
    }
}
