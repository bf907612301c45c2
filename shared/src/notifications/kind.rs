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
    /// To certifiers and payers, five days before it is due.
    ReminderPayment,
}

impl NoticeKind {
    /// Every kind.
    pub const ALL: &'static [NoticeKind] = &[
        NoticeKind::ReviewRequested,
        NoticeKind::ChangesRequested,
        NoticeKind::ApprovalGiven,
        NoticeKind::ReadyToPublish,
        NoticeKind::Published,
        NoticeKind::Amended,
        NoticeKind::ConfirmationNeeded,
        NoticeKind::QuestionAsked,
        NoticeKind::QuestionAnswered,
        NoticeKind::OpportunityCancelled,
        NoticeKind::ProposalSubmitted,
        NoticeKind::ProposalConfirmed,
        NoticeKind::ProposalWithdrawn,
        NoticeKind::ProposalLapsed,
        NoticeKind::Closed,
        NoticeKind::ClosedForVendor,
        NoticeKind::ClosedWithoutProposals,
        NoticeKind::SelectionMade,
        NoticeKind::NonePassed,
        NoticeKind::ProposalNotPassed,
        NoticeKind::ProposalOnList,
        NoticeKind::OfferMade,
        NoticeKind::OfferAccepted,
        NoticeKind::OfferDeclined,
        NoticeKind::OfferExpired,
        NoticeKind::YourOfferExpired,
        NoticeKind::PassedOver,
        NoticeKind::SignatureNeeded,
        NoticeKind::ContractInForce,
        NoticeKind::AwardNotice,
        NoticeKind::EndedWithoutAward,
        NoticeKind::Delivered,
        NoticeKind::RevisionRequested,
        NoticeKind::WorkAccepted,
        NoticeKind::DeadlineExtended,
        NoticeKind::ContractTerminated,
        NoticeKind::DisputeOpened,
        NoticeKind::DisputeDecided,
        NoticeKind::MessagePosted,
        NoticeKind::InvoiceSent,
        NoticeKind::InvoiceReturned,
        NoticeKind::InvoiceCertified,
        NoticeKind::Paid,
        NoticeKind::FileClosed,
        NoticeKind::ReminderReview,
        NoticeKind::ReminderDraft,
        NoticeKind::ReminderConfirm,
        NoticeKind::ReminderQuestion,
        NoticeKind::ReminderEvaluation,
        NoticeKind::ReminderOfferToMake,
        NoticeKind::ReminderOffer,
        NoticeKind::ReminderDelivery,
        NoticeKind::ReminderOverdue,
        NoticeKind::ReminderAcceptance,
        NoticeKind::ReminderPayment,
    ];

    /// The kind of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<NoticeKind> {
        NoticeKind::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    /// The stable code, as stored.
    #[must_use]
    #[rustfmt::skip]
    pub fn code(self) -> &'static str {
        match self {
            NoticeKind::ReviewRequested => "review_requested",
            NoticeKind::ChangesRequested => "changes_requested",
            NoticeKind::ApprovalGiven => "approval_given",
            NoticeKind::ReadyToPublish => "ready_to_publish",
            NoticeKind::Published => "published",
            NoticeKind::Amended => "amended",
            NoticeKind::ConfirmationNeeded => "confirmation_needed",
            NoticeKind::QuestionAsked => "question_asked",
            NoticeKind::QuestionAnswered => "question_answered",
            NoticeKind::OpportunityCancelled => "opportunity_cancelled",
            NoticeKind::ProposalSubmitted => "proposal_submitted",
            NoticeKind::ProposalConfirmed => "proposal_confirmed",
            NoticeKind::ProposalWithdrawn => "proposal_withdrawn",
            NoticeKind::ProposalLapsed => "proposal_lapsed",
            NoticeKind::Closed => "closed",
            NoticeKind::ClosedForVendor => "closed_for_vendor",
            NoticeKind::ClosedWithoutProposals => "closed_without_proposals",
            NoticeKind::SelectionMade => "selection_made",
            NoticeKind::NonePassed => "none_passed",
            NoticeKind::ProposalNotPassed => "proposal_not_passed",
            NoticeKind::ProposalOnList => "proposal_on_list",
            NoticeKind::OfferMade => "offer_made",
            NoticeKind::OfferAccepted => "offer_accepted",
            NoticeKind::OfferDeclined => "offer_declined",
            NoticeKind::OfferExpired => "offer_expired",
            NoticeKind::YourOfferExpired => "your_offer_expired",
            NoticeKind::PassedOver => "passed_over",
            NoticeKind::SignatureNeeded => "signature_needed",
            NoticeKind::ContractInForce => "contract_in_force",
            NoticeKind::AwardNotice => "award_notice",
            NoticeKind::EndedWithoutAward => "ended_without_award",
            NoticeKind::Delivered => "delivered",
            NoticeKind::RevisionRequested => "revision_requested",
            NoticeKind::WorkAccepted => "work_accepted",
            NoticeKind::DeadlineExtended => "deadline_extended",
            NoticeKind::ContractTerminated => "contract_terminated",
            NoticeKind::DisputeOpened => "dispute_opened",
            NoticeKind::DisputeDecided => "dispute_decided",
            NoticeKind::MessagePosted => "message_posted",
            NoticeKind::InvoiceSent => "invoice_sent",
            NoticeKind::InvoiceReturned => "invoice_returned",
            NoticeKind::InvoiceCertified => "invoice_certified",
            NoticeKind::Paid => "paid",
            NoticeKind::FileClosed => "file_closed",
            NoticeKind::ReminderReview => "reminder_review",
            NoticeKind::ReminderDraft => "reminder_draft",
            NoticeKind::ReminderConfirm => "reminder_confirm",
            NoticeKind::ReminderQuestion => "reminder_question",
            NoticeKind::ReminderEvaluation => "reminder_evaluation",
            NoticeKind::ReminderOfferToMake => "reminder_offer_to_make",
            NoticeKind::ReminderOffer => "reminder_offer",
            NoticeKind::ReminderDelivery => "reminder_delivery",
            NoticeKind::ReminderOverdue => "reminder_overdue",
            NoticeKind::ReminderAcceptance => "reminder_acceptance",
            NoticeKind::ReminderPayment => "reminder_payment",
        }
    }
}
