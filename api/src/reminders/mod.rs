//! Reminders: what each says, to whom, and whether it is still true when its moment comes.
//!
//! An act that leaves somebody waited for sets a reminder in its own transaction; nobody takes it
//! back when the step is done, because a reminder first asks whether the step is still open.
//! One family a file: `approval`, `closing`, `award`, `work`, `payment`.

mod approval;
mod award;
mod closing;
mod payment;
mod work;

use chrono::{DateTime, Duration, Utc};
use shared::ids::OpportunityId;
use shared::programmes::ProgrammeDocument;

use crate::columns::{code, inconsistent};
use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::programmes;
use crate::stream::Stream;
use crate::timers::{self, TimerAct};

/// Of what somebody is reminded. Those up to `Offer` are set on the opportunity's stream, the
/// rest on the contract's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// An approval still waits.
    Review,
    /// Changes are asked for and not made.
    Changes,
    /// What is approved is not published.
    Publish,
    /// A proposal is still a draft, 48 hours before closing.
    Draft48,
    /// The same, 4 hours before closing.
    Draft4,
    /// A proposal is not confirmed after an amendment, 48 hours before closing.
    Confirm48,
    /// The same, 4 hours before closing.
    Confirm4,
    /// A question has no answer a day before closing.
    Question,
    /// The evaluation is not complete.
    Evaluation,
    /// The next on the list waits for the offer.
    OfferToMake,
    /// The offer ends soon.
    Offer,
    /// A signature is missing.
    Signature,
    /// The work is due in two days.
    Delivery,
    /// The work is due now.
    Overdue,
    /// A delivery was not reviewed.
    Acceptance,
    /// A dispute was not decided.
    Dispute,
    /// Something is payable and not invoiced.
    Invoice,
    /// An invoice is due in five days.
    Payment,
    /// A payment is not confirmed.
    Receipt,
}

impl Reminder {
    /// Every reminder.
    pub const ALL: [Reminder; 19] = [
        Reminder::Review,
        Reminder::Changes,
        Reminder::Publish,
        Reminder::Draft48,
        Reminder::Draft4,
        Reminder::Confirm48,
        Reminder::Confirm4,
        Reminder::Question,
        Reminder::Evaluation,
        Reminder::OfferToMake,
        Reminder::Offer,
        Reminder::Signature,
        Reminder::Delivery,
        Reminder::Overdue,
        Reminder::Acceptance,
        Reminder::Dispute,
        Reminder::Invoice,
        Reminder::Payment,
        Reminder::Receipt,
    ];

    /// The stable code: the timer's detail.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Reminder::Review => "review",
            Reminder::Changes => "changes",
            Reminder::Publish => "publish",
            Reminder::Draft48 => "draft48",
            Reminder::Draft4 => "draft4",
            Reminder::Confirm48 => "confirm48",
            Reminder::Confirm4 => "confirm4",
            Reminder::Question => "question",
            Reminder::Evaluation => "evaluation",
            Reminder::OfferToMake => "offer_to_make",
            Reminder::Offer => "offer",
            Reminder::Signature => "signature",
            Reminder::Delivery => "delivery",
            Reminder::Overdue => "overdue",
            Reminder::Acceptance => "acceptance",
            Reminder::Dispute => "dispute",
            Reminder::Invoice => "invoice",
            Reminder::Payment => "payment",
            Reminder::Receipt => "receipt",
        }
    }

    /// The reminder of a stored code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Reminder> {
        Reminder::ALL.into_iter().find(|reminder| reminder.code() == code)
    }
}

/// Sets a reminder, in place of a waiting one of the same kind about the same thing.
///
/// # Errors
/// When the database does not answer.
pub async fn schedule(
    write: &Write,
    reminder: Reminder,
    subject: Stream,
    due_at: DateTime<Utc>,
) -> Result<(), Problem> {
    timers::schedule(write, TimerAct::Reminder, subject, reminder.code(), due_at).await
}

/// Sets a reminder so many business days from now.
///
/// # Errors
/// When the database does not answer.
pub async fn schedule_in_business_days(
    write: &Write,
    reminder: Reminder,
    subject: Stream,
    days: u32,
) -> Result<(), Problem> {
    let calendar = programmes::store::calendar(write).await?;
    let due_at = calendar.add_business_days(write.now().await?, days);
    schedule(write, reminder, subject, due_at).await
}

/// Sets a reminder of a step that somebody was just given, by the programme of its file.
///
/// # Errors
/// When the database does not answer.
pub async fn schedule_step(
    write: &Write,
    reminder: Reminder,
    subject: Stream,
    programme: &ProgrammeDocument,
) -> Result<(), Problem> {
    schedule_in_business_days(write, reminder, subject, programme.step_business_days).await
}

/// Sets every reminder that comes before closing, in place of all that waited about the
/// opportunity; those whose moment is past are left out. For publication and for every amendment.
///
/// # Errors
/// When the database does not answer.
pub async fn schedule_before_closing(
    write: &Write,
    id: OpportunityId,
    closes_at: DateTime<Utc>,
) -> Result<(), Problem> {
    let now = write.now().await?;
    let subject = Stream::Opportunity(id);
    cancel_all(write, subject).await?;
    let hours_before = [
        (Reminder::Draft48, 48),
        (Reminder::Confirm48, 48),
        (Reminder::Question, 24),
        (Reminder::Draft4, 4),
        (Reminder::Confirm4, 4),
    ];
    for (reminder, hours) in hours_before {
        let due_at = closes_at - Duration::hours(hours);
        if due_at > now {
            schedule(write, reminder, subject, due_at).await?;
        }
    }
    Ok(())
}

/// Takes back one waiting reminder.
///
/// # Errors
/// When the database does not answer.
pub async fn cancel(write: &Write, reminder: Reminder, subject: Stream) -> Result<(), Problem> {
    timers::cancel_one(write, TimerAct::Reminder, subject, reminder.code()).await
}

/// Takes back every waiting reminder about a thing: for what ends it.
///
/// # Errors
/// When the database does not answer.
pub async fn cancel_all(write: &Write, subject: Stream) -> Result<(), Problem> {
    timers::cancel(write, TimerAct::Reminder, subject).await
}

/// Reminds, if what the timer's detail says is still true.
///
/// # Errors
/// When the database does not answer, or the timer's detail or subject is none of ours.
pub async fn remind(write: &Write, subject: Stream, detail: &str) -> Result<(), Problem> {
    let reminder = code(Reminder::from_code(detail), "timers.detail")?;
    match (reminder, subject) {
        (Reminder::Review, Stream::Opportunity(id)) => approval::review(write, id).await,
        (Reminder::Changes, Stream::Opportunity(id)) => approval::changes(write, id).await,
        (Reminder::Publish, Stream::Opportunity(id)) => approval::publication(write, id).await,
        (Reminder::Draft48 | Reminder::Draft4, Stream::Opportunity(id)) => closing::draft(write, id).await,
        (Reminder::Confirm48 | Reminder::Confirm4, Stream::Opportunity(id)) => {
            closing::confirm(write, id).await
        }
        (Reminder::Question, Stream::Opportunity(id)) => closing::question(write, id).await,
        (Reminder::Evaluation, Stream::Opportunity(id)) => award::evaluation(write, id).await,
        (Reminder::OfferToMake, Stream::Opportunity(id)) => award::offer_to_make(write, id).await,
        (Reminder::Offer, Stream::Opportunity(id)) => award::offer(write, id).await,
        (Reminder::Signature, Stream::Contract(id)) => work::signature(write, id).await,
        (Reminder::Delivery, Stream::Contract(id)) => work::delivery(write, id).await,
        (Reminder::Overdue, Stream::Contract(id)) => work::overdue(write, id).await,
        (Reminder::Acceptance, Stream::Contract(id)) => work::acceptance(write, id).await,
        (Reminder::Dispute, Stream::Contract(id)) => work::dispute(write, id).await,
        (Reminder::Invoice, Stream::Contract(id)) => payment::invoice(write, id).await,
        (Reminder::Payment, Stream::Contract(id)) => payment::payment(write, id).await,
        (Reminder::Receipt, Stream::Contract(id)) => payment::receipt(write, id).await,
        _ => Err(inconsistent("timers.subject_kind")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reminder_is_found_by_its_code() {
        for reminder in Reminder::ALL {
            assert_eq!(Reminder::from_code(reminder.code()), Some(reminder));
        }
    }
}
