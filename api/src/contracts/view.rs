//! A contract as both sides read it.

use chrono::{DateTime, Utc};
use shared::accounts::PostalAddress;
use shared::actor::{Actor, Visitor};
use shared::contracts::{ContractFacts, ContractSummary, ContractView, MessageView};
use shared::ids::{ContractId, OpportunityId, PersonId};
use shared::opportunities::PersonOnFile;
use shared::payments::commands::{InvoiceParts, draft_invoice};
use shared::payments::rules::may_send_invoice;
use shared::payments::{InvoiceDraft, InvoiceView, PaymentClock, clock};
use shared::programmes::ProgrammeDocument;
use shared::province::Tax;

use super::store;
use super::terms::{self, Blanks};
use crate::ctx::Act;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::organizations::party;
use crate::stream::Stream;
use crate::{audience, departments, opportunities, payments, programmes, record};

/// A contract as it is saved, for the reply to an act.
///
/// # Errors
/// `not_found`.
pub async fn saved(act: &Act, id: ContractId, actor: &Actor) -> Result<ContractView, Problem> {
    of(act, id, actor, act.now().await?).await
}

/// A contract that a person may see.
///
/// # Errors
/// `not_found`, if it is absent or hidden from them.
pub async fn of(
    transaction: &Transaction,
    id: ContractId,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<ContractView, Problem> {
    let facts = store::read(transaction, id, &Visitor::Person(actor.clone())).await?;
    let opportunity = opportunities::store::read(transaction, facts.opportunity_id, &Visitor::Nobody).await?;
    let programme = programmes::store::of_file(transaction, opportunity.programme).await?;
    let settings = departments::store::settings_of_file(transaction, &opportunity).await?;
    let department = departments::store::read(transaction, opportunity.department_id).await?;
    let department = departments::store::as_begun(department, &settings);
    let content = opportunities::store::content(transaction, opportunity.id, facts.content_number).await?;
    let messages = store::messages(transaction, id).await?;
    let people = people(transaction, &facts, &messages).await?;
    let contractor = match &facts.organization_name {
        Some(name) => name.clone(),
        None => name(&people, facts.vendor_id).to_owned(),
    };
    let blanks = Blanks {
        number: Some(&facts.number),
        contractor: &contractor,
        department: &department.name,
        content: &content,
        // What was signed: an extension is on the record and does not rewrite the terms.
        delivery: content.delivery_at,
        price: facts.amounts.price,
    };
    let invoices = payments::store::invoices(transaction, id).await?;
    Ok(ContractView {
        id,
        version: facts.version,
        phase: facts.phase(),
        opportunity_id: opportunity.id,
        terms_html: terms::html(&programme.document.terms, &blanks),
        messages: messages.into_iter().map(|message| said(message, &people, actor)).collect(),
        deliveries: store::deliveries(transaction, id).await?,
        drafted: drafted(transaction, &facts, actor, &programme.document, invoices.len(), now).await?,
        invoices: invoices.into_iter().map(|facts| InvoiceView { facts }).collect(),
        clock: payment_clock(&facts, &programme.document, now),
        record: record::of(transaction, Stream::Contract(id)).await?,
        contractor,
        people,
        content,
        contracting_address: PostalAddress {
            province: Some(department.contracting_province),
            ..settings.address
        },
        department,
        programme,
        facts,
    })
}

/// The invoice as its vendor would send it now; nothing while they may not, or it would be refused.
async fn drafted(
    transaction: &Transaction,
    facts: &ContractFacts,
    actor: &Actor,
    programme: &ProgrammeDocument,
    sent: usize,
    now: DateTime<Utc>,
) -> Result<Option<InvoiceDraft>, Problem> {
    if may_send_invoice(actor, facts).is_err() {
        return Ok(None);
    }
    let vendor = party::of(transaction, facts.proponent()).await?;
    let taxes = taxes_today(transaction, facts, now).await?;
    let count = u32::try_from(sent).map_err(Problem::fault)?;
    let parts =
        InvoiceParts { from: &vendor.sender(), tax: vendor.tax.as_ref(), taxes: &taxes, programme, count };
    Ok(draft_invoice(facts, &parts).ok())
}

/// The clocks of payment, once there is an invoice.
#[must_use]
pub fn payment_clock(
    facts: &ContractFacts,
    programme: &ProgrammeDocument,
    now: DateTime<Utc>,
) -> Option<PaymentClock> {
    let invoice = facts.invoice.as_ref()?;
    Some(clock(invoice, facts.payable_since()?, &programme.payment, now))
}

/// The names of everybody on the file.
async fn people(
    transaction: &Transaction,
    facts: &ContractFacts,
    messages: &[store::Message],
) -> Result<Vec<PersonOnFile>, Problem> {
    let mut ids = vec![facts.vendor_id, facts.author_id];
    ids.extend(&facts.authorities);
    ids.extend(facts.canada_signature.as_ref().map(|signature| signature.by));
    ids.extend(facts.dispute.as_ref().map(|dispute| dispute.by));
    ids.extend(payments::people_on(facts));
    ids.extend(messages.iter().map(|(_, by, _, _)| *by));
    let names = audience::names(transaction, &ids).await?;
    Ok(names.into_iter().map(|(id, name)| PersonOnFile { id, name: facts.name_of(id, name) }).collect())
}

fn name(people: &[PersonOnFile], id: PersonId) -> &str {
    people.iter().find(|person| person.id == id).map_or("", |person| &person.name)
}

fn said((id, by, at, text): store::Message, people: &[PersonOnFile], reader: &Actor) -> MessageView {
    MessageView { id, by: name(people, by).to_owned(), at, text, mine: by == reader.person_id }
}

/// Lines of a list: one query more, however many lines.
///
/// # Errors
/// When the database does not answer.
pub async fn summaries(
    transaction: &Transaction,
    contracts: &[&ContractFacts],
) -> Result<Vec<ContractSummary>, Problem> {
    let ids: Vec<OpportunityId> = contracts.iter().map(|contract| contract.opportunity_id).collect();
    let titles = opportunities::store::titles(transaction, &ids).await?;
    let line = |contract: &&ContractFacts| ContractSummary {
        id: contract.id,
        number: contract.number.clone(),
        title: titles.get(&contract.opportunity_id).cloned().unwrap_or_default(),
        phase: contract.phase(),
        delivery_due_at: contract.delivery_due_at,
    };
    Ok(contracts.iter().map(line).collect())
}

/// The taxes in force today at the department's contracting address.
///
/// # Errors
/// When the database does not answer.
pub async fn taxes_today(
    transaction: &Transaction,
    facts: &ContractFacts,
    now: DateTime<Utc>,
) -> Result<Vec<Tax>, Problem> {
    let opportunity = opportunities::store::read(transaction, facts.opportunity_id, &Visitor::Nobody).await?;
    let department = departments::store::of_file(transaction, &opportunity).await?;
    programmes::store::taxes(transaction, department.contracting_province, now).await
}

/// The programme that a contract's file runs by.
///
/// # Errors
/// When the database does not answer.
pub async fn programme_of(
    transaction: &Transaction,
    facts: &ContractFacts,
) -> Result<ProgrammeDocument, Problem> {
    let id = facts.opportunity_id;
    let opportunity = opportunities::store::read(transaction, id, &Visitor::Nobody).await?;
    Ok(programmes::store::of_file(transaction, opportunity.programme).await?.document)
}
