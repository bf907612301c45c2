//! What people read of an opportunity: the public page and the lists.

use chrono::{DateTime, Utc};
use shared::actor::Visitor;
use shared::departments::DepartmentView;
use shared::ids::OpportunityId;
use shared::opportunities::{
    ContentHtml, OpportunityContent, OpportunityFacts, OpportunitySummary, OpportunityView,
};
use shared::programmes::ProgrammeView;
use shared::province::Amounts;
use shared::refusal::Refusal;

use super::entity::opportunities::Model;
use super::{store, timeline};
use crate::awards;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::{departments, markdown, programmes};

/// The public page of an opportunity.
///
/// # Errors
/// `not_found`, if nothing of it is public.
pub async fn public(
    transaction: &Transaction,
    facts: &OpportunityFacts,
    now: DateTime<Utc>,
) -> Result<OpportunityView, Problem> {
    let publication = facts.publication.as_ref().ok_or(Refusal::NotFound)?;
    let department = departments::store::of_file(transaction, facts).await?;
    let programme = programmes::store::of_file(transaction, facts.programme).await?;
    let content = store::content(transaction, facts.id, publication.content_number).await?;
    let amendments = store::amendments(transaction, facts.id).await?;
    let award = awards::view::public(transaction, facts).await?;
    Ok(OpportunityView {
        id: facts.id,
        version: facts.version,
        phase: facts.phase(now, &programme.document.approvals),
        facts: facts.redacted(),
        html: ContentHtml {
            background: markdown::render_both(&content.background),
            work: markdown::render_both(&content.work),
        },
        amounts: amounts(transaction, &content, &department, publication.published_at).await?,
        timeline: timeline::public(facts, &content, &amendments, award.as_ref()),
        content,
        department,
        programme,
        amendments,
        award,
    })
}

/// Reads a file that the visitor may see, and shows its public page.
///
/// # Errors
/// `not_found`.
pub async fn read(
    transaction: &Transaction,
    id: OpportunityId,
    visitor: &Visitor,
    now: DateTime<Utc>,
) -> Result<OpportunityView, Problem> {
    let facts = store::read(transaction, id, visitor).await?;
    public(transaction, &facts, now).await
}

/// Price, taxes and total at the department's contracting address on a day.
///
/// # Errors
/// When the database does not answer.
pub async fn amounts(
    transaction: &Transaction,
    content: &OpportunityContent,
    department: &DepartmentView,
    at: DateTime<Utc>,
) -> Result<Option<Amounts>, Problem> {
    let Some(price) = content.price else {
        return Ok(None);
    };
    let province = department.contracting_province;
    let taxes = programmes::store::taxes(transaction, province, at).await?;
    Ok(Some(Amounts::of(price, &taxes)))
}

/// Lines of a list: three queries, however many lines.
///
/// # Errors
/// When the database does not answer.
pub async fn summaries(
    transaction: &Transaction,
    rows: &[(Model, OpportunityFacts)],
    now: DateTime<Utc>,
) -> Result<Vec<OpportunitySummary>, Problem> {
    let departments = departments::store::all(transaction).await?;
    let programmes = programmes::store::all(transaction).await?;
    let listings = store::summaries(rows)?;
    rows.iter()
        .zip(listings)
        .map(|((_, facts), listing)| {
            let department = departments.iter().find(|one| one.id == facts.department_id);
            let programme = programmes.iter().find(|one| one.key == facts.programme.alone());
            let broken = || crate::columns::inconsistent("opportunities");
            let (department, programme) = (department.ok_or_else(broken)?, programme.ok_or_else(broken)?);
            Ok(summary(facts, listing, department, programme, now))
        })
        .collect()
}

fn summary(
    facts: &OpportunityFacts,
    listing: super::facts::Listing,
    department: &DepartmentView,
    programme: &ProgrammeView,
    now: DateTime<Utc>,
) -> OpportunitySummary {
    OpportunitySummary {
        id: facts.id,
        phase: facts.phase(now, &programme.document.approvals),
        title: listing.title,
        summary: listing.summary,
        kind: listing.kind,
        skills: listing.skills,
        price: listing.price,
        closes_at: facts.publication.as_ref().map(|publication| publication.closes_at),
        department: department.clone(),
        programme_name: programme.document.name.clone(),
        version: facts.version,
    }
}
