//! Everything typed on the page of a file. It is the page's, not the forms': reading the file again,
//! or an act that failed, loses nothing.

use shared::awards::DisqualificationGround;
use shared::evaluations::PublicValueDraft;
use shared::ids::{DepartmentId, QuestionId, Version};
use shared::language::Bilingual;
use shared::money::Money;

use super::desk::Part;

/// What is typed and not sent.
#[derive(Clone, Default)]
pub struct Typed {
    pub reservation_number: String,
    /// Nothing until somebody typed: the form then begins with the total.
    pub amount: Option<Option<Money>>,
    pub economic_object: String,
    pub commodity_code: String,
    pub solicitation_procedure: String,
    pub money_reasons: String,
    pub fit_reasons: String,
    pub splitting_reason: String,
    pub public_value_source: Bilingual,
    pub public_value: PublicValueDraft,
    pub amendment_reason: Bilingual,
    pub cancellation_reason: Bilingual,
    /// The departments that the reader writes for: a copy goes to one of them.
    pub writes_for: Vec<DepartmentId>,
    /// The question under answer.
    pub answering: Option<(QuestionId, Version)>,
    pub question: Bilingual,
    pub answer: Bilingual,
    pub offer_reason: String,
    pub disqualified: Standing,
    pub reinstated: Standing,
}

/// A decision about somebody's place on the list.
#[derive(Clone, Default)]
pub struct Standing {
    /// The number of the proposal, once chosen.
    pub proponent: Option<u32>,
    /// On what, once chosen.
    pub ground: Option<DisqualificationGround>,
    pub reason: String,
}

impl Typed {
    /// Empties one form once it was sent.
    pub fn forget(&mut self, part: Part) {
        match part {
            Part::Money => (self.reservation_number, self.amount) = (String::new(), None),
            Part::Fit => self.commodity_code.clear(),
            Part::MoneyChanges => self.money_reasons.clear(),
            Part::FitChanges => self.fit_reasons.clear(),
            Part::Publication => {
                self.splitting_reason.clear();
                self.public_value_source = Bilingual::default();
            }
            Part::PublicValue => self.public_value = PublicValueDraft::default(),
            Part::Amendment => self.amendment_reason = Bilingual::default(),
            Part::Cancellation => self.cancellation_reason = Bilingual::default(),
            Part::Answer => {
                self.answering = None;
                (self.question, self.answer) = (Bilingual::default(), Bilingual::default());
            }
            Part::Offer => self.offer_reason.clear(),
            Part::Disqualification => self.disqualified = Standing::default(),
            Part::Reinstatement => self.reinstated = Standing::default(),
            Part::Copy | Part::NoAward => {}
        }
    }
}
