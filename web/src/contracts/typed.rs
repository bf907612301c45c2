//! Everything typed on a contract's page. It is the page's, not the forms': reading the contract
//! again, or an act that failed, loses nothing.

use chrono::{NaiveDate, NaiveTime};
use shared::contracts::{DeliveryDraft, SignatureDraft, TerminationKind};
use shared::payments::{FeedbackDraft, PaymentMethod};
use yew::AttrValue;

use super::desk::Part;

/// What is typed and not sent.
#[derive(Clone, Default)]
pub struct Typed {
    pub signature: SignatureDraft,
    /// Nothing until somebody typed: the form then begins with the repository that is known.
    pub delivery: Option<DeliveryDraft>,
    /// One for each criterion that was decided so far.
    pub verdicts: Vec<Verdict>,
    pub extension_day: Option<NaiveDate>,
    pub extension_time: Option<NaiveTime>,
    pub extension_reason: String,
    pub termination: Option<TerminationKind>,
    pub payable_percent: String,
    pub termination_reason: String,
    pub message: String,
    pub dispute: String,
    pub decision: String,
    pub deficiency: String,
    pub certify: bool,
    pub method: Option<PaymentMethod>,
    pub reference: String,
    /// The rating's digit, or empty.
    pub rating: AttrValue,
    pub comment: String,
}

/// What the author thinks of one criterion so far.
#[derive(Clone, Default)]
pub struct Verdict {
    pub met: Option<bool>,
    pub reason: String,
}

impl Typed {
    /// The verdict on a criterion, to be changed.
    pub fn verdict(&mut self, criterion: usize) -> Option<&mut Verdict> {
        while self.verdicts.len() <= criterion {
            self.verdicts.push(Verdict::default());
        }
        self.verdicts.get_mut(criterion)
    }

    /// The feedback, once a rating is chosen.
    pub fn feedback(&self) -> Option<FeedbackDraft> {
        Some(FeedbackDraft { rating: self.rating.parse().ok()?, comment: self.comment.clone() })
    }

    /// Empties one form once it was sent.
    pub fn forget(&mut self, part: Part) {
        let Typed { signature, delivery, verdicts, message, dispute, decision, deficiency, certify, .. } =
            self;
        match part {
            Part::Signature => *signature = SignatureDraft::default(),
            Part::Delivery => *delivery = None,
            Part::Review => verdicts.clear(),
            Part::Extension => {
                (self.extension_day, self.extension_time) = (None, None);
                self.extension_reason.clear();
            }
            Part::Termination => self.termination_reason.clear(),
            Part::Message => message.clear(),
            Part::Dispute => dispute.clear(),
            Part::Decision => decision.clear(),
            Part::Deficiency => deficiency.clear(),
            Part::Certification => *certify = false,
            Part::Payment => self.reference.clear(),
            Part::Feedback => self.comment.clear(),
            Part::Invoice | Part::Confirmation => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_on_a_later_criterion_leaves_the_earlier_undecided() {
        let mut typed = Typed::default();
        if let Some(verdict) = typed.verdict(2) {
            verdict.met = Some(true);
        }
        let met: Vec<Option<bool>> = typed.verdicts.iter().map(|verdict| verdict.met).collect();
        assert_eq!(met, [None, None, Some(true)]);
    }

    #[test]
    fn only_the_form_that_was_sent_is_emptied() {
        let mut typed =
            Typed { message: "Bonjour".to_owned(), dispute: "Late".to_owned(), ..Typed::default() };
        typed.forget(Part::Message);
        assert_eq!((typed.message.as_str(), typed.dispute.as_str()), ("", "Late"));
    }
}
