//! How the story of one opportunity is written down: who does what, and when.

use shared::demonstration::Persona;
use shared::programmes::ApprovalKind;

use super::almanac::When;

/// One thing that somebody does. Who it is follows from the duty, unless the deed says it.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    /// The author starts a draft and writes what the opportunity says.
    Write,
    /// The author starts a draft from an earlier opportunity of the story.
    CopyOf(&'static str),
    /// The author writes the later version.
    Rewrite,
    /// The author sends it for approval.
    Send,
    /// An approval is given.
    Approve(ApprovalKind),
    /// It is sent back.
    AskForChanges,
    /// The contracting authority publishes.
    Publish,
    /// The contracting authority publishes the later version.
    Amend,
    /// The contracting authority calls it off.
    Cancel,
    /// A vendor asks the question of this number, from 0.
    Ask(usize),
    /// The author answers it.
    Answer(usize),
    /// A vendor begins a proposal and leaves it.
    Begin(Persona),
    /// A vendor proposes.
    Propose(Persona),
    /// A vendor confirms after an amendment.
    Confirm(Persona),
    /// A vendor withdraws.
    Withdraw(Persona),
    /// The author decides every criterion of a vendor's proposal.
    Assess(Persona),
    /// The author decides the first criterion alone.
    AssessFirst(Persona),
    /// The author completes the evaluation.
    Complete,
    /// The contracting authority makes the offer to whoever is next.
    Offer,
    /// The same, until it reaches this vendor: those drawn earlier decline.
    OfferTo(Persona),
    /// The vendor accepts.
    Accept,
    /// The vendor signs.
    SignAsVendor,
    /// The contracting authority signs.
    SignForCanada,
    /// One side writes the message of this number, from 0.
    Say(usize),
    /// The contractor makes the delivery of this number, from 0.
    Deliver(usize),
    /// The author accepts it.
    AcceptWork(usize),
    /// The author sends it back.
    SendBack(usize),
    /// The contractor invoices.
    Invoice,
    /// The certifier certifies.
    Certify,
    /// The payer pays.
    Pay,
    /// The contractor confirms the payment.
    ConfirmPayment,
    /// Both sides give feedback.
    GiveFeedback,
}

/// The dates of an opportunity.
#[derive(Clone, Copy, Debug)]
pub struct Dates {
    /// When it closes.
    pub closes: When,
    /// The business day the work starts.
    pub starts: i32,
    /// The business day it is due.
    pub due: i32,
}

/// The story of one opportunity.
pub struct Chapter {
    /// The name of its texts.
    pub slug: &'static str,
    /// The department, by its slug.
    pub office: &'static str,
    /// Its dates; a draft may have none.
    pub dates: Option<Dates>,
    /// The dates of its later version, where they differ.
    pub later_dates: Option<Dates>,
    /// What happens.
    pub scenes: Vec<(When, Vec<Deed>)>,
}

impl Chapter {
    /// A story that has not begun.
    pub fn of(office: &'static str, slug: &'static str) -> Chapter {
        Chapter { slug, office, dates: None, later_dates: None, scenes: Vec::new() }
    }

    /// Closes, starts and is due on these days.
    pub fn dated(mut self, closes: When, starts: i32, due: i32) -> Chapter {
        self.dates = Some(Dates { closes, starts, due });
        self
    }

    /// As amended, closes, starts and is due on these days.
    pub fn dated_later(mut self, closes: When, starts: i32, due: i32) -> Chapter {
        self.later_dates = Some(Dates { closes, starts, due });
        self
    }

    /// What happens one after the other from a time of a day on.
    pub fn on(self, day: i32, hour: u32, minute: u32, deeds: &[Deed]) -> Chapter {
        self.at(When::Day(day, hour, minute), deeds)
    }

    /// What happened so many minutes ago.
    pub fn lately(self, minutes: u32, deeds: &[Deed]) -> Chapter {
        self.at(When::Lately(minutes), deeds)
    }

    fn at(mut self, when: When, deeds: &[Deed]) -> Chapter {
        self.scenes.push((when, deeds.to_vec()));
        self
    }
}
