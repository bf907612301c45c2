//! Between a row and facts: the only place that knows both.

use sea_orm::ActiveValue::Set;
use shared::ids::{OpportunityId, OrganizationId, PersonId, ProposalId, Version};
use shared::proposals::{ProposalFacts, Submission};

use super::entity::proposals::{ActiveModel, Model};
use crate::columns::{from_document, inconsistent, millis, moment, to_document};
use crate::http::problem::Problem;
use crate::opportunities::facts::{hash, number, small};

/// The facts of a row.
///
/// # Errors
/// A fault, if the row holds what no proposal can be.
pub fn of_row(row: &Model) -> Result<ProposalFacts, Problem> {
    Ok(ProposalFacts {
        id: ProposalId(row.id),
        version: Version(row.version),
        opportunity_id: OpportunityId(row.opportunity_id),
        vendor_id: PersonId(row.vendor_id),
        organization_id: row.organization_id.map(OrganizationId),
        submitted_by: row.submitted_by.map(PersonId),
        state: from_document(&row.state)?,
        submission: submission(row)?,
    })
}

fn submission(row: &Model) -> Result<Option<Submission>, Problem> {
    let Some(submission_number) = row.submission_number else {
        return Ok(None);
    };
    let missing = || inconsistent("proposals.submission_number");
    Ok(Some(Submission {
        number: number(submission_number)?,
        at: moment(row.submitted_at.ok_or_else(missing)?),
        receipt: hash(row.receipt.as_deref().ok_or_else(missing)?)?,
        content_number: number(row.opportunity_number.ok_or_else(missing)?)?,
    }))
}

/// The columns that facts decide.
///
/// # Errors
/// A fault, if a document cannot be written.
pub fn columns(facts: &ProposalFacts) -> Result<ActiveModel, Problem> {
    let ProposalFacts {
        id,
        version,
        opportunity_id,
        vendor_id,
        organization_id,
        submitted_by,
        state,
        submission,
    } = facts;
    Ok(ActiveModel {
        id: Set(id.0),
        version: Set(version.0),
        opportunity_id: Set(opportunity_id.0),
        vendor_id: Set(vendor_id.0),
        organization_id: Set(organization_id.map(|id| id.0)),
        submitted_by: Set(submitted_by.map(|id| id.0)),
        status: Set(state.code().to_owned()),
        state: Set(to_document(state)?),
        number: Set(state.number().map(small).transpose()?),
        submission_number: Set(submission.map(|it| small(it.number)).transpose()?),
        submitted_at: Set(submission.map(|it| millis(it.at))),
        receipt: Set(submission.map(|it| it.receipt.to_string())),
        opportunity_number: Set(submission.map(|it| small(it.content_number)).transpose()?),
        ..ActiveModel::default()
    })
}
