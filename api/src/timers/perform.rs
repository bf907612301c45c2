//! Which act each timer is. Every arm calls one function of a slice, which locks its subject,
//! asks whether there is still something to do, and writes like any act: by `By::System`.

use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::stream::Stream;
use crate::{awards, departments, opportunities, organizations, privacy, reminders, systems};

/// What a timer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimerAct {
    /// Closes an opportunity: counts and roots the proposals.
    Close,
    /// Lets an unanswered offer expire, so that the next proponent gets theirs.
    OfferExpiry,
    /// Reminds whoever the file waits for; the detail says of what.
    Reminder,
    /// Erases what is personal in a closed account.
    EraseAccount,
    /// Sends an invitation to an organization again before it ends.
    InvitationReminder,
    /// Sends an invitation to a department once more while it waits.
    DepartmentInvitationReminder,
    /// Tells administrators that a system of their department stops working soon.
    SystemReminder,
}

impl TimerAct {
    /// Every act.
    pub const ALL: [TimerAct; 7] = [
        TimerAct::SystemReminder,
        TimerAct::DepartmentInvitationReminder,
        TimerAct::Close,
        TimerAct::OfferExpiry,
        TimerAct::Reminder,
        TimerAct::InvitationReminder,
        TimerAct::EraseAccount,
    ];

    /// The stored code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            TimerAct::Close => "close",
            TimerAct::OfferExpiry => "offer_expiry",
            TimerAct::Reminder => "reminder",
            TimerAct::EraseAccount => "erase_account",
            TimerAct::InvitationReminder => "invitation_reminder",
            TimerAct::DepartmentInvitationReminder => "department_invitation_reminder",
            TimerAct::SystemReminder => "system_reminder",
        }
    }

    /// The act of a stored code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<TimerAct> {
        TimerAct::ALL.into_iter().find(|act| act.code() == code)
    }
}

/// A timer whose moment has come.
#[derive(Clone, Debug)]
pub struct Due {
    /// What it does.
    pub act: TimerAct,
    /// To what.
    pub subject: Stream,
    /// Which of several.
    pub detail: String,
}

/// Does what the timer is for, in its own transaction. A refusal means that there is nothing left
/// to do; anything else is tried again.
///
/// # Errors
/// Those of the slice.
pub async fn perform(write: &Write, due: &Due) -> Result<(), Problem> {
    match due.act {
        TimerAct::Close => opportunities::close::close(write, due.subject).await,
        TimerAct::OfferExpiry => awards::expire::expire_offer(write, &due.detail).await,
        TimerAct::Reminder => reminders::remind(write, due.subject, &due.detail).await,
        TimerAct::EraseAccount => privacy::erase_account(write, due.subject).await,
        TimerAct::InvitationReminder => organizations::letters::remind(write, &due.detail).await,
        TimerAct::DepartmentInvitationReminder => departments::remind::remind(write, &due.detail).await,
        TimerAct::SystemReminder => systems::remind::remind(write, &due.detail).await,
    }
}
