//! What a proposal says, and what is still missing in it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::actor::{Actor, Visitor};
use crate::language::{Language, Words};
use crate::opportunities::OpportunityContent;
use crate::programmes::ProgrammeDocument;
use crate::validation;

/// By what right a vendor works in Canada.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EligibilityStatus {
    /// Canadian citizen.
    Citizen,
    /// First Nations.
    FirstNations,
    /// Métis.
    Metis,
    /// Inuit.
    Inuit,
    /// Permanent resident.
    PermanentResident,
    /// Foreign worker or student with the work permit this work needs.
    WorkPermit,
}

impl EligibilityStatus {
    /// Every status.
    pub const ALL: [EligibilityStatus; 6] = [
        EligibilityStatus::Citizen,
        EligibilityStatus::FirstNations,
        EligibilityStatus::Metis,
        EligibilityStatus::Inuit,
        EligibilityStatus::PermanentResident,
        EligibilityStatus::WorkPermit,
    ];

    /// The stable code, as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            EligibilityStatus::Citizen => "citizen",
            EligibilityStatus::FirstNations => "first_nations",
            EligibilityStatus::Metis => "metis",
            EligibilityStatus::Inuit => "inuit",
            EligibilityStatus::PermanentResident => "permanent_resident",
            EligibilityStatus::WorkPermit => "work_permit",
        }
    }

    /// What people read.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            EligibilityStatus::Citizen => Words::new("Canadian citizen", "Citoyenneté canadienne"),
            EligibilityStatus::FirstNations => Words::new("First Nations", "Premières Nations"),
            EligibilityStatus::Metis => Words::new("Métis", "Métis"),
            EligibilityStatus::Inuit => Words::new("Inuit", "Inuit"),
            EligibilityStatus::PermanentResident => {
                Words::new("Permanent resident of Canada", "Résidence permanente au Canada")
            }
            EligibilityStatus::WorkPermit => Words::new(
                "Foreign worker or student with the work permit needed",
                "Travail ou études avec le permis de travail requis",
            ),
        }
    }
}

/// The statements of eligibility.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Eligibility {
    /// Of the age of majority and able to enter a contract.
    pub age_of_majority: bool,
    /// By what right the vendor works in Canada.
    pub status: Option<EligibilityStatus>,
}

/// What the vendor agrees to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Acceptances {
    /// The fixed price.
    pub price: bool,
    /// The delivery date.
    pub delivery: bool,
    /// The terms.
    pub terms: bool,
}

/// Whether somebody works in the public service: then a written approval is part of what they propose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicService {
    /// An official of some department.
    Inside,
    /// Anybody else.
    Outside,
}

impl PublicService {
    /// Where a visitor stands: whoever holds a role in a department is inside.
    #[must_use]
    pub fn of(visitor: &Visitor) -> PublicService {
        match visitor.actor().is_some_and(Actor::is_official) {
            true => PublicService::Inside,
            false => PublicService::Outside,
        }
    }
}

/// How much a written approval must say, in characters: who approved, when, and its reference.
pub const APPROVAL_CHARACTERS_MIN: usize = 10;

/// Everything a proposal says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ProposalContent {
    /// The language it is written in; the contract will be in it too.
    pub language: Language,
    /// The statements of eligibility.
    pub eligibility: Eligibility,
    /// One answer for each evaluation criterion, in their order.
    #[validate(length(max = 10), custom(function = "answer_lengths"))]
    #[schema(max_items = 10)]
    pub answers: Vec<String>,
    /// What the vendor agrees to.
    pub accepts: Acceptances,
    /// Who approved in writing that a public servant proposes, when, and the reference. Empty for
    /// anybody else; opened with the offer, and never to the evaluator.
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    pub public_servant_approval: String,
}

impl ProposalContent {
    /// The same with a place for an answer to each criterion; nothing typed is cut off.
    #[must_use]
    pub fn with_room_for(mut self, opportunity: &OpportunityContent) -> ProposalContent {
        let wanted = opportunity.evaluation_criteria.len().max(self.answers.len());
        self.answers.resize(wanted, String::new());
        self
    }
}

/// The longest answer taken into a draft, in characters; the limit in words is the programme's.
const ANSWER_CHARACTERS_MAX: usize = 8_000;

fn answer_lengths(answers: &[String]) -> Result<(), ValidationError> {
    let long = answers.iter().any(|answer| answer.chars().count() > ANSWER_CHARACTERS_MAX);
    if long {
        let mut error = validation::fault("too_long");
        error.add_param("max".into(), &ANSWER_CHARACTERS_MAX);
        return Err(error);
    }
    Ok(())
}

/// One thing that keeps a proposal from being submitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MissingAnswer {
    /// Where: a JSON Pointer into the content.
    pub pointer: String,
    /// What is wrong there: a code of [`crate::validation`].
    pub code: String,
}

/// Everything that keeps a proposal from being submitted; empty means it may be.
#[must_use]
pub fn missing(
    proposal: &ProposalContent,
    opportunity: &OpportunityContent,
    programme: &ProgrammeDocument,
    vendor: PublicService,
) -> Vec<MissingAnswer> {
    let mut found = Vec::new();
    let mut add = |pointer: String, code: &str| {
        found.push(MissingAnswer { pointer, code: code.to_owned() });
    };
    if !proposal.eligibility.age_of_majority {
        add("/eligibility/age_of_majority".to_owned(), "must_agree");
    }
    if proposal.eligibility.status.is_none() {
        add("/eligibility/status".to_owned(), "required");
    }
    if let Some(code) = approval_lacks(&proposal.public_servant_approval, vendor) {
        add("/public_servant_approval".to_owned(), code);
    }
    let words_max = usize::try_from(programme.answer_words_max()).unwrap_or(usize::MAX);
    for index in 0..opportunity.evaluation_criteria.len() {
        let answer = proposal.answers.get(index).map_or("", String::as_str);
        match validation::word_count(answer) {
            0 => add(format!("/answers/{index}"), "required"),
            count if count > words_max => add(format!("/answers/{index}"), "too_many_words"),
            _ => {}
        }
    }
    for (field, agreed) in [
        ("price", proposal.accepts.price),
        ("delivery", proposal.accepts.delivery),
        ("terms", proposal.accepts.terms),
    ] {
        if !agreed {
            add(format!("/accepts/{field}"), "must_agree");
        }
    }
    found
}

/// What is wrong with a written approval: public servants say enough of it, nobody else needs one.
fn approval_lacks(approval: &str, vendor: PublicService) -> Option<&'static str> {
    match (vendor, approval.trim().chars().count()) {
        (PublicService::Outside, _) => None,
        (PublicService::Inside, 0) => Some("required"),
        (PublicService::Inside, ..APPROVAL_CHARACTERS_MIN) => Some("approval_too_short"),
        (PublicService::Inside, _) => None,
    }
}
