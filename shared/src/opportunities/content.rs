//! What an opportunity says: one immutable numbered version of it, or a draft.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::language::{Limited, Words};
use crate::money::Money;
use crate::validation;

/// The kind of work: decides the template an author starts from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkKind {
    /// A bug fixed.
    #[default]
    BugFix,
    /// An accessibility repair.
    Accessibility,
    /// A prototype.
    Prototype,
    /// Data gathered, cleaned or shown.
    Data,
    /// A script that automates something.
    Script,
    /// Documentation, or a report on steps and risks.
    Documentation,
}

impl WorkKind {
    /// Every kind.
    pub const ALL: [WorkKind; 6] = [
        WorkKind::BugFix,
        WorkKind::Accessibility,
        WorkKind::Prototype,
        WorkKind::Data,
        WorkKind::Script,
        WorkKind::Documentation,
    ];

    /// The stable code, as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            WorkKind::BugFix => "bug_fix",
            WorkKind::Accessibility => "accessibility",
            WorkKind::Prototype => "prototype",
            WorkKind::Data => "data",
            WorkKind::Script => "script",
            WorkKind::Documentation => "documentation",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            WorkKind::BugFix => Words::new("Bug fix", "Correction de bogue"),
            WorkKind::Accessibility => Words::new("Accessibility repair", "Correction d’accessibilité"),
            WorkKind::Prototype => Words::new("Prototype", "Prototype"),
            WorkKind::Data => Words::new("Data", "Données"),
            WorkKind::Script => Words::new("Script or automation", "Script ou automatisation"),
            WorkKind::Documentation => Words::new("Documentation or report", "Documentation ou rapport"),
        }
    }
}

/// Where the code lives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Repository {
    /// A public repository that exists.
    Existing {
        /// Its web address.
        url: String,
    },
    /// A public repository is made once the contract is awarded.
    CreatedAtAward,
}

/// What a work acceptance criterion is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AcceptanceKind {
    /// The licence the work is delivered under.
    Licence,
    /// A requirement the work fulfils.
    #[default]
    Requirement,
    /// A test with its expected result.
    Test,
}

impl AcceptanceKind {
    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            AcceptanceKind::Licence => Words::new("Licence", "Licence"),
            AcceptanceKind::Requirement => Words::new("Requirement", "Exigence"),
            AcceptanceKind::Test => Words::new("Test", "Essai"),
        }
    }
}

/// One condition under which the work is accepted and paid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptanceCriterion {
    /// What it is about.
    pub kind: AcceptanceKind,
    /// The condition.
    #[validate(nested)]
    pub text: Limited<3000>,
}

/// One condition a proposal must meet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EvaluationCriterion {
    /// What is asked.
    #[validate(nested)]
    pub text: Limited<2000>,
    /// What an answer that passes looks like; may stay empty.
    #[serde(default)]
    #[validate(nested)]
    pub example: Limited<2000>,
}

/// What the author worked the price out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    /// Dollars an hour.
    pub rate: Money,
    /// Hours of work, without administration.
    #[validate(range(min = 1, max = 2000))]
    pub hours: u32,
}

/// Who answers for the opportunity, as shown to vendors.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// A name.
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    pub name: String,
    /// An e-mail address.
    #[validate(length(max = 254))]
    #[schema(max_length = 254)]
    pub email: String,
}

/// What the author declares. A box not ticked keeps the opportunity from publication.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Declarations {
    /// The work and everything needed for it is unclassified.
    pub unclassified: bool,
    /// The work is done remotely.
    pub remote: bool,
    /// The work stands alone: it is not a part of a larger purchase.
    pub stand_alone: bool,
    /// Nobody in the department has the time or the skills to do it.
    pub no_internal_capacity: bool,
}

/// Everything an opportunity says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct OpportunityContent {
    /// The kind of work.
    pub kind: WorkKind,
    /// The title.
    #[validate(nested)]
    pub title: Limited<100>,
    /// The short description shown in lists.
    #[validate(nested)]
    pub summary: Limited<500>,
    /// Why the work is needed, in Markdown.
    #[validate(nested)]
    pub background: Limited<20000>,
    /// The work, in Markdown.
    #[validate(nested)]
    pub work: Limited<20000>,
    /// The skills needed, by their usual names.
    #[validate(length(max = 12), custom(function = "skill_names"))]
    #[schema(max_items = 12)]
    pub skills: Vec<String>,
    /// Where the code lives.
    #[validate(custom(function = "repository_address"))]
    pub repository: Option<Repository>,
    /// The licence the work is delivered under: an SPDX identifier.
    #[validate(length(max = 40))]
    #[schema(max_length = 40)]
    pub licence: String,
    /// When the work is accepted and paid.
    #[validate(nested, length(max = 30))]
    #[schema(max_items = 30)]
    pub acceptance_criteria: Vec<AcceptanceCriterion>,
    /// What a proposal must show.
    #[validate(nested, length(max = 10))]
    #[schema(max_items = 10)]
    pub evaluation_criteria: Vec<EvaluationCriterion>,
    /// The fixed price before tax.
    pub price: Option<Money>,
    /// What the price was worked out from.
    #[validate(nested)]
    pub estimate: Option<Estimate>,
    /// The instant of closing.
    pub closes_at: Option<DateTime<Utc>>,
    /// The day the work starts.
    pub starts_on: Option<NaiveDate>,
    /// The instant the work is due.
    pub delivery_at: Option<DateTime<Utc>>,
    /// Who answers for it.
    #[validate(nested)]
    pub contact: Contact,
    /// What the author declares.
    pub declarations: Declarations,
}

/// Licences approved by the Open Source Initiative that authors may choose.
pub const LICENCES: [&str; 9] = [
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "MPL-2.0",
    "LGPL-3.0-or-later",
    "GPL-3.0-or-later",
    "AGPL-3.0-or-later",
    "ISC",
];

fn skill_names(skills: &[String]) -> Result<(), ValidationError> {
    let mut seen: Vec<String> = Vec::new();
    for skill in skills {
        let length = skill.trim().chars().count();
        if length == 0 {
            return Err(validation::fault("required"));
        }
        if length > 60 {
            let mut error = validation::fault("too_long");
            error.add_param("max".into(), &60);
            return Err(error);
        }
        let plain = skill.trim().to_lowercase();
        if seen.contains(&plain) {
            return Err(validation::fault("duplicate"));
        }
        seen.push(plain);
    }
    Ok(())
}

fn repository_address(repository: &Repository) -> Result<(), ValidationError> {
    match repository {
        // A draft may still be empty; readiness asks for the address.
        Repository::Existing { url } if !url.is_empty() => validation::web_address(url),
        Repository::Existing { .. } | Repository::CreatedAtAward => Ok(()),
    }
}
