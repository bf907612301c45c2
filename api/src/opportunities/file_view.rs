//! The file, as the officials of its department read it.

use chrono::{DateTime, Months, Utc};
use shared::ids::{OpportunityId, PersonId};
use shared::opportunities::readiness::{Conditions, missing_on_file};
use shared::opportunities::splitting::{Similar, SplittingFinding, alike, finding};
use shared::opportunities::{
    Changes, FileView, OpportunityContent, OpportunityFacts, PersonOnFile, VersionView,
};
use shared::programmes::ProgrammeDocument;
use shared::province::Amounts;
use shared::work::file_steps;

use super::{store, view};
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::stream::Stream;
use crate::{audience, awards, contracts, departments, programmes, record};

/// The whole file.
///
/// # Errors
/// When the database does not answer.
pub async fn of(
    transaction: &Transaction,
    facts: &OpportunityFacts,
    now: DateTime<Utc>,
) -> Result<FileView, Problem> {
    let department = departments::store::of_file(transaction, facts).await?;
    let programme = programmes::store::of_file(transaction, facts.programme).await?;
    let calendar = programmes::store::calendar(transaction).await?;
    let province = department.contracting_province;
    let taxes = programmes::store::taxes(transaction, province, now).await?;
    let contents = store::contents(transaction, facts.id).await?;
    let content = current(&contents, facts.content_number)?;
    let amounts = view::amounts(transaction, &content, &department, now).await?;
    let conditions = Conditions { programme: &programme.document, taxes: &taxes, calendar: &calendar, now };
    let published = facts.publication.as_ref().map(|it| it.content_number);
    let previous = facts.content_number.checked_sub(1).and_then(|number| find(&contents, number));
    let public = published.and_then(|number| find(&contents, number));
    let contract = contracts::store::of_opportunity(transaction, facts.id).await?;
    let is_offered = awards::store::open_until(transaction, &[facts.id]).await?.contains_key(&facts.id);
    Ok(FileView {
        id: facts.id,
        version: facts.version,
        phase: facts.phase(now, &programme.document.approvals),
        facts: facts.clone(),
        published: public.clone().filter(|_| published != Some(facts.content_number)),
        changes: previous.as_ref().map(|previous| Changes::between(previous, &content)).unwrap_or_default(),
        previous,
        missing: missing_on_file(facts, &content, public.as_ref(), &conditions),
        splitting: splitting(transaction, facts, &content, &programme.document, amounts.as_ref(), now)
            .await?,
        amounts,
        people: people(transaction, facts).await?,
        versions: versions(&contents),
        amendments: store::amendments(transaction, facts.id).await?,
        record: record::of(transaction, Stream::Opportunity(facts.id)).await?,
        steps: file_steps(facts, &programme.document.approvals, is_offered, contract.as_ref()),
        contract_id: contract.map(|contract| contract.id),
        content,
        department,
        programme,
    })
}

type Saved = (u32, DateTime<Utc>, OpportunityContent);

fn find(contents: &[Saved], wanted: u32) -> Option<OpportunityContent> {
    let found = contents.iter().find(|(number, _, _)| *number == wanted);
    found.map(|(_, _, content)| content.clone())
}

fn current(contents: &[Saved], number: u32) -> Result<OpportunityContent, Problem> {
    find(contents, number).ok_or_else(|| crate::columns::inconsistent("opportunity_contents"))
}

fn versions(contents: &[Saved]) -> Vec<VersionView> {
    contents
        .iter()
        .map(|(number, at, content)| VersionView {
            number: *number,
            at: *at,
            changes: number
                .checked_sub(1)
                .and_then(|before| find(contents, before))
                .map(|before| Changes::between(&before, content))
                .unwrap_or_default(),
        })
        .collect()
}

/// What the splitting check finds, if the sum passes the ceiling.
///
/// # Errors
/// When the database does not answer.
pub async fn splitting(
    transaction: &Transaction,
    facts: &OpportunityFacts,
    content: &OpportunityContent,
    programme: &ProgrammeDocument,
    amounts: Option<&Amounts>,
    now: DateTime<Utc>,
) -> Result<Option<SplittingFinding>, Problem> {
    let (Some(amounts), Some(ceiling)) = (amounts, programme.ceiling) else {
        return Ok(None);
    };
    let since = now.checked_sub_months(Months::new(programme.splitting_months)).unwrap_or(now);
    let mut similar = Vec::new();
    let taxes: Vec<_> = amounts.taxes.iter().map(|line| line.as_tax()).collect();
    for (opportunity_id, other) in store::similar(transaction, facts, since).await? {
        if alike(content, &other) {
            similar.push(Similar {
                opportunity_id,
                total: Amounts::of(other.price.unwrap_or_default(), &taxes).total,
                title: other.title.0,
            });
        }
    }
    Ok(finding(amounts.total, similar, Some(ceiling.amount)))
}

async fn people(transaction: &Transaction, facts: &OpportunityFacts) -> Result<Vec<PersonOnFile>, Problem> {
    let mut ids: Vec<PersonId> = vec![facts.author_id];
    ids.extend(&facts.authorities);
    ids.extend(facts.approvals.iter().map(|approval| approval.by));
    if let shared::opportunities::Review::ChangesRequested { by, .. } = facts.review {
        ids.push(by);
    }
    let names = audience::names(transaction, &ids).await?;
    Ok(names.into_iter().map(|(id, name)| PersonOnFile { id, name }).collect())
}

/// The file as it stands inside an act, for its reply.
///
/// # Errors
/// When the database does not answer.
pub async fn saved(act: &crate::ctx::Act, id: OpportunityId) -> Result<FileView, Problem> {
    let facts = store::lock_unchecked(act, id).await?;
    let now = act.now().await?;
    of(act, &facts, now).await
}
