//! Organizations on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::{
    InvitationView, JoinRequestView, MemberView, OrganizationFacts, OrganizationRole, Qualification,
};
use crate::accounts::{PostalAddress, TaxStanding, is_business_number, normal_postal_code};
use crate::ids::{CapabilityId, OrganizationId, Version};
use crate::language::Bilingual;
use crate::province::Province;
use crate::validation::{self, fault};

/// Whom to write to about the organization.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct OrganizationContact {
    /// Their name.
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    pub name: String,
    /// Their address.
    #[validate(custom(function = "email_if_any"))]
    #[schema(max_length = 254)]
    pub email: String,
    /// Their number.
    #[validate(length(max = 30))]
    #[schema(max_length = 30)]
    pub phone: String,
}

/// Everything an organization says of itself. A legal name suffices to propose; the tax standing is
/// asked for at the offer, the address with the invoice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganizationProfile {
    /// The name it contracts under.
    #[validate(length(min = 1, max = 100), custom(function = "not_blank"))]
    #[schema(min_length = 1, max_length = 100)]
    pub legal_name: String,
    /// The name it is known by, if it is another.
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    pub operating_name: String,
    /// The Business Number: nine digits of which the last checks the others. May stay empty.
    #[serde(default)]
    #[validate(custom(function = "business_number_if_any"))]
    #[schema(max_length = 15)]
    pub business_number: String,
    /// Where it is, and where invoices come from.
    #[serde(default)]
    #[validate(nested)]
    pub address: PostalAddress,
    /// Its site, with `https://`. May stay empty.
    #[serde(default)]
    #[validate(custom(function = "website_if_any"))]
    #[schema(max_length = 500)]
    pub website: String,
    /// Whom to write to.
    #[serde(default)]
    #[validate(nested)]
    pub contact: OrganizationContact,
    /// How it stands towards sales tax.
    #[serde(default)]
    #[validate(nested)]
    pub tax: Option<TaxStanding>,
}

impl OrganizationProfile {
    /// As it is kept: without spaces around, the postal code in its form, the number as digits.
    #[must_use]
    pub fn normal(self) -> OrganizationProfile {
        let OrganizationProfile {
            legal_name,
            operating_name,
            business_number,
            address,
            website,
            contact,
            tax,
        } = self;
        let OrganizationContact { name, email, phone } = contact;
        let PostalAddress { line, city, province, postal_code } = address;
        let trimmed = |text: String| text.trim().to_owned();
        OrganizationProfile {
            legal_name: trimmed(legal_name),
            operating_name: trimmed(operating_name),
            business_number: digits(&business_number),
            address: PostalAddress {
                line: trimmed(line),
                city: trimmed(city),
                province,
                postal_code: normal_postal_code(&postal_code).unwrap_or_default(),
            },
            website: trimmed(website),
            contact: OrganizationContact {
                name: trimmed(name),
                email: trimmed(email),
                phone: trimmed(phone),
            },
            tax: tax.map(|tax| match tax {
                TaxStanding::SmallSupplier => TaxStanding::SmallSupplier,
                TaxStanding::Registered { gst_hst, qst } => {
                    TaxStanding::Registered { gst_hst, qst: qst.filter(|number| !number.is_empty()) }
                }
            }),
        }
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

fn not_blank(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() { Err(fault("required")) } else { Ok(()) }
}

fn business_number_if_any(text: &str) -> Result<(), ValidationError> {
    let number = digits(text);
    if number.is_empty() || is_business_number(&number) { Ok(()) } else { Err(fault("business_number")) }
}

fn website_if_any(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() { Ok(()) } else { validation::web_address(text.trim()) }
}

fn email_if_any(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() { Ok(()) } else { validation::email(text.trim()) }
}

/// A capability of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CapabilityView {
    /// Which one.
    pub id: CapabilityId,
    /// What people call it.
    pub name: Bilingual,
}

/// What a person says they can do: the whole list, replacing what was there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChosenCapabilities {
    /// The capabilities.
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub capabilities: Vec<CapabilityId>,
}

/// What a person says they can do, as they read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OwnCapabilities {
    /// The version of their account, which every change raises.
    pub version: Version,
    /// The capabilities.
    pub capabilities: Vec<CapabilityId>,
}

/// One line of a person's own list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MyOrganization {
    /// Which one.
    pub id: OrganizationId,
    /// The legal name.
    pub legal_name: String,
    /// The name it is known by.
    pub operating_name: String,
    /// As what the person is in it.
    pub role: OrganizationRole,
    /// How many are in it.
    pub members: u32,
    /// Whether it is archived.
    pub archived: bool,
    /// Whether its ownership is offered to the person.
    pub offered_to_you: bool,
}

/// An organization that is called nearly the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SimilarName {
    /// Which one.
    pub id: OrganizationId,
    /// The legal name.
    pub legal_name: String,
    /// The name it is known by.
    pub operating_name: String,
    /// Where it is.
    pub province: Option<Province>,
}

/// A proposal or a contract that stands in the way of archiving.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OpenFile {
    /// What it is about.
    pub title: Bilingual,
    /// Its page, in each language.
    pub path: Bilingual,
}

/// An organization: what everybody reads, and for its members what is inside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OrganizationView {
    /// Which one.
    pub id: OrganizationId,
    /// The version of the row.
    pub version: Version,
    /// The legal name.
    pub legal_name: String,
    /// The name it is known by.
    pub operating_name: String,
    /// Where it is.
    pub province: Option<Province>,
    /// Its site.
    pub website: String,
    /// What its members can do together.
    pub capabilities: Vec<CapabilityView>,
    /// Whether the reader asked to join and waits for an answer.
    pub asked: bool,
    /// What only its members read.
    pub inside: Option<OrganizationInside>,
}

/// What only the members of an organization read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OrganizationInside {
    /// The reader's own role.
    pub role: OrganizationRole,
    /// What decisions depend on.
    pub facts: OrganizationFacts,
    /// Everything it says of itself.
    pub profile: OrganizationProfile,
    /// Everybody in it.
    pub people: Vec<MemberView>,
    /// Every capability of the list.
    pub asked_capabilities: Vec<CapabilityView>,
    /// What is missing to be qualified for team work.
    pub qualification: Qualification,
    /// Invitations that wait for an answer; for the owner and administrators.
    pub invitations: Vec<InvitationView>,
    /// Requests that wait for an answer; for the owner and administrators.
    pub requests: Vec<JoinRequestView>,
    /// What stands in the way of archiving; for the owner and administrators.
    pub open_files: Vec<OpenFile>,
}
