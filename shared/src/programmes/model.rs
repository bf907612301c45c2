//! The document of a programme.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::language::{Bilingual, Words};
use crate::money::Money;

/// Everything a file of this programme runs by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProgrammeDocument {
    /// What it is called.
    pub name: Bilingual,
    /// What it is for, in a sentence or two.
    pub summary: Bilingual,
    /// The most a contract may cost, if there is a limit.
    pub ceiling: Option<Ceiling>,
    /// How the price comes about.
    pub price: PriceMode,
    /// Who may propose.
    pub proponent: ProponentRule,
    /// The stages of evaluation, in order.
    pub stages: Vec<Stage>,
    /// How one of those who passed is chosen.
    pub selection: Selection,
    /// What must be approved before publication.
    pub approvals: Vec<ApprovalKind>,
    /// How long an opportunity stays open at least, in business days.
    pub posting_business_days_min: u32,
    /// How long before closing questions end, in business hours.
    pub questions_end_business_hours: u32,
    /// The hour of closing proposed to authors, Eastern time.
    pub closing_hour: u32,
    /// How long an approval may take before a reminder, in business days.
    pub approval_business_days: u32,
    /// How long any other step may wait for somebody before a reminder, in business days: changes asked
    /// for, a publication, the evaluation, a signature, an invoice, the confirmation of a payment.
    #[serde(default = "one_business_day")]
    pub step_business_days: u32,
    /// How long an offer stays open, in business days.
    pub offer_business_days: u32,
    /// A vendor who holds this many unfinished contracts is passed over.
    pub unfinished_contracts_max: u32,
    /// How long a contractor has to mend work sent back, in business days.
    pub cure_business_days: u32,
    /// How long the author has to review a delivery before a reminder, in business days.
    pub review_business_days: u32,
    /// How far back the splitting check looks, in months.
    pub splitting_months: u32,
    /// The licence proposed to authors, as an SPDX identifier.
    pub licence: String,
    /// The price calculator.
    pub calculator: Calculator,
    /// The clocks of payment.
    pub payment: Payment,
    /// The terms both sides sign, in Markdown. `{contractor}`, `{department}`, `{title}`,
    /// `{start}`, `{delivery}`, `{licence}`, `{price}` and `{number}` are filled in.
    pub terms: Bilingual,
}

/// What rows say that were written before they could say it.
fn one_business_day() -> u32 {
    1
}

/// The most a contract may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Ceiling {
    /// The amount.
    pub amount: Money,
    /// Whether tax counts.
    pub tax: TaxRule,
}

/// Whether a limit counts tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaxRule {
    /// The price with tax must stay within the limit.
    Included,
    /// The price before tax must stay within the limit.
    Excluded,
}

/// How the price comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PriceMode {
    /// The opportunity names the price; who accepts it is paid exactly that.
    Fixed,
}

/// Who may propose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProponentRule {
    /// Anyone who declares that they are eligible.
    Anyone,
}

/// A part of a proposal that is sealed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SealPart {
    /// The answers to the evaluation criteria.
    Answers,
    /// Who proposes: by what right, and by whose approval.
    Identity,
    /// The price, or what is agreed to at a price that is fixed.
    Price,
}

impl SealPart {
    /// Every part.
    pub const ALL: [SealPart; 3] = [SealPart::Answers, SealPart::Identity, SealPart::Price];

    /// The stable code, as stored and on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            SealPart::Answers => "answers",
            SealPart::Identity => "identity",
            SealPart::Price => "price",
        }
    }

    /// The part with a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<SealPart> {
        SealPart::ALL.into_iter().find(|part| part.code() == code)
    }
}

/// A stage of evaluation, with the parts of the proposals that it opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Stage {
    /// Each criterion is met or not met, with a rationale.
    MandatoryCriteria {
        /// The parts opened when the stage begins.
        opens: Vec<SealPart>,
        /// How long an answer may be, in words.
        answer_words_max: u32,
        /// How short a rationale may be, in characters.
        rationale_characters_min: u32,
    },
}

/// How one of those who passed is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Selection {
    /// A draw that anybody can replay orders those who passed.
    VerifiableDraw {
        /// The parts opened by the selection.
        opens: Vec<SealPart>,
    },
}

/// What must be approved before publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ApprovalKind {
    /// The money is committed (FAA s. 32).
    Money,
    /// The opportunity fits the programme and the rules of contracting.
    Fit,
}

impl ApprovalKind {
    /// Both kinds.
    pub const ALL: [ApprovalKind; 2] = [ApprovalKind::Money, ApprovalKind::Fit];

    /// The stable code, as stored and as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            ApprovalKind::Money => "money",
            ApprovalKind::Fit => "fit",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            ApprovalKind::Money => Words::new("Money (section 32)", "Fonds (article 32)"),
            ApprovalKind::Fit => Words::new("Fit", "Conformité"),
        }
    }
}

/// The numbers of the price calculator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Calculator {
    /// The lowest hourly rate proposed.
    pub rate_min: Money,
    /// The highest hourly rate proposed.
    pub rate_max: Money,
    /// The hours added for administration.
    pub administration_hours: u32,
}

impl Calculator {
    /// rate × (hours + administration).
    #[must_use]
    pub fn price(&self, rate: Money, hours: u32) -> Money {
        rate.times(hours.saturating_add(self.administration_hours))
    }
}

/// The clocks of payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Payment {
    /// Days from the later of invoice and acceptance to the day payment is due.
    pub due_days: u32,
    /// Days after the invoice within which a deficiency notice may be sent.
    pub deficiency_days: u32,
    /// Simple interest a year on late payment, in basis points.
    pub interest_basis_points: u32,
}

impl ProgrammeDocument {
    /// How long an answer may be, in words: the first stage that asks for answers says it.
    #[must_use]
    pub fn answer_words_max(&self) -> u32 {
        self.stages
            .iter()
            .map(|stage| match stage {
                Stage::MandatoryCriteria { answer_words_max, .. } => *answer_words_max,
            })
            .next()
            .unwrap_or(250)
    }

    /// How short a rationale may be, in characters.
    #[must_use]
    pub fn rationale_characters_min(&self) -> u32 {
        self.stages
            .iter()
            .map(|stage| match stage {
                Stage::MandatoryCriteria { rationale_characters_min, .. } => *rationale_characters_min,
            })
            .next()
            .unwrap_or(1)
    }

    /// The parts of the proposals that closing opens: those of the first stage.
    #[must_use]
    pub fn closing_opens(&self) -> &[SealPart] {
        self.stages.first().map_or(&[], |stage| match stage {
            Stage::MandatoryCriteria { opens, .. } => opens,
        })
    }

    /// The parts of the proposals that the selection opens.
    #[must_use]
    pub fn selection_opens(&self) -> &[SealPart] {
        match &self.selection {
            Selection::VerifiableDraw { opens } => opens,
        }
    }

    /// What still counts against the ceiling: the price, with or without its tax.
    #[must_use]
    pub fn within_ceiling(&self, price: Money, total: Money) -> bool {
        match self.ceiling {
            None => true,
            Some(Ceiling { amount, tax }) => match tax {
                TaxRule::Included => total <= amount,
                TaxRule::Excluded => price <= amount,
            },
        }
    }
}
