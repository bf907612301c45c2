//! Every reason to say no: a stable code, a sentence in both languages, and a kind that the
//! API turns into a status.
//!
//! Sorted by the slice that says it. A refusal that nothing raises, or that no test provokes,
//! fails `contract/coverage.rs`.

mod words;

use serde::{Deserialize, Serialize};

pub use words::sentence;

/// What sort of no it is; the API maps each to one HTTP status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Nobody is signed in, or no longer (401).
    Nobody,
    /// Known, and not allowed (403).
    Forbidden,
    /// Absent, or hidden from this visitor (404).
    Hidden,
    /// Allowed in principle, not now (409).
    Conflict,
    /// The content does not hold up (422).
    Invalid,
    /// The request lacks something every such request must have (400).
    Unreadable,
    /// `If-Match` is missing (428).
    VersionNeeded,
    /// `If-Match` names an older version (412).
    VersionStale,
}

/// Why the domain says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Nobody is signed in.
    NotSignedIn,
    /// Wrong e-mail address or password; it is never said which.
    CredentialsRefused,
    /// The session expired or was ended.
    SessionOver,
    /// A confirmation or reset link that is spent, expired or unknown.
    LinkNotGood,
    /// The person has not confirmed their e-mail address.
    EmailNotConfirmed,
    /// A demonstration act on an instance that is not one.
    NotADemonstration,
    /// A demonstration's business time cannot go back.
    TimeOnlyMovesForward,
    /// The person does not hold the role that this act needs.
    NotYourRole,
    /// The file is another department's.
    NotYourDepartment,
    /// Separation of duties on one file.
    DutiesSeparated,
    /// The thing belongs to somebody else.
    NotYours,
    /// A public servant proposes to their own department.
    OwnDepartment,
    /// Absent, or hidden from this visitor.
    NotFound,
    /// The act needs a draft.
    NotADraft,
    /// The file has passed the point where its content may change.
    NotEditable,
    /// The content does not meet the programme's conditions for publication.
    NotReady,
    /// An approval of something that was not sent for review.
    NotInReview,
    /// Publication needs every approval of the programme, each for this version.
    ApprovalMissing,
    /// The approval is already given for this version.
    AlreadyApproved,
    /// The money committed is less than the price with tax.
    CommitmentTooSmall,
    /// The splitting check found something and the contracting authority has not decided.
    SplittingUndecided,
    /// The act needs a published opportunity.
    NotPublished,
    /// An amendment that changes nothing.
    NothingChanged,
    /// The file is in a terminal state.
    AlreadyOver,
    /// Cancelling an opportunity that already led to a contract.
    ContractExists,
    /// The act must wait for closing.
    NotClosedYet,
    /// Closing happens once.
    AlreadyClosed,
    /// A question after the programme's cut-off.
    QuestionsOver,
    /// A question is answered once.
    AlreadyAnswered,
    /// A proposal at or after the closing instant.
    ProposalPeriodOver,
    /// A proposal to something not open.
    NotOpen,
    /// One live proposal per vendor and opportunity.
    AlreadyProposed,
    /// The proposal does not answer everything that is asked.
    ProposalIncomplete,
    /// The proposal names an older version of the opportunity.
    OpportunityChanged,
    /// Withdrawing or confirming what was never submitted.
    NothingSubmitted,
    /// The proposal is withdrawn.
    AlreadyWithdrawn,
    /// No material amendment waits for confirmation.
    NothingToConfirm,
    /// The act needs a closed opportunity that is not decided yet.
    NotInEvaluation,
    /// No opened proposal has this number.
    UnknownProponent,
    /// The criterion does not exist in the version evaluated.
    UnknownCriterion,
    /// An evaluation with decisions missing.
    EvaluationIncomplete,
    /// An offer before the selection.
    NotSelected,
    /// One live offer per opportunity.
    OfferOutstanding,
    /// The reserve list is empty.
    ReserveExhausted,
    /// No award while proponents who passed are left.
    ReserveNotExhausted,
    /// The offer was answered or has expired.
    OfferNotOpen,
    /// The vendor's tax standing is needed at the offer.
    TaxDataMissing,
    /// Each party signs once.
    AlreadySigned,
    /// The act needs a contract signed by both and not ended.
    NotInForce,
    /// A review without a delivery.
    NothingDelivered,
    /// A second delivery before the first was reviewed.
    DeliveryUnderReview,
    /// The review does not cover every criterion once.
    CriteriaUndecided,
    /// Acceptance with a criterion not met.
    CriteriaNotMet,
    /// A revision asked for with nothing wrong.
    CriteriaAllMet,
    /// An invoice before acceptance.
    NotAccepted,
    /// An extension to an earlier date.
    LaterDateNeeded,
    /// Deciding a dispute that is not open.
    NotDisputed,
    /// One live invoice per contract.
    AlreadyInvoiced,
    /// The act needs a live invoice.
    NothingInvoiced,
    /// Payment before certification.
    NotCertified,
    /// Certification happens once.
    AlreadyCertified,
    /// The days for a deficiency notice are over.
    DeficiencyTooLate,
    /// Confirming a payment that was not made.
    NotPaid,
    /// Payment happens once.
    AlreadyPaid,
    /// Each side gives feedback once.
    FeedbackGiven,
    /// A change without If-Match.
    VersionNeeded,
    /// A change of a version that is no longer the newest.
    ChangedMeanwhile,
    /// An act without an Idempotency-Key.
    KeyNeeded,
    /// The same key with another body.
    KeyReused,
}

impl Refusal {
    /// Every refusal there is.
    pub const ALL: &'static [Refusal] = &[
        Refusal::NotSignedIn,
        Refusal::CredentialsRefused,
        Refusal::SessionOver,
        Refusal::LinkNotGood,
        Refusal::EmailNotConfirmed,
        Refusal::NotADemonstration,
        Refusal::TimeOnlyMovesForward,
        Refusal::NotYourRole,
        Refusal::NotYourDepartment,
        Refusal::DutiesSeparated,
        Refusal::NotYours,
        Refusal::OwnDepartment,
        Refusal::NotFound,
        Refusal::NotADraft,
        Refusal::NotEditable,
        Refusal::NotReady,
        Refusal::NotInReview,
        Refusal::ApprovalMissing,
        Refusal::AlreadyApproved,
        Refusal::CommitmentTooSmall,
        Refusal::SplittingUndecided,
        Refusal::NotPublished,
        Refusal::NothingChanged,
        Refusal::AlreadyOver,
        Refusal::ContractExists,
        Refusal::NotClosedYet,
        Refusal::AlreadyClosed,
        Refusal::QuestionsOver,
        Refusal::AlreadyAnswered,
        Refusal::ProposalPeriodOver,
        Refusal::NotOpen,
        Refusal::AlreadyProposed,
        Refusal::ProposalIncomplete,
        Refusal::OpportunityChanged,
        Refusal::NothingSubmitted,
        Refusal::AlreadyWithdrawn,
        Refusal::NothingToConfirm,
        Refusal::NotInEvaluation,
        Refusal::UnknownProponent,
        Refusal::UnknownCriterion,
        Refusal::EvaluationIncomplete,
        Refusal::NotSelected,
        Refusal::OfferOutstanding,
        Refusal::ReserveExhausted,
        Refusal::ReserveNotExhausted,
        Refusal::OfferNotOpen,
        Refusal::TaxDataMissing,
        Refusal::AlreadySigned,
        Refusal::NotInForce,
        Refusal::NothingDelivered,
        Refusal::DeliveryUnderReview,
        Refusal::CriteriaUndecided,
        Refusal::CriteriaNotMet,
        Refusal::CriteriaAllMet,
        Refusal::NotAccepted,
        Refusal::LaterDateNeeded,
        Refusal::NotDisputed,
        Refusal::AlreadyInvoiced,
        Refusal::NothingInvoiced,
        Refusal::NotCertified,
        Refusal::AlreadyCertified,
        Refusal::DeficiencyTooLate,
        Refusal::NotPaid,
        Refusal::AlreadyPaid,
        Refusal::FeedbackGiven,
        Refusal::VersionNeeded,
        Refusal::ChangedMeanwhile,
        Refusal::KeyNeeded,
        Refusal::KeyReused,
    ];

    /// The refusal of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Refusal> {
        Refusal::ALL.iter().copied().find(|refusal| refusal.code() == code)
    }
}
