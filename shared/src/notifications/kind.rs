//! The kinds of notice.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Why somebody is told something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// To approvers and contracting authorities.
    ReviewRequested,
    /// To the author.
    ChangesRequested,
    /// To the author.
    ApprovalGiven,
    /// To the contracting authorities.
    ReadyToPublish,
    /// To the author and the approver.
    Published,
    /// To everybody concerned.
    Amended,
    /// To vendors who submitted before a material amendment.
    ConfirmationNeeded,
    /// To the author.
    QuestionAsked,
    /// To everybody concerned.
    QuestionAnswered,
    /// To everybody concerned.
    OpportunityCancelled,
    /// To the vendor.
    ProposalSubmitted,
    /// To the vendor.
    ProposalConfirmed,
    /// To the vendor.
    ProposalWithdrawn,
    /// To the vendor.
    ProposalLapsed,
    /// To the author and the contracting authority.
    Closed,
    /// To vendors with a live proposal.
    ClosedForVendor,
    /// To the author and the contracting authority.
    ClosedWithoutProposals,
    /// To the authors.
    PublicValueFixed,
    /// To the contracting authority.
    SelectionMade,
    /// To the author and the contracting authority.
    NonePassed,
    /// To the vendor.
    ProposalNotPassed,
    /// To the vendor.
    ProposalOnList,
    /// To the vendor.
    OfferMade,
    /// To the contracting authority and the author.
    OfferAccepted,
    /// To the contracting authority and the author.
    OfferDeclined,
    /// To the contracting authority and the author.
    OfferExpired,
    /// To the vendor.
    YourOfferExpired,
    /// To the vendor.
    PassedOver,
    /// To the vendor.
    Disqualified,
    /// To the vendor.
    Reinstated,
    /// To the side that has not signed.
    SignatureNeeded,
    /// To the vendor, the author, the contracting authority and the approver.
    ContractInForce,
    /// To the other vendors.
    AwardNotice,
    /// To the author and the vendors.
    EndedWithoutAward,
    /// To the author.
    Delivered,
    /// To the vendor.
    RevisionRequested,
    /// To the vendor.
    WorkAccepted,
    /// To the vendor and the author.
    DeadlineExtended,
    /// To both sides.
    ContractTerminated,
    /// To both sides.
    DisputeOpened,
    /// To both sides.
    DisputeDecided,
    /// To the other side.
    MessagePosted,
    /// To the certifiers.
    InvoiceSent,
    /// To the vendor.
    InvoiceReturned,
    /// To the payers.
    InvoiceCertified,
    /// To the vendor.
    Paid,
    /// To the author, the contracting authority and the payer.
    FileClosed,
    /// To whoever confirmed the invited address; again before it ends.
    OrganizationInvited,
    /// To the owner and administrators of an organization.
    InvitationAccepted,
    /// To the owner and administrators of an organization.
    InvitationDeclined,
    /// To the owner and administrators of an organization.
    JoinRequested,
    /// To whoever asked to join.
    JoinApproved,
    /// To whoever asked to join.
    JoinRefused,
    /// To the owner and administrators of an organization.
    MemberLeft,
    /// To whoever was removed.
    MemberRemoved,
    /// To whoever has another role.
    MemberRoleChanged,
    /// To the person who is to own it.
    OwnershipOffered,
    /// To the earlier owner and the administrators.
    OwnershipAccepted,
    /// To the owner.
    OwnershipDeclined,
    /// To everybody in an organization.
    OrganizationArchived,
    /// To everybody in an organization.
    OrganizationRestored,
    /// To whoever invited an official.
    DepartmentInvitationAnswered,
    /// To the administrators of a department.
    RolesRequested,
    /// To whoever asked for roles.
    RolesDecided,
    /// To whoever got or lost a role.
    RolesChanged,
    /// To both sides of a delegation.
    RoleDelegated,
    /// To both sides of a delegation.
    DelegationEnded,
    /// To the next author and the one before.
    FileHandedOver,
    /// To the administrators of a department.
    FilesWithoutAuthor,
    /// To the administrators of a department, 30 days and 7 days before.
    SystemEnding,
    /// To the person whose screens support looks at.
    SupportLooked,
    /// To approvers and contracting authorities, when their clock runs out.
    ReminderReview,
    /// To vendors with a draft, 48 hours and 4 hours before closing.
    ReminderDraft,
    /// To vendors to confirm, 48 hours and 4 hours before closing.
    ReminderConfirm,
    /// To the author, the day before closing.
    ReminderQuestion,
    /// To the author, a business day after closing.
    ReminderEvaluation,
    /// To the contracting authority.
    ReminderOfferToMake,
    /// To the vendor, before the offer expires.
    ReminderOffer,
    /// To the vendor, two days before.
    ReminderDelivery,
    /// To the author, the contracting authority and the vendor.
    ReminderOverdue,
    /// To the author.
    ReminderAcceptance,
    /// To the contracting authority, while a dispute is not decided.
    ReminderDispute,
    /// To certifiers and payers, five days before it is due.
    ReminderPayment,
    /// To the author, while changes are asked for.
    ReminderChanges,
    /// To the contracting authorities, while what is approved is not published.
    ReminderPublish,
    /// To whoever has not signed.
    ReminderSignature,
    /// To the vendor, while something is payable and not invoiced.
    ReminderInvoice,
    /// To the vendor, while a payment is not confirmed.
    ReminderReceipt,
}
