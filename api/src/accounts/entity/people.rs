//! The table `people`.

use sea_orm::Set;
use sea_orm::entity::prelude::*;
use shared::accounts::{Account, PostalAddress, TaxStanding};
use shared::actor::EmailStanding;
use shared::ids::{PersonId, Version};
use shared::language::Language;
use shared::province::Province;

use crate::columns::{code, inconsistent};
use crate::http::Problem;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "people")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub email: String,
    pub name: String,
    pub language: String,
    pub password_hash: Option<String>,
    pub email_confirmed_at: Option<i64>,
    pub deactivated_at: Option<i64>,
    pub phone: Option<String>,
    pub address_line: String,
    pub address_city: String,
    pub address_province: Option<String>,
    pub address_postal_code: String,
    pub tax_standing: Option<String>,
    pub gst_hst_number: Option<String>,
    pub qst_number: Option<String>,
    pub persona: Option<String>,
    pub notices_by_mail: bool,
    pub created_at: i64,
    pub closed_at: Option<i64>,
    pub erased_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

/// The columns that an account fills; passwords, times and personas are not part of it.
#[must_use]
pub fn columns(account: &Account) -> ActiveModel {
    let Account { id, version, email, standing: _, name, language, phone, address, tax } = account.clone();
    let (tax_standing, gst_hst_number, qst_number) = match tax {
        None => (None, None, None),
        Some(TaxStanding::SmallSupplier) => (Some("small_supplier"), None, None),
        Some(TaxStanding::Registered { gst_hst, qst }) => (Some("registered"), Some(gst_hst), qst),
    };
    ActiveModel {
        id: Set(id.0),
        version: Set(version.0),
        email: Set(email),
        name: Set(name),
        language: Set(language.code().to_owned()),
        phone: Set(phone),
        address_line: Set(address.line),
        address_city: Set(address.city),
        address_province: Set(address.province.map(|province| province.code().to_owned())),
        address_postal_code: Set(address.postal_code),
        tax_standing: Set(tax_standing.map(ToOwned::to_owned)),
        gst_hst_number: Set(gst_hst_number),
        qst_number: Set(qst_number),
        ..Default::default()
    }
}

impl TryFrom<Model> for Account {
    type Error = Problem;

    fn try_from(row: Model) -> Result<Self, Problem> {
        let tax = tax_standing(&row)?;
        let province = row
            .address_province
            .as_deref()
            .map(|text| code(Province::from_code(text), "people.address_province"));
        Ok(Account {
            id: PersonId(row.id),
            version: Version(row.version),
            email: row.email,
            standing: standing(row.email_confirmed_at),
            name: row.name,
            language: code(Language::from_code(&row.language), "people.language")?,
            phone: row.phone,
            address: PostalAddress {
                line: row.address_line,
                city: row.address_city,
                province: province.transpose()?,
                postal_code: row.address_postal_code,
            },
            tax,
        })
    }
}

/// Whether the address is confirmed.
#[must_use]
pub fn standing(email_confirmed_at: Option<i64>) -> EmailStanding {
    match email_confirmed_at {
        Some(_) => EmailStanding::Confirmed,
        None => EmailStanding::Unconfirmed,
    }
}

fn tax_standing(row: &Model) -> Result<Option<TaxStanding>, Problem> {
    match (row.tax_standing.as_deref(), &row.gst_hst_number) {
        (None, _) => Ok(None),
        (Some("small_supplier"), _) => Ok(Some(TaxStanding::SmallSupplier)),
        (Some("registered"), Some(gst_hst)) => {
            Ok(Some(TaxStanding::Registered { gst_hst: gst_hst.clone(), qst: row.qst_number.clone() }))
        }
        _ => Err(inconsistent("people.tax_standing")),
    }
}
