//! What is in the archive of a file. One variant a thing: its name, and how it is read.

use chrono::{DateTime, Utc};
use sea_orm::QueryOrder;
use serde::Serialize;
use serde_json::json;
use shared::actor::{Actor, Visitor};
use shared::fairness::InclusionProof;
use shared::files::ChainLine;
use shared::ids::ContractId;
use shared::language::Language;
use shared::opportunities::{Changes, OpportunityFacts};
use shared::proposals::ProposalFacts;
use shared::questions::{QuestionView, readable_waiting};
use shared::refusal::Refusal;

use super::report;
use crate::ctx::{Ctx, Read};
use crate::http::Problem;
use crate::signing::publish::key_set;
use crate::stream::Stream;
use crate::{
    audit, awards, checkpoints, contracts, evaluations, fairness, opportunities, proposals, questions,
    sealing,
};

/// More questions than anybody asks about one opportunity.
const QUESTIONS_MAX: u64 = 10_000;

/// What every entry is read from: one snapshot.
pub struct Desk {
    /// The instance.
    pub ctx: Ctx,
    /// The snapshot.
    pub read: Read,
    /// The file.
    pub facts: OpportunityFacts,
    /// Business time.
    pub now: DateTime<Utc>,
    /// Who reads all of it; nobody for the public's.
    pub reader: Option<Actor>,
}

/// One thing in the archive.
#[derive(Clone, Debug)]
pub enum Entry {
    /// What this is and how to check it.
    Guide(Language),
    /// What an archive of the same extent says, to read and to print.
    Report(Language),
    /// The opportunity as the public reads it.
    Opportunity,
    /// The questions that were answered; for officials also those that were not.
    Questions,
    /// Every input of the draw, and its outcome.
    Draw,
    /// The newest checkpoint of the record.
    Checkpoint,
    /// The keys that sign.
    Keys,
    /// The file as officials read it.
    File,
    /// Every version of the content, each with what changed.
    Versions,
    /// Decisions and rationales by proponent's number, and the selection.
    Evaluation,
    /// What was proposed, as far as it was opened.
    Proposals,
    /// The signed receipts of the proposals counted, with the proof of each.
    Receipts,
    /// Every offer, with its answer.
    Offers,
    /// A contract: terms, signatures, deliveries, messages, invoices, payments.
    Contract(u32, ContractId),
    /// The events of one thing, with the exact texts that were hashed.
    Chain(String, Stream),
}

/// Everything that the archive of a file holds, in its order.
///
/// # Errors
/// When the database does not answer.
pub async fn of(desk: &Desk) -> Result<Vec<Entry>, Problem> {
    let mut entries = vec![Entry::Guide(Language::En), Entry::Guide(Language::Fr)];
    entries.extend([Entry::Report(Language::En), Entry::Report(Language::Fr)]);
    if desk.facts.publication.is_some() {
        entries.extend([Entry::Opportunity, Entry::Questions, Entry::Draw]);
    }
    if desk.reader.is_some() {
        entries.extend([Entry::File, Entry::Versions]);
        let closed = desk.facts.closing.is_some();
        if closed {
            entries.extend([Entry::Evaluation, Entry::Proposals, Entry::Receipts, Entry::Offers]);
        }
        let signed = contracts::store::of_opportunities(&desk.read, &[desk.facts.id]).await?;
        let numbered = || (1_u32..).zip(signed.iter().rev());
        entries.extend(numbered().map(|(number, contract)| Entry::Contract(number, contract.id)));
        entries.push(Entry::Chain("opportunity".to_owned(), Stream::Opportunity(desk.facts.id)));
        for (number, proposal) in opened(desk).await? {
            entries.push(Entry::Chain(format!("proposal-{number}"), Stream::Proposal(proposal.id)));
        }
        entries.extend(numbered().map(|(number, contract)| {
            Entry::Chain(format!("contract-{number}"), Stream::Contract(contract.id))
        }));
    }
    entries.extend([Entry::Checkpoint, Entry::Keys]);
    Ok(entries)
}

impl Entry {
    /// Its name in the archive.
    pub fn name(&self) -> String {
        match self {
            Entry::Guide(Language::En) => "README.en.md".to_owned(),
            Entry::Guide(Language::Fr) => "LISEZMOI.fr.md".to_owned(),
            Entry::Report(Language::En) => "report.en.html".to_owned(),
            Entry::Report(Language::Fr) => "rapport.fr.html".to_owned(),
            Entry::Opportunity => "opportunity.json".to_owned(),
            Entry::Questions => "questions.json".to_owned(),
            Entry::Draw => "draw.json".to_owned(),
            Entry::Checkpoint => "record/checkpoint.json".to_owned(),
            Entry::Keys => "record/keys.json".to_owned(),
            Entry::File => "file.json".to_owned(),
            Entry::Versions => "versions.json".to_owned(),
            Entry::Evaluation => "evaluation.json".to_owned(),
            Entry::Proposals => "proposals.json".to_owned(),
            Entry::Receipts => "receipts.json".to_owned(),
            Entry::Offers => "offers.json".to_owned(),
            Entry::Contract(number, _) => format!("contracts/{number}.json"),
            Entry::Chain(name, _) => format!("record/{name}.jsonl"),
        }
    }

    /// Its bytes.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn content(&self, desk: &Desk) -> Result<Vec<u8>, Problem> {
        let Desk { ctx, read, facts, now, .. } = desk;
        match self {
            Entry::Guide(Language::En) => Ok(include_bytes!("guide.en.md").to_vec()),
            Entry::Guide(Language::Fr) => Ok(include_bytes!("guide.fr.md").to_vec()),
            Entry::Report(language) => report::of(desk, *language).await,
            Entry::Opportunity => written(&opportunities::view::public(read, facts, *now).await?),
            Entry::Questions => written(&asked(desk).await?),
            Entry::Draw => written(&fairness::read_draw::of(read, facts).await?),
            Entry::Checkpoint => {
                let last = checkpoints::store::last(read).await?;
                written(&last.map(checkpoints::store::view).transpose()?)
            }
            Entry::Keys => written(&key_set(ctx)),
            Entry::File => written(&opportunities::file_view::of(read, facts, *now).await?),
            Entry::Versions => versions(desk).await,
            Entry::Evaluation => written(&evaluations::view::of(read, facts).await?),
            Entry::Proposals => proposed(desk).await,
            Entry::Receipts => receipts(desk).await,
            Entry::Offers => {
                let offers = awards::store::offers(read, facts.id).await?;
                written(&awards::view::offers(read, &offers, desk.reader()?, *now).await?)
            }
            Entry::Contract(_, id) => written(&contracts::view::of(read, *id, desk.reader()?, *now).await?),
            Entry::Chain(_, stream) => chain(desk, *stream).await,
        }
    }
}

impl Desk {
    /// Who reads all of it.
    ///
    /// # Errors
    /// `not_found`, where everybody reads.
    pub fn reader(&self) -> Result<&Actor, Problem> {
        self.reader.as_ref().ok_or_else(|| Refusal::NotFound.into())
    }
}

fn written(view: &impl Serialize) -> Result<Vec<u8>, Problem> {
    let mut text = serde_json::to_vec_pretty(view).map_err(Problem::fault)?;
    text.push(b'\n');
    Ok(text)
}

async fn opened(desk: &Desk) -> Result<Vec<(u32, ProposalFacts)>, Problem> {
    let found = proposals::store::opened_facts(&desk.read, desk.facts.id).await?;
    Ok(found.into_iter().filter_map(|facts| Some((facts.state.number()?, facts))).collect())
}

/// The questions that the reader may read.
///
/// # Errors
/// When the database does not answer.
pub async fn asked(desk: &Desk) -> Result<Vec<QuestionView>, Problem> {
    let visitor = desk.reader.clone().map_or(Visitor::Nobody, Visitor::Person);
    let waiting = readable_waiting(&visitor, &desk.facts);
    let found = questions::store::list(&desk.read, desk.facts.id, waiting, None, QUESTIONS_MAX).await?;
    Ok(found.into_iter().map(|question| QuestionView::of(question, &visitor)).collect())
}

async fn versions(desk: &Desk) -> Result<Vec<u8>, Problem> {
    let mut contents = opportunities::store::contents(&desk.read, desk.facts.id).await?;
    contents.sort_by_key(|(number, _, _)| *number);
    let before = std::iter::once(None).chain(contents.iter().map(|(_, _, content)| Some(content)));
    let listed: Vec<_> = contents
        .iter()
        .zip(before)
        .map(|((number, saved_at, content), before)| {
            let changed = before.map(|before| Changes::between(before, content));
            json!({ "number": number, "saved_at": saved_at, "changed": changed, "content": content })
        })
        .collect();
    written(&listed)
}

/// Answers as they were opened at closing, and who proposed once the selection opened that.
async fn proposed(desk: &Desk) -> Result<Vec<u8>, Problem> {
    let openings = sealing::openings(&desk.read, desk.facts.id).await?;
    let answers = match &openings.answers {
        Some(opened) => proposals::store::opened_answers(&desk.read, opened).await?,
        None => Vec::new(),
    };
    let identities = match &openings.identity {
        Some(opened) => proposals::store::opened_identities(&desk.read, opened).await?,
        None => Vec::new(),
    };
    let one = |(facts, answers): &(ProposalFacts, shared::sealing::Answers)| {
        let identity =
            identities.iter().find(|(other, _)| other.id == facts.id).map(|(_, identity)| identity);
        json!({ "number": facts.state.number(), "answers": answers, "identity": identity })
    };
    // Without the identity, names in free text stay what the evaluation masks them to.
    let shown: Vec<_> = if identities.is_empty() { Vec::new() } else { answers.iter().map(one).collect() };
    written(&shown)
}

async fn receipts(desk: &Desk) -> Result<Vec<u8>, Problem> {
    let received = fairness::closings::received(&desk.read, &desk.facts).await?;
    let mut listed = Vec::new();
    for (number, facts) in opened(desk).await? {
        let signed = fairness::receipts::last(&desk.ctx, &desk.read, facts.id).await?;
        let receipt = facts.submission.map(|submission| submission.receipt);
        let proof: Option<InclusionProof> =
            received.as_ref().zip(receipt).and_then(|(received, receipt)| received.proof(receipt));
        listed.push(json!({ "number": number, "signed": signed, "proof": proof }));
    }
    written(&listed)
}

async fn chain(desk: &Desk, stream: Stream) -> Result<Vec<u8>, Problem> {
    use audit::entity::{Column, of};
    let events = of(stream).order_by_asc(Column::Sequence).all(&*desk.read).await?;
    let mut text = Vec::new();
    for event in events {
        let line = ChainLine {
            sequence: event.sequence,
            previous: event.previous_hash,
            hash: event.hash,
            canonical: event.canonical,
        };
        serde_json::to_writer(&mut text, &line).map_err(Problem::fault)?;
        text.push(b'\n');
    }
    Ok(text)
}
