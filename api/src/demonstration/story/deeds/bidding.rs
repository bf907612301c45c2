//! Questions, answers and proposals.

use serde::Serialize;
use serde_json::json;
use shared::actor::Role;
use shared::demonstration::Persona;
use shared::page::Page;
use shared::proposals::{
    Acceptances, Eligibility, ProposalConfirmation, ProposalContent, ProposalDraft, ProposalSubmission,
    ProposalView,
};
use shared::questions::{AnswerDraft, QuestionDraft, QuestionView};

use super::{File, World};
use crate::demonstration::story::client::Trouble;
use crate::demonstration::story::texts::{self, Proposal, Question};

fn question(file: &File, number: usize) -> Result<Question, Trouble> {
    texts::said(file.slug)?.questions.into_iter().nth(number).ok_or_else(|| Trouble::missing("a question"))
}

/// Asks.
pub(super) async fn ask(world: &mut World, file: &mut File, number: usize) -> Result<(), Trouble> {
    let Question { by, language, text, .. } = question(file, number)?;
    let path = format!("/opportunities/{}/questions", file.opportunity()?);
    let view: QuestionView = world.client.create(by, &path, &QuestionDraft { language, text }).await?;
    file.questions.insert(number, view.id);
    Ok(())
}

/// Answers.
pub(super) async fn answer(world: &mut World, file: &mut File, number: usize) -> Result<(), Trouble> {
    let Question { question, answer, .. } = question(file, number)?;
    let author = file.holder(Role::Author)?;
    let list = format!("/opportunities/{}/questions", file.opportunity()?);
    let asked: Page<QuestionView> = world.client.get(author, &list).await?;
    let id = file.questions.get(&number).copied().ok_or_else(|| Trouble::missing("a question"))?;
    let view = asked.items.iter().find(|view| view.id == id).ok_or_else(|| Trouble::missing("a question"))?;
    let draft = AnswerDraft { question: question.into(), answer: answer.into() };
    let _: QuestionView =
        world.client.act(author, &format!("/questions/{id}/answer"), view.version, &draft).await?;
    Ok(())
}

/// What the texts say that a vendor proposes.
pub(super) fn proposal(file: &File, who: Persona) -> Result<Proposal, Trouble> {
    let found = texts::said(file.slug)?.proposals.into_iter().find(|proposal| proposal.by == who);
    found.ok_or_else(|| Trouble::missing("a proposal"))
}

/// Begins a proposal and leaves it: nothing is agreed to yet.
pub(super) async fn begin(world: &mut World, file: &mut File, who: Persona) -> Result<(), Trouble> {
    start(world, file, who, Acceptances::default()).await.map(|_| ())
}

/// Proposes.
pub(super) async fn propose(world: &mut World, file: &mut File, who: Persona) -> Result<(), Trouble> {
    let all = Acceptances { price: true, delivery: true, terms: true };
    let view = start(world, file, who, all).await?;
    let submission = ProposalSubmission { opportunity_version: published_number(&view) };
    act(world, who, &view, "submit", &submission).await
}

/// Confirms after an amendment.
pub(super) async fn confirm(world: &mut World, file: &mut File, who: Persona) -> Result<(), Trouble> {
    let view = read(world, file, who).await?;
    let confirmation = ProposalConfirmation { opportunity_version: published_number(&view) };
    act(world, who, &view, "confirm", &confirmation).await
}

/// Withdraws.
pub(super) async fn withdraw(world: &mut World, file: &mut File, who: Persona) -> Result<(), Trouble> {
    let view = read(world, file, who).await?;
    act(world, who, &view, "withdraw", &json!({})).await
}

async fn start(
    world: &mut World,
    file: &mut File,
    who: Persona,
    accepts: Acceptances,
) -> Result<ProposalView, Trouble> {
    let Proposal { language, status, answers, .. } = proposal(file, who)?;
    let eligibility = Eligibility { age_of_majority: true, status: Some(status) };
    let content = ProposalContent { language, eligibility, answers, accepts, ..ProposalContent::default() };
    let path = format!("/opportunities/{}/proposals", file.opportunity()?);
    let view: ProposalView = world.client.create(who, &path, &ProposalDraft { content }).await?;
    file.proposals.insert(who, view.id);
    Ok(view)
}

async fn read(world: &mut World, file: &File, who: Persona) -> Result<ProposalView, Trouble> {
    let id = file.proposals.get(&who).copied().ok_or_else(|| Trouble::missing("a proposal"))?;
    world.client.get(who, &format!("/proposals/{id}")).await
}

async fn act(
    world: &mut World,
    who: Persona,
    view: &ProposalView,
    verb: &str,
    body: &impl Serialize,
) -> Result<(), Trouble> {
    let path = format!("/proposals/{}/{verb}", view.id);
    let _: ProposalView = world.client.act(who, &path, view.version, body).await?;
    Ok(())
}

fn published_number(view: &ProposalView) -> u32 {
    view.opportunity.facts.publication.as_ref().map_or(0, |publication| publication.content_number)
}
