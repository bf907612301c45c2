//! Whether the document of a programme holds together: what its closed kinds need of each other, and
//! the bounds of its numbers. Asked live by the editor, and before a version is scheduled.

use super::{ApprovalKind, ProgrammeDocument, SealPart, Selection, Stage};
use crate::language::{Bilingual, Language};
use crate::money::Money;
use crate::opportunities::LICENCES;

/// What the terms fill in.
pub const MARKS: [&str; 8] =
    ["contractor", "department", "title", "start", "delivery", "licence", "price", "number"];

/// One thing that is wrong in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where: a JSON Pointer into the document.
    pub pointer: String,
    /// What: a code of [`crate::validation`].
    pub code: &'static str,
}

/// Everything that is wrong in a document; nothing, if a file can run by it.
#[must_use]
pub fn faults(document: &ProgrammeDocument) -> Vec<Fault> {
    let mut found = Vec::new();
    texts(document, &mut found);
    numbers(document, &mut found);
    money(document, &mut found);
    opening(document, &mut found);
    approvals(document, &mut found);
    found
}

fn say(found: &mut Vec<Fault>, pointer: impl Into<String>, code: &'static str) {
    found.push(Fault { pointer: pointer.into(), code });
}

fn texts(document: &ProgrammeDocument, found: &mut Vec<Fault>) {
    let texts = [
        ("/name", &document.name, 100),
        ("/summary", &document.summary, 1_000),
        ("/terms", &document.terms, 20_000),
    ];
    for (pointer, text, max) in texts {
        for language in Language::ALL {
            let half = text.in_language(language);
            let at = format!("{pointer}/{}", language.code());
            if half.trim().is_empty() {
                say(found, at, if language == Language::En { "missing_english" } else { "missing_french" });
            } else if half.chars().count() > max {
                say(found, at, "text_too_long");
            }
        }
    }
    marks(&document.terms, found);
    if !LICENCES.contains(&document.licence.as_str()) {
        say(found, "/licence", "licence");
    }
}

/// A contract without its parties, its price or its dates is none; a mark that nothing fills would be
/// printed as it stands.
fn marks(terms: &Bilingual, found: &mut Vec<Fault>) {
    for language in Language::ALL {
        let text = terms.in_language(language);
        if text.trim().is_empty() {
            continue;
        }
        let at = format!("/terms/{}", language.code());
        let used: Vec<&str> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        if used.iter().any(|mark| !MARKS.contains(mark)) {
            say(found, at, "unknown_mark");
        } else if MARKS.iter().any(|mark| !used.contains(mark)) {
            say(found, at, "mark_missing");
        }
    }
}

fn numbers(document: &ProgrammeDocument, found: &mut Vec<Fault>) {
    let bounds = [
        ("/posting_business_days_min", document.posting_business_days_min, 1, 60),
        ("/questions_end_business_hours", document.questions_end_business_hours, 0, 80),
        ("/closing_hour", document.closing_hour, 9, 17),
        ("/approval_business_days", document.approval_business_days, 1, 30),
        ("/offer_business_days", document.offer_business_days, 1, 30),
        ("/unfinished_contracts_max", document.unfinished_contracts_max, 1, 20),
        ("/cure_business_days", document.cure_business_days, 1, 60),
        ("/review_business_days", document.review_business_days, 1, 30),
        ("/splitting_months", document.splitting_months, 1, 36),
        ("/calculator/administration_hours", document.calculator.administration_hours, 0, 200),
        ("/payment/due_days", document.payment.due_days, 1, 90),
        ("/payment/deficiency_days", document.payment.deficiency_days, 1, 89),
        ("/payment/interest_basis_points", document.payment.interest_basis_points, 0, 5_000),
    ];
    for (pointer, value, min, max) in bounds {
        if !(min..=max).contains(&value) {
            say(found, pointer, "out_of_bounds");
        }
    }
    // A business day has eight hours: questions must be possible while the opportunity is open.
    if document.questions_end_business_hours >= document.posting_business_days_min.saturating_mul(8) {
        say(found, "/questions_end_business_hours", "questions_never_open");
    }
    if document.payment.deficiency_days >= document.payment.due_days {
        say(found, "/payment/deficiency_days", "deficiency_after_due");
    }
}

fn money(document: &ProgrammeDocument, found: &mut Vec<Fault>) {
    if document.ceiling.is_some_and(|ceiling| ceiling.amount == Money::ZERO) {
        say(found, "/ceiling/amount", "amount_needed");
    }
    if document.calculator.rate_min == Money::ZERO {
        say(found, "/calculator/rate_min", "amount_needed");
    }
    if document.calculator.rate_max < document.calculator.rate_min {
        say(found, "/calculator/rate_max", "rates_out_of_order");
    }
}

/// Every sealed part is opened exactly once: the answers by the first stage, which judges them, and who
/// proposes by the selection, so that nobody is judged by name.
fn opening(document: &ProgrammeDocument, found: &mut Vec<Fault>) {
    if document.stages.is_empty() {
        return say(found, "/stages", "stage_needed");
    }
    for (place, stage) in document.stages.iter().enumerate() {
        let Stage::MandatoryCriteria { opens, answer_words_max, rationale_characters_min } = stage;
        if place > 0 {
            say(found, format!("/stages/{place}"), "stage_twice");
        }
        if *opens != [SealPart::Answers] {
            say(found, format!("/stages/{place}/opens"), "stage_opens_answers");
        }
        if !(10..=2_000).contains(answer_words_max) {
            say(found, format!("/stages/{place}/answer_words_max"), "out_of_bounds");
        }
        if !(1..=500).contains(rationale_characters_min) {
            say(found, format!("/stages/{place}/rationale_characters_min"), "out_of_bounds");
        }
    }
    let Selection::VerifiableDraw { opens } = &document.selection;
    if *opens != [SealPart::Identity] {
        say(found, "/selection/opens", "selection_opens_identity");
    }
}

fn approvals(document: &ProgrammeDocument, found: &mut Vec<Fault>) {
    if !document.approvals.contains(&ApprovalKind::Money) {
        say(found, "/approvals", "money_approval_needed");
    }
    let is_twice =
        ApprovalKind::ALL.iter().any(|kind| document.approvals.iter().filter(|one| *one == kind).count() > 1);
    if is_twice {
        say(found, "/approvals", "duplicate");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programmes::{Ceiling, TaxRule};
    use crate::samples::micro;

    fn codes(document: &ProgrammeDocument) -> Vec<(String, &'static str)> {
        faults(document).into_iter().map(|fault| (fault.pointer, fault.code)).collect()
    }

    fn sound() -> ProgrammeDocument {
        let text = MARKS.map(|mark| format!("{{{mark}}}")).join(" ");
        ProgrammeDocument { terms: Bilingual::new(&text, &text), ..micro() }
    }

    #[test]
    fn the_micro_programme_holds_together() {
        assert_eq!(codes(&sound()), []);
    }

    #[test]
    fn each_part_of_a_document_needs_the_others() {
        type Spoil = fn(&mut ProgrammeDocument);
        let cases: [(Spoil, &str, &str); 16] = [
            (|it| it.name.fr = " ".to_owned(), "/name/fr", "missing_french"),
            (|it| it.summary.en = "x".repeat(1_001), "/summary/en", "text_too_long"),
            (|it| it.terms.fr.push_str("{prix}"), "/terms/fr", "unknown_mark"),
            (|it| it.terms.en = "{price}".to_owned(), "/terms/en", "mark_missing"),
            (|it| it.licence = "Proprietary".to_owned(), "/licence", "licence"),
            (|it| it.closing_hour = 24, "/closing_hour", "out_of_bounds"),
            (
                |it| it.questions_end_business_hours = 8,
                "/questions_end_business_hours",
                "questions_never_open",
            ),
            (|it| it.payment.deficiency_days = 30, "/payment/deficiency_days", "deficiency_after_due"),
            (
                |it| it.ceiling = Some(Ceiling { amount: Money::ZERO, tax: TaxRule::Included }),
                "/ceiling/amount",
                "amount_needed",
            ),
            (|it| it.calculator.rate_max = Money::dollars(1), "/calculator/rate_max", "rates_out_of_order"),
            (|it| it.stages.clear(), "/stages", "stage_needed"),
            (|it| it.stages.extend(it.stages.clone()), "/stages/1", "stage_twice"),
            (
                |it| {
                    let Stage::MandatoryCriteria { opens, .. } = &mut it.stages[0];
                    opens.push(SealPart::Identity);
                },
                "/stages/0/opens",
                "stage_opens_answers",
            ),
            (
                |it| it.selection = Selection::VerifiableDraw { opens: Vec::new() },
                "/selection/opens",
                "selection_opens_identity",
            ),
            (|it| it.approvals = vec![ApprovalKind::Fit], "/approvals", "money_approval_needed"),
            (|it| it.approvals.push(ApprovalKind::Money), "/approvals", "duplicate"),
        ];
        for (spoil, pointer, code) in cases {
            let mut document = sound();
            spoil(&mut document);
            assert_eq!(codes(&document), [(pointer.to_owned(), code)], "{code}");
        }
    }
}
