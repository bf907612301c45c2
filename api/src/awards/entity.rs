//! The table `offers`.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use shared::awards::OfferFacts;
use shared::ids::{OfferId, OpportunityId, OrganizationId, PersonId, ProposalId, Version};

use crate::columns::{from_document, millis, moment, to_document};
use crate::http::problem::Problem;
use crate::opportunities::facts::{number, small};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub opportunity_id: Uuid,
    pub proposal_id: Uuid,
    pub vendor_id: Uuid,
    pub organization_id: Option<Uuid>,
    pub rank: i32,
    pub made_at: i64,
    pub expires_at: i64,
    pub status: String,
    pub answer: String,
}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl TryFrom<Model> for OfferFacts {
    type Error = Problem;

    fn try_from(row: Model) -> Result<Self, Problem> {
        Ok(OfferFacts {
            id: OfferId(row.id),
            version: Version(row.version),
            opportunity_id: OpportunityId(row.opportunity_id),
            proposal_id: ProposalId(row.proposal_id),
            vendor_id: PersonId(row.vendor_id),
            organization_id: row.organization_id.map(OrganizationId),
            rank: number(row.rank)?,
            made_at: moment(row.made_at),
            expires_at: moment(row.expires_at),
            answer: from_document(&row.answer)?,
        })
    }
}

/// The columns of an offer.
///
/// # Errors
/// A fault, if the answer cannot be written.
pub fn columns(offer: &OfferFacts) -> Result<ActiveModel, Problem> {
    let OfferFacts {
        id,
        version,
        opportunity_id,
        proposal_id,
        vendor_id,
        organization_id,
        rank,
        made_at,
        expires_at,
        answer,
    } = offer;
    Ok(ActiveModel {
        id: Set(id.0),
        version: Set(version.0),
        opportunity_id: Set(opportunity_id.0),
        proposal_id: Set(proposal_id.0),
        vendor_id: Set(vendor_id.0),
        organization_id: Set(organization_id.map(|id| id.0)),
        rank: Set(small(*rank)?),
        made_at: Set(millis(*made_at)),
        expires_at: Set(millis(*expires_at)),
        status: Set(answer.code().to_owned()),
        answer: Set(to_document(answer)?),
    })
}
