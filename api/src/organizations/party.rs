//! Whom a proposal, an offer or a contract is with: a person, or an organization. Names, tax standing
//! and address come from here and from nowhere else.

use sea_orm::Condition;
use sea_orm::entity::prelude::*;
use shared::accounts::{PostalAddress, TaxStanding};
use shared::actor::Actor;
use shared::ids::{OrganizationId, PersonId};
use shared::organizations::Proponent;
use shared::payments::InvoiceSender;

use super::store;
use crate::columns::inconsistent;
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::{accounts, organizations::entity::members};

/// What a contract says of the vendor's side.
#[derive(Clone, Debug)]
pub struct Party {
    /// The name it contracts under.
    pub name: String,
    /// How it stands towards sales tax.
    pub tax: Option<TaxStanding>,
    /// Where invoices come from.
    pub address: PostalAddress,
    /// Every name that would give it away in an answer.
    pub known_as: Vec<String>,
}

impl Party {
    /// The parts of its address that would give it away in an answer.
    #[must_use]
    pub fn places(&self) -> [&str; 3] {
        [&self.address.line, &self.address.city, &self.address.postal_code]
    }

    /// Who an invoice comes from.
    #[must_use]
    pub fn sender(&self) -> InvoiceSender {
        InvoiceSender { name: self.name.clone(), address: self.address.clone() }
    }
}

/// The party of one proponent.
///
/// # Errors
/// When the database does not answer.
pub async fn of(transaction: &Transaction, proponent: Proponent) -> Result<Party, Problem> {
    let mut found = of_all(transaction, &[proponent]).await?;
    found.pop().map(|(_, party)| party).ok_or_else(|| inconsistent("organization_id"))
}

/// The parties of several proponents, in two queries.
///
/// # Errors
/// When the database does not answer.
pub async fn of_all(
    transaction: &Transaction,
    proponents: &[Proponent],
) -> Result<Vec<(Proponent, Party)>, Problem> {
    let (people, organizations) = sorted(proponents);
    let mut found = Vec::with_capacity(proponents.len());
    for account in accounts::store::find_all(transaction, &people).await? {
        let mailbox = account.email.split('@').next().unwrap_or_default().to_owned();
        let party = Party {
            known_as: vec![account.name.clone(), mailbox],
            name: account.name,
            tax: account.tax,
            address: account.address,
        };
        found.push((Proponent::Person(account.id), party));
    }
    for (id, profile) in store::several(transaction, &organizations).await? {
        let host = profile.website.trim_start_matches("https://").trim_start_matches("www.").to_owned();
        let party = Party {
            known_as: vec![profile.legal_name.clone(), profile.operating_name, host],
            name: profile.legal_name,
            tax: profile.tax,
            address: profile.address,
        };
        found.push((Proponent::Organization(id), party));
    }
    Ok(found)
}

fn sorted(proponents: &[Proponent]) -> (Vec<PersonId>, Vec<OrganizationId>) {
    let (mut people, mut organizations) = (Vec::new(), Vec::new());
    for proponent in proponents {
        match *proponent {
            Proponent::Person(id) => people.push(id),
            Proponent::Organization(id) => organizations.push(id),
        }
    }
    (people, organizations)
}

/// Locks proponents, people before organizations, each in the order of their ids: before any file.
///
/// # Errors
/// When the database does not answer.
pub async fn lock_all(write: &Write, proponents: &[Proponent]) -> Result<(), Problem> {
    let (people, organizations) = sorted(proponents);
    accounts::store::lock_all(write, &people).await?;
    store::lock_several(write, &organizations).await
}

/// Who is told: the person; for an organization its owner and administrators, and whoever wrote the
/// proposal, while they are in it.
///
/// # Errors
/// When the database does not answer.
pub async fn people(
    transaction: &Transaction,
    vendor_id: PersonId,
    organization_id: Option<OrganizationId>,
) -> Result<Vec<PersonId>, Problem> {
    let Some(id) = organization_id else {
        return Ok(vec![vendor_id]);
    };
    let told = Condition::any()
        .add(members::Column::Role.ne("member"))
        .add(members::Column::PersonId.eq(vendor_id.0));
    let rows = members::Entity::find()
        .filter(members::Column::OrganizationId.eq(id.0))
        .filter(told)
        .all(transaction)
        .await?;
    Ok(rows.into_iter().map(|row| PersonId(row.person_id)).collect())
}

/// The SQL twin of [`shared::organizations::acts_for`], over a table's columns.
#[must_use]
pub fn acts_for<C: ColumnTrait>(actor: &Actor, vendor: C, organization: C) -> Condition {
    if actor.system.is_some() {
        // No row is without its vendor: a departmental system stands on nobody's side.
        return Condition::all().add(vendor.is_null());
    }
    let all = actor.memberships.iter().map(|held| held.organization_id.0);
    let bound = actor.memberships.iter().filter(|held| held.role.binds()).map(|held| held.organization_id.0);
    let own = Condition::any().add(organization.is_null()).add(organization.is_in(all));
    Condition::any()
        .add(Condition::all().add(vendor.eq(actor.person_id.0)).add(own))
        .add(organization.is_in(bound))
}
