//! Between a row and facts: the only place that knows both.

use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};
use shared::fairness::Hash;
use shared::ids::{DepartmentId, OpportunityId, PersonId, ProgrammeId, Version};
use shared::language::Bilingual;
use shared::money::Money;
use shared::opportunities::{Closing, OpportunityContent, OpportunityFacts, Publication, WorkKind};
use shared::programmes::{ProgrammeKey, SettingsKey};

use super::entity::opportunities::{ActiveModel, Model};
use crate::columns::{from_document, inconsistent, millis, moment, to_document};
use crate::http::problem::Problem;

/// What a list shows of an opportunity.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Listing {
    /// The kind of work.
    pub kind: WorkKind,
    /// The title.
    pub title: Bilingual,
    /// The short description.
    pub summary: Bilingual,
    /// The skills needed.
    pub skills: Vec<String>,
    /// The price before tax.
    pub price: Option<Money>,
}

impl Listing {
    /// What a list shows of a content.
    #[must_use]
    pub fn of(content: &OpportunityContent) -> Listing {
        Listing {
            kind: content.kind,
            title: content.title.0.clone(),
            summary: content.summary.0.clone(),
            skills: content.skills.clone(),
            price: content.price,
        }
    }
}

/// The facts of a row.
///
/// # Errors
/// A fault, if the row holds what no file can be.
pub fn of_row(row: &Model) -> Result<OpportunityFacts, Problem> {
    Ok(OpportunityFacts {
        id: OpportunityId(row.id),
        version: Version(row.version),
        department_id: DepartmentId(row.department_id),
        programme: ProgrammeKey {
            id: ProgrammeId(row.programme_id),
            number: number(row.programme_number)?,
            settings: Some(SettingsKey {
                department_id: DepartmentId(row.department_id),
                number: number(row.settings_number)?,
            }),
        },
        author_id: PersonId(row.author_id),
        co_authors: from_document(&row.co_authors)?,
        content_number: number(row.content_number)?,
        state: from_document(&row.state)?,
        review: from_document(&row.review)?,
        approvals: from_document(&row.approvals)?,
        authorities: from_document(&row.authorities)?,
        publication: publication(row)?,
        closing: closing(row)?,
    })
}

fn publication(row: &Model) -> Result<Option<Publication>, Problem> {
    let Some(published_at) = row.published_at else {
        return Ok(None);
    };
    let missing = || inconsistent("opportunities.published_at");
    Ok(Some(Publication {
        published_at: moment(published_at),
        content_number: number(row.published_number.ok_or_else(missing)?)?,
        material_number: number(row.material_number.ok_or_else(missing)?)?,
        closes_at: moment(row.closes_at.ok_or_else(missing)?),
        questions_until: moment(row.questions_until.ok_or_else(missing)?),
        commitment: hash(row.commitment.as_deref().ok_or_else(missing)?)?,
    }))
}

fn closing(row: &Model) -> Result<Option<Closing>, Problem> {
    let Some(closed_at) = row.closed_at else {
        return Ok(None);
    };
    let missing = || inconsistent("opportunities.closed_at");
    Ok(Some(Closing {
        at: moment(closed_at),
        proposals: number(row.proposals.ok_or_else(missing)?)?,
        root: hash(row.root.as_deref().ok_or_else(missing)?)?,
    }))
}

/// The columns that facts decide.
///
/// # Errors
/// A fault, if a document cannot be written.
pub fn columns(facts: &OpportunityFacts) -> Result<ActiveModel, Problem> {
    let publication = facts.publication.as_ref();
    Ok(ActiveModel {
        version: Set(facts.version.0),
        department_id: Set(facts.department_id.0),
        programme_id: Set(facts.programme.id.0),
        programme_number: Set(small(facts.programme.number)?),
        settings_number: Set(small(facts.programme.settings.map_or(0, |settings| settings.number))?),
        author_id: Set(facts.author_id.0),
        co_authors: Set(to_document(&facts.co_authors)?),
        authorities: Set(to_document(&facts.authorities)?),
        content_number: Set(small(facts.content_number)?),
        status: Set(facts.state.code().to_owned()),
        state: Set(to_document(&facts.state)?),
        review: Set(to_document(&facts.review)?),
        approvals: Set(to_document(&facts.approvals)?),
        published_at: Set(publication.map(|it| millis(it.published_at))),
        published_number: Set(publication.map(|it| small(it.content_number)).transpose()?),
        material_number: Set(publication.map(|it| small(it.material_number)).transpose()?),
        closes_at: Set(publication.map(|it| millis(it.closes_at))),
        questions_until: Set(publication.map(|it| millis(it.questions_until))),
        commitment: Set(publication.map(|it| it.commitment.to_string())),
        closed_at: Set(facts.closing.map(|it| millis(it.at))),
        proposals: Set(facts.closing.map(|it| small(it.proposals)).transpose()?),
        root: Set(facts.closing.map(|it| it.root.to_string())),
        ..ActiveModel::default()
    })
}

/// A counting number as it is stored.
///
/// # Errors
/// A fault beyond two thousand million.
pub fn small(number: u32) -> Result<i32, Problem> {
    i32::try_from(number).map_err(Problem::fault)
}

/// A stored counting number.
///
/// # Errors
/// A fault below zero.
pub fn number(stored: i32) -> Result<u32, Problem> {
    u32::try_from(stored).map_err(Problem::fault)
}

/// A stored hash.
///
/// # Errors
/// A fault, if it is none.
pub fn hash(text: &str) -> Result<Hash, Problem> {
    text.parse().map_err(|_| inconsistent("a hash"))
}
