//! Every reason to say no: a stable code, a sentence in both languages, and a kind that the
//! API turns into a status.
//!
//! Sorted by the slice that says it. A refusal that nothing raises, or that no test provokes,
//! fails `contract/coverage.rs`.

mod all;
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
    /// The first step of signing in was too long ago, or the second failed too often.
    SignInOver,
    /// The role is used only in a session with a second factor.
    SecondFactorNeeded,
    /// There is no second factor to confirm, to renew or to turn off.
    SecondFactorMissing,
    /// Nobody came from another sign-in service, or too long ago.
    ArrivalOver,
    /// The identity at another sign-in service leads to another account.
    IdentityTaken,
    /// Nothing else would be left to sign in with.
    LastWayToSignIn,
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
    /// Somebody who works for the platform asks or proposes.
    PlatformRoleHeld,
    /// An account with unfinished files, contracts or duties cannot be closed.
    AccountInUse,
    /// The account has a password: it is closed with that, not with a code.
    PasswordCloses,
    /// Taking back declarations where there are none.
    NothingDeclared,
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
    /// Something can still happen to the file.
    FileNotOver,
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
    /// Changing a proposal that closing has settled.
    ProposalSettled,
    /// The proposal was submitted in a name; it keeps it.
    ProponentSettled,
    /// Withdrawing or confirming what was never submitted.
    NothingSubmitted,
    /// The proposal is withdrawn.
    AlreadyWithdrawn,
    /// No material amendment waits for confirmation.
    NothingToConfirm,
    /// The act needs a closed opportunity that is not decided yet.
    NotInEvaluation,
    /// Publication named no source of a public value for the draw.
    PublicValueNotNamed,
    /// The public value of the draw is fixed once.
    PublicValueFixed,
    /// The draw waits for the public value that publication named.
    PublicValueMissing,
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
    /// With the tax charged now, the invoice would pass the ceiling.
    InvoiceOverCeiling,
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
    /// Inviting, or asking to be, who is in the organization already.
    AlreadyMember,
    /// The person is not in the organization, or owns it already.
    NotAMember,
    /// The owner leaves or is changed without handing the organization over.
    OwnerStays,
    /// The organization has as many people as it may.
    OrganizationFull,
    /// The person owns as many organizations as they may.
    TooManyOrganizations,
    /// The organization is archived.
    OrganizationArchived,
    /// Restoring what is not archived.
    OrganizationNotArchived,
    /// Archiving while proposals are live or contracts unfinished.
    OrganizationInUse,
    /// Another organization has this Business Number.
    BusinessNumberTaken,
    /// An invitation to this address waits for an answer.
    AlreadyInvited,
    /// The invitation was answered, taken back, or its time is over.
    InvitationOver,
    /// A request of this person waits for an answer.
    AlreadyAsked,
    /// The request was answered.
    RequestOver,
    /// The organization is not offered to this person.
    OwnershipNotOffered,
    /// The organization has a proposal for this opportunity.
    OrganizationProposed,
    /// The person stands behind another proposal for this opportunity.
    BehindAnother,
    /// An address of none of the department's domains.
    NotTheDepartmentsAddress,
    /// A request of the person for roles waits for an answer.
    RolesAsked,
    /// Somebody else has to decide this about the person.
    NotOnYourself,
    /// The other person does not hold the role in the department.
    NotAnOfficial,
    /// The role is held already.
    RoleHeld,
    /// A department keeps one administrator.
    LastAdministrator,
    /// Leaving with files that are not over.
    FilesToHandOver,
    /// A role is lent onward, or two people would stand in for each other.
    DelegationChained,
    /// The role is lent in these days already.
    RoleLent,
    /// The delegation has ended.
    DelegationOver,
    /// A look of support has ended.
    LookOver,
    /// The department does not use the programme.
    ProgrammeNotAllowed,
    /// Another department has this short name.
    ShortNameTaken,
    /// A key or a token of a departmental system that is unknown, expired or revoked.
    ClientRefused,
    /// A key of a departmental system in an address, where logs keep it.
    KeyInAddress,
    /// No departmental system does this.
    NotForSystems,
    /// The departmental system does not have the scope.
    ScopeMissing,
    /// A departmental system names no person, or no evidence, for what a person has to decide.
    DecisionNeedsAPerson,
    /// The person that a departmental system names is no official of its department.
    BehalfRefused,
    /// The departmental system was revoked, or has ended.
    SystemOver,
    /// A department has a limit of systems.
    TooManySystems,
    /// A dated row, once it has begun, stays as it is.
    AlreadyBegun,
    /// The register already has such an entry.
    AlreadyListed,
    /// A list has a limit.
    ListFull,
    /// An order names other entries than the list has.
    NotTheSameEntries,
    /// Deciding about one's own role or access.
    OwnAccess,
    /// Removing the last one who looks after the platform.
    LastProductOwner,
    /// A change without If-Match.
    VersionNeeded,
    /// A change of a version that is no longer the newest.
    ChangedMeanwhile,
    /// An act without an Idempotency-Key.
    KeyNeeded,
    /// The same key with another body.
    KeyReused,
}
