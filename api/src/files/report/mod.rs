//! The file as a report to print: one HTML document a language, which needs nothing beside it. It says what
//! the other entries of the archive say, for whoever reads and does not check.

mod decided;
mod paper;
mod published;

use shared::language::{Language, Words};
use shared::opportunities::FileView;

use super::entries::{self, Desk};
use crate::http::Problem;
use crate::{awards, contracts, evaluations, fairness, opportunities};
use paper::Paper;

const TITLE: Words = Words::new("Report of the file: {title}", "Rapport du dossier\u{a0}: {title}");

/// The report in a language: of everything for officials, of what is public for everybody.
///
/// # Errors
/// When the database does not answer.
pub async fn of(desk: &Desk, language: Language) -> Result<Vec<u8>, Problem> {
    match &desk.reader {
        Some(_) => whole(desk, language).await,
        None => public(desk, language).await,
    }
}

async fn public(desk: &Desk, language: Language) -> Result<Vec<u8>, Problem> {
    let view = opportunities::view::public(&desk.read, &desk.facts, desk.now).await?;
    let title = view.content.title.0.in_language(language);
    let mut paper = Paper::new(language, &TITLE.fill(language, &[("title", title)]));
    published::summary(&mut paper, &view.facts, view.phase, &view.department, &view.content);
    published::asked_for(&mut paper, &view.content);
    published::amendments(&mut paper, &view.amendments);
    published::questions(&mut paper, &entries::asked(desk).await?);
    decided::draw(&mut paper, &fairness::read_draw::of(&desk.read, &desk.facts).await?);
    published::award(&mut paper, view.award.as_ref());
    published::timeline(&mut paper, &view.timeline);
    Ok(paper.finish())
}

async fn whole(desk: &Desk, language: Language) -> Result<Vec<u8>, Problem> {
    let Desk { read, facts, now, .. } = desk;
    let view: FileView = opportunities::file_view::of(read, facts, *now).await?;
    let content = view.published.as_ref().unwrap_or(&view.content);
    let title = content.title.0.in_language(language);
    let mut paper = Paper::new(language, &TITLE.fill(language, &[("title", title)]));
    published::summary(&mut paper, facts, view.phase, &view.department, content);
    published::asked_for(&mut paper, content);
    published::amendments(&mut paper, &view.amendments);
    published::questions(&mut paper, &entries::asked(desk).await?);
    if facts.closing.is_some() {
        decided::evaluation(&mut paper, &evaluations::view::of(read, facts).await?);
        decided::draw(&mut paper, &fairness::read_draw::of(read, facts).await?);
        let offers = awards::store::offers(read, facts.id).await?;
        decided::offers(&mut paper, &awards::view::offers(read, &offers, desk.reader()?, *now).await?);
    }
    let signed = contracts::store::of_opportunities(read, &[facts.id]).await?;
    for contract in signed.iter().rev() {
        decided::contract(&mut paper, &contracts::view::of(read, contract.id, desk.reader()?, *now).await?);
    }
    decided::record(&mut paper, Words::new("The record", "Le registre"), &view.record);
    Ok(paper.finish())
}
