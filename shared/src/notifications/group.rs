//! Kinds of notice in groups, and for each whether it also comes by e-mail.
//!
//! Notices always stand in the application; what can be chosen is the mail.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::NoticeKind;
use crate::accounts::may_keep;
use crate::actor::Actor;
use crate::ids::{PersonId, Version};
use crate::language::Words;
use crate::refusal::Refusal;
use crate::validation::fault;

/// Notices that somebody wants by mail, or not, together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoticeGroup {
    /// Approvals, publication, closing: the steps of a file for its officials.
    Files,
    /// Questions, answers, amendments, cancellation.
    Opportunities,
    /// What becomes of one's proposals.
    Proposals,
    /// Offers, and the answers to them.
    Offers,
    /// Contracts, deliveries, disputes, messages.
    Contracts,
    /// Invoices and payments.
    Payments,
    /// Organizations: invitations, requests, roles.
    Organizations,
    /// Departments: invitations, requests, roles, delegations, hand-overs.
    Departments,
    /// One's own account: who looked at it to help.
    Account,
    /// Deadlines that come near.
    Reminders,
}

impl NoticeGroup {
    /// Every group.
    pub const ALL: [NoticeGroup; 10] = [
        NoticeGroup::Files,
        NoticeGroup::Opportunities,
        NoticeGroup::Proposals,
        NoticeGroup::Offers,
        NoticeGroup::Contracts,
        NoticeGroup::Payments,
        NoticeGroup::Organizations,
        NoticeGroup::Departments,
        NoticeGroup::Account,
        NoticeGroup::Reminders,
    ];

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            NoticeGroup::Files => Words::new(
                "Files of my department: approvals, publication, closing, selection",
                "Dossiers de mon ministère\u{a0}: approbations, publication, clôture, sélection",
            ),
            NoticeGroup::Opportunities => Words::new(
                "Opportunities: questions, answers, amendments, cancellations",
                "Occasions\u{a0}: questions, réponses, modifications, annulations",
            ),
            NoticeGroup::Proposals => Words::new(
                "My proposals: receipt, confirmation, result",
                "Mes propositions\u{a0}: reçu, confirmation, résultat",
            ),
            NoticeGroup::Offers => {
                Words::new("Offers and answers to offers", "Offres et réponses aux offres")
            }
            NoticeGroup::Contracts => Words::new(
                "Contracts: signatures, deliveries, messages, disputes",
                "Contrats\u{a0}: signatures, livraisons, messages, différends",
            ),
            NoticeGroup::Payments => Words::new("Invoices and payments", "Factures et paiements"),
            NoticeGroup::Organizations => Words::new(
                "Organizations: invitations, requests to join, roles",
                "Organisations\u{a0}: invitations, demandes d’adhésion, rôles",
            ),
            NoticeGroup::Departments => Words::new(
                "My department: roles, invitations, delegations, hand-overs",
                "Mon ministère\u{a0}: rôles, invitations, délégations, remises de dossiers",
            ),
            NoticeGroup::Account => Words::new(
                "My account: when support looks at it",
                "Mon compte\u{a0}: quand le soutien le consulte",
            ),
            NoticeGroup::Reminders => {
                Words::new("Reminders of deadlines that come near", "Rappels des échéances qui approchent")
            }
        }
    }

    /// The group of a kind.
    #[must_use]
    #[rustfmt::skip]
    pub fn of(kind: NoticeKind) -> NoticeGroup {
        match kind {
            NoticeKind::ReviewRequested | NoticeKind::ChangesRequested | NoticeKind::ApprovalGiven => NoticeGroup::Files,
            NoticeKind::ReadyToPublish | NoticeKind::Published => NoticeGroup::Files,
            NoticeKind::Closed | NoticeKind::ClosedWithoutProposals | NoticeKind::PublicValueFixed => NoticeGroup::Files,
            NoticeKind::SelectionMade | NoticeKind::NonePassed | NoticeKind::FileClosed => NoticeGroup::Files,
            NoticeKind::Amended | NoticeKind::QuestionAsked | NoticeKind::QuestionAnswered => NoticeGroup::Opportunities,
            NoticeKind::OpportunityCancelled | NoticeKind::EndedWithoutAward => NoticeGroup::Opportunities,
            NoticeKind::ConfirmationNeeded | NoticeKind::ProposalSubmitted | NoticeKind::ProposalConfirmed => NoticeGroup::Proposals,
            NoticeKind::ProposalWithdrawn | NoticeKind::ProposalLapsed | NoticeKind::ClosedForVendor => NoticeGroup::Proposals,
            NoticeKind::ProposalNotPassed | NoticeKind::ProposalOnList | NoticeKind::AwardNotice => NoticeGroup::Proposals,
            NoticeKind::OfferMade | NoticeKind::OfferAccepted | NoticeKind::OfferDeclined => NoticeGroup::Offers,
            NoticeKind::OfferExpired | NoticeKind::YourOfferExpired | NoticeKind::PassedOver => NoticeGroup::Offers,
            NoticeKind::Disqualified | NoticeKind::Reinstated => NoticeGroup::Offers,
            NoticeKind::SignatureNeeded | NoticeKind::ContractInForce | NoticeKind::ContractTerminated => NoticeGroup::Contracts,
            NoticeKind::Delivered | NoticeKind::RevisionRequested | NoticeKind::WorkAccepted => NoticeGroup::Contracts,
            NoticeKind::DeadlineExtended | NoticeKind::MessagePosted => NoticeGroup::Contracts,
            NoticeKind::DisputeOpened | NoticeKind::DisputeDecided => NoticeGroup::Contracts,
            NoticeKind::InvoiceSent | NoticeKind::InvoiceReturned | NoticeKind::InvoiceCertified | NoticeKind::Paid => NoticeGroup::Payments,
            NoticeKind::OrganizationInvited | NoticeKind::InvitationAccepted | NoticeKind::InvitationDeclined => NoticeGroup::Organizations,
            NoticeKind::JoinRequested | NoticeKind::JoinApproved | NoticeKind::JoinRefused => NoticeGroup::Organizations,
            NoticeKind::MemberLeft | NoticeKind::MemberRemoved | NoticeKind::MemberRoleChanged => NoticeGroup::Organizations,
            NoticeKind::OwnershipOffered | NoticeKind::OwnershipAccepted | NoticeKind::OwnershipDeclined => NoticeGroup::Organizations,
            NoticeKind::OrganizationArchived | NoticeKind::OrganizationRestored => NoticeGroup::Organizations,
            NoticeKind::DepartmentInvitationAnswered | NoticeKind::RolesRequested | NoticeKind::RolesDecided => NoticeGroup::Departments,
            NoticeKind::RolesChanged | NoticeKind::RoleDelegated | NoticeKind::DelegationEnded => NoticeGroup::Departments,
            NoticeKind::FileHandedOver | NoticeKind::FilesWithoutAuthor | NoticeKind::SystemEnding => NoticeGroup::Departments,
            NoticeKind::SupportLooked => NoticeGroup::Account,
            NoticeKind::ReminderReview | NoticeKind::ReminderDraft | NoticeKind::ReminderConfirm => NoticeGroup::Reminders,
            NoticeKind::ReminderQuestion | NoticeKind::ReminderEvaluation => NoticeGroup::Reminders,
            NoticeKind::ReminderOfferToMake | NoticeKind::ReminderOffer => NoticeGroup::Reminders,
            NoticeKind::ReminderDelivery | NoticeKind::ReminderOverdue | NoticeKind::ReminderAcceptance | NoticeKind::ReminderDispute => NoticeGroup::Reminders,
            NoticeKind::ReminderChanges | NoticeKind::ReminderPublish | NoticeKind::ReminderSignature => NoticeGroup::Reminders,
            NoticeKind::ReminderInvoice | NoticeKind::ReminderPayment | NoticeKind::ReminderReceipt => NoticeGroup::Reminders,
        }
    }
}

/// Chooses what comes by e-mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoticeChoicesDraft {
    /// Whether any notice comes by e-mail; the link in each of them turns this off.
    pub by_mail: bool,
    /// The groups that do not come by e-mail.
    #[validate(length(max = 20), custom(function = "each_once"))]
    #[schema(max_items = 20)]
    pub without_mail: Vec<NoticeGroup>,
}

/// What comes by e-mail, as its reader chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NoticeChoicesView {
    /// The version: 0 until something was saved.
    pub version: Version,
    /// Whether any notice comes by e-mail.
    pub by_mail: bool,
    /// The groups that do not.
    pub without_mail: Vec<NoticeGroup>,
}

/// What somebody chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeChoices {
    /// Whose.
    pub person_id: PersonId,
    /// The version: 0 until something was saved.
    pub version: Version,
    /// Whether any notice comes by e-mail.
    pub by_mail: bool,
    /// The groups that do not.
    pub without_mail: Vec<NoticeGroup>,
}

impl NoticeChoices {
    /// Whether a kind of notice comes by e-mail.
    #[must_use]
    pub fn wants(&self, kind: NoticeKind) -> bool {
        self.by_mail && !self.without_mail.contains(&NoticeGroup::of(kind))
    }
}

impl From<NoticeChoices> for NoticeChoicesView {
    fn from(choices: NoticeChoices) -> Self {
        let NoticeChoices { person_id: _, version, by_mail, without_mail } = choices;
        NoticeChoicesView { version, by_mail, without_mail }
    }
}

/// Takes over the choices. Everybody chooses for themself.
///
/// # Errors
/// `not_yours`.
pub fn choose(
    actor: &Actor,
    kept: &NoticeChoices,
    draft: NoticeChoicesDraft,
) -> Result<NoticeChoices, Refusal> {
    may_keep(actor, kept.person_id)?;
    let NoticeChoicesDraft { by_mail, without_mail } = draft;
    Ok(NoticeChoices { person_id: kept.person_id, version: kept.version.next(), by_mail, without_mail })
}

fn each_once(groups: &[NoticeGroup]) -> Result<(), ValidationError> {
    let count = |group| groups.iter().filter(|one| **one == group).count();
    if NoticeGroup::ALL.into_iter().all(|group| count(group) <= 1) { Ok(()) } else { Err(fault("duplicate")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_group_without_mail_says_nothing_of_the_others() {
        let mut choices = NoticeChoices {
            person_id: PersonId(Uuid::from_u128(1)),
            version: Version(1),
            by_mail: true,
            without_mail: vec![NoticeGroup::Reminders],
        };
        assert!(!choices.wants(NoticeKind::ReminderOffer));
        assert!(choices.wants(NoticeKind::OfferMade));
        choices.by_mail = false;
        assert!(!choices.wants(NoticeKind::OfferMade));
    }
}
