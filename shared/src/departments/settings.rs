//! The settings of a department: dated and numbered. A file keeps those it began with.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::accounts::PostalAddress;
use crate::ids::{OpportunityId, ProgrammeId};
use crate::language::{Bilingual, Limited, Words};
use crate::money::Money;
use crate::programmes::{ApprovalKind, Ceiling, ProgrammeDocument, ProgrammeView};
use crate::refusal::Refusal;

/// How a department runs its files, within the rules of the programmes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DepartmentSettings {
    /// The contracting address: its province decides the tax on contracts.
    #[serde(default)]
    #[validate(nested)]
    pub address: PostalAddress,
    /// The programmes that its authors may use; all of them when empty.
    #[serde(default)]
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub programmes: Vec<ProgrammeId>,
    /// The most a contract of the department may cost, where that is less than the programme's limit.
    #[serde(default)]
    pub ceiling: Option<Money>,
    /// Whom a file sent for approval is shown to first.
    #[serde(default)]
    pub routing: Routing,
    /// How long an approval may take before a reminder, in business days; the programme's when absent.
    #[serde(default)]
    #[validate(range(min = 1, max = 20))]
    #[schema(minimum = 1, maximum = 20)]
    pub approval_business_days: Option<u32>,
    /// Files of the department that its authors start from, each for its kind of work.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub templates: Vec<OpportunityId>,
    /// What the department's terms add to those of the programme, in Markdown.
    #[serde(default)]
    #[validate(nested)]
    pub terms: Limited<5000>,
}

/// Whom a file sent for approval is shown to first. Whoever is asked later may still approve at any
/// time: nobody is kept from a decision that is theirs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Routing {
    /// Everybody at once.
    #[default]
    SideBySide,
    /// The approvers of the money; the contracting authorities once it is committed.
    MoneyFirst,
    /// The contracting authorities; the approvers of the money once it fits.
    FitFirst,
}

impl Routing {
    /// Every way.
    pub const ALL: [Routing; 3] = [Routing::SideBySide, Routing::MoneyFirst, Routing::FitFirst];

    /// The stable code, as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Routing::SideBySide => "side_by_side",
            Routing::MoneyFirst => "money_first",
            Routing::FitFirst => "fit_first",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Routing::SideBySide => Words::new("Both at the same time", "Les deux en même temps"),
            Routing::MoneyFirst => {
                Words::new("Money first, then fit", "Les fonds d’abord, puis la conformité")
            }
            Routing::FitFirst => Words::new("Fit first, then money", "La conformité d’abord, puis les fonds"),
        }
    }

    /// Who is asked now, of the approvals that are missing.
    #[must_use]
    pub fn asked(self, missing: &[ApprovalKind]) -> Vec<ApprovalKind> {
        let first = match self {
            Routing::SideBySide => None,
            Routing::MoneyFirst => Some(ApprovalKind::Money),
            Routing::FitFirst => Some(ApprovalKind::Fit),
        };
        match first.filter(|first| missing.contains(first)) {
            Some(first) => vec![first],
            None => missing.to_vec(),
        }
    }
}

const TERMS: Words = Words::new("Terms of the department", "Modalités du ministère");

impl DepartmentSettings {
    /// Whether authors of the department may use a programme.
    #[must_use]
    pub fn allows(&self, programme: ProgrammeId) -> bool {
        self.programmes.is_empty() || self.programmes.contains(&programme)
    }

    /// New files use a programme that the department allows.
    ///
    /// # Errors
    /// `programme_not_allowed`.
    pub fn check(&self, programme: ProgrammeId) -> Result<(), Refusal> {
        if self.allows(programme) { Ok(()) } else { Err(Refusal::ProgrammeNotAllowed) }
    }

    /// The programme as the department runs it: never looser than the platform's.
    #[must_use]
    pub fn applied_to(&self, programme: ProgrammeDocument) -> ProgrammeDocument {
        let mut applied = programme;
        if let (Some(own), Some(ceiling)) = (self.ceiling, applied.ceiling) {
            applied.ceiling = Some(Ceiling { amount: own.min(ceiling.amount), ..ceiling });
        }
        if let Some(days) = self.approval_business_days {
            applied.approval_business_days = days;
        }
        if self.terms.is_complete() {
            applied.terms = Bilingual {
                en: joined(&applied.terms.en, TERMS.en, &self.terms.en),
                fr: joined(&applied.terms.fr, TERMS.fr, &self.terms.fr),
            };
        }
        applied
    }

    /// What does not hold up against the programmes in force, with its place: the contracting address
    /// is complete, the ceiling is none above the platform's, terms say the same in both languages.
    #[must_use]
    pub fn faults(&self, programmes: &[ProgrammeView]) -> Vec<(String, &'static str)> {
        let mut faults = Vec::new();
        let PostalAddress { line, city, province, postal_code } = &self.address;
        let fields = [
            ("line", line.trim().is_empty()),
            ("city", city.trim().is_empty()),
            ("province", province.is_none()),
            ("postal_code", postal_code.is_empty()),
        ];
        let empty = fields.iter().filter(|(_, empty)| *empty);
        faults.extend(empty.map(|(field, _)| (format!("/address/{field}"), "required")));
        for (index, id) in self.programmes.iter().enumerate() {
            if !programmes.iter().any(|programme| programme.key.id == *id) {
                faults.push((format!("/programmes/{index}"), "unknown"));
            }
        }
        let allowed = programmes.iter().filter(|programme| self.allows(programme.key.id));
        let lowest =
            allowed.filter_map(|programme| programme.document.ceiling).map(|ceiling| ceiling.amount).min();
        match (self.ceiling, lowest) {
            (Some(own), _) if own.cents() <= 0 => faults.push(("/ceiling".to_owned(), "required")),
            (Some(own), Some(lowest)) if own > lowest => {
                faults.push(("/ceiling".to_owned(), "over_the_platforms_ceiling"));
            }
            _ => {}
        }
        if !self.terms.is_empty() && !self.terms.is_complete() {
            let (half, code) = if self.terms.en.trim().is_empty() {
                ("/terms/en", "missing_english")
            } else {
                ("/terms/fr", "missing_french")
            };
            faults.push((half.to_owned(), code));
        }
        faults
    }
}

fn joined(terms: &str, heading: &str, more: &str) -> String {
    format!("{}\n\n## {heading}\n\n{}\n", terms.trim_end(), more.trim())
}
