//! What everybody may read: what was asked for, when, and what came of it.

use shared::awards::AwardView;
use shared::departments::DepartmentView;
use shared::format;
use shared::language::Words;
use shared::opportunities::{AmendmentView, OpportunityContent, OpportunityFacts, Phase, TimelineEntry};
use shared::questions::QuestionView;

use super::paper::Paper;

/// What it is, where it stands, and the moments that count.
pub fn summary(
    paper: &mut Paper,
    facts: &OpportunityFacts,
    phase: Phase,
    department: &DepartmentView,
    content: &OpportunityContent,
) {
    let language = paper.language();
    let moment = |at| format::moment(at, language);
    let (publication, closing) = (facts.publication.as_ref(), facts.closing.as_ref());
    paper.facts(&[
        (Words::new("Department", "Ministère"), department.name.in_language(language).to_owned()),
        (Words::new("File", "Dossier"), facts.id.to_string()),
        (Words::new("State", "État"), phase.words().in_language(language).to_owned()),
        (
            Words::new("Price before tax", "Prix avant taxes"),
            content.price.map_or_else(String::new, |price| format::money(price, language)),
        ),
        (
            Words::new("Published", "Publication"),
            publication.map_or_else(String::new, |one| moment(one.published_at)),
        ),
        (Words::new("Closed", "Clôture"), closing.map_or_else(String::new, |one| moment(one.at))),
        (
            Words::new("Proposals counted", "Propositions comptées"),
            closing.map_or_else(String::new, |one| one.proposals.to_string()),
        ),
        (
            Words::new("Root over the receipts", "Racine des reçus"),
            closing.map_or_else(String::new, |one| one.root.to_string()),
        ),
    ]);
}

/// The need and the criteria, as they were last published.
pub fn asked_for(paper: &mut Paper, content: &OpportunityContent) {
    let language = paper.language();
    paper.heading(paper.said(Words::new("What was asked for", "Ce qui était demandé")));
    for text in [&content.summary.0, &content.background.0, &content.work.0] {
        paper.text(text.in_language(language));
    }
    paper.subheading(paper.said(Words::new("Acceptance criteria", "Critères d’acceptation")));
    paper.list(content.acceptance_criteria.iter().map(|one| one.text.0.in_language(language).to_owned()));
    paper.subheading(paper.said(Words::new("Evaluation criteria", "Critères d’évaluation")));
    paper.list(content.evaluation_criteria.iter().map(|one| one.text.0.in_language(language).to_owned()));
}

/// Each amendment with its reason.
pub fn amendments(paper: &mut Paper, amendments: &[AmendmentView]) {
    let language = paper.language();
    let kind = |one: &AmendmentView| match one.material {
        true => Words::new("Material", "Importante"),
        false => Words::new("Clarification", "Précision"),
    };
    let row = |one: &AmendmentView| {
        [
            one.number.to_string(),
            format::moment(one.at, language),
            kind(one).in_language(language).to_owned(),
            one.reason.in_language(language).to_owned(),
        ]
    };
    let rows: Vec<_> = amendments.iter().map(row).collect();
    let head = [
        Words::new("Number", "Numéro"),
        Words::new("When", "Moment"),
        Words::new("Kind", "Genre"),
        Words::new("Reason", "Raison"),
    ];
    paper.table(paper.said(Words::new("Amendments", "Modifications")), head, &rows);
}

/// What was asked and answered, in the order asked.
pub fn questions(paper: &mut Paper, questions: &[QuestionView]) {
    let language = paper.language();
    let row = |one: &QuestionView| {
        let (question, answer) = one.question.as_ref().zip(one.answer.as_ref())?;
        Some([question.in_language(language).to_owned(), answer.in_language(language).to_owned()])
    };
    let rows: Vec<_> = questions.iter().filter_map(row).collect();
    let head = [Words::new("Question", "Question"), Words::new("Answer", "Réponse")];
    paper.table(paper.said(Words::new("Questions and answers", "Questions et réponses")), head, &rows);
}

/// To whom the contract went, once that is public.
pub fn award(paper: &mut Paper, award: Option<&AwardView>) {
    let Some(award) = award else {
        return;
    };
    let language = paper.language();
    paper.heading(paper.said(Words::new("Award", "Attribution")));
    let moment = |at: Option<_>| at.map_or_else(String::new, |at| format::moment(at, language));
    let price = award.amounts.as_ref().map(|amounts| format::money(amounts.price, language));
    paper.facts(&[
        (Words::new("Contractor", "Entrepreneur"), award.vendor_name.clone().unwrap_or_default()),
        (Words::new("Contract", "Contrat"), award.contract_number.clone().unwrap_or_default()),
        (Words::new("Price before tax", "Prix avant taxes"), price.unwrap_or_default()),
        (Words::new("Signed", "Signature"), moment(award.signed_at)),
        (Words::new("Work accepted", "Acceptation des travaux"), moment(award.accepted_at)),
        (Words::new("Paid", "Paiement"), moment(award.paid_at)),
        (Words::new("The work", "Les travaux"), award.work.clone().unwrap_or_default()),
    ]);
}

/// What happened, by day.
pub fn timeline(paper: &mut Paper, timeline: &[TimelineEntry]) {
    let language = paper.language();
    let row = |one: &TimelineEntry| {
        let detail = one.detail.as_ref().map_or("", |detail| detail.in_language(language));
        [
            format::short_moment(one.at, language),
            one.title.in_language(language).to_owned(),
            detail.to_owned(),
        ]
    };
    let rows: Vec<_> = timeline.iter().filter(|one| !one.planned).map(row).collect();
    let head =
        [Words::new("When", "Moment"), Words::new("What", "Événement"), Words::new("Detail", "Précision")];
    paper.table(paper.said(Words::new("What happened", "Ce qui s’est passé")), head, &rows);
}
