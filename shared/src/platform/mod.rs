//! The platform: what the product owner looks after for everybody.
//!
//! What is kept here stands in registers: the programmes' versions, the sales taxes, the holidays,
//! the lists that people choose from, the announcements. A register has one version: whoever changes
//! it says which they saw, so that two changes never pass each other unseen.
//!
//! Dated rows begin on a day. One that has begun is never changed; what is wrong in it is corrected
//! by a row that begins later. `docs/dated-rows.md` says which moment fixes each number for a file.

mod announcements;
mod complete;
mod dated;
mod holidays;
mod lists;
mod people;
mod programmes;
mod register;
mod taxes;
#[cfg(test)]
mod tests;

pub use announcements::{
    Announcement, AnnouncementCorrection, AnnouncementDraft, AnnouncementView, AnnouncementsView, Level,
    OneAnnouncement, announce, correct_announcement, shown, withdraw_announcement,
};
pub use complete::Complete;
pub use dated::{Standing, standings};
pub use holidays::{
    Holiday, HolidayDraft, HolidayView, HolidaysView, OneDay, add_holiday, rename_holiday, withdraw_holiday,
};
pub use lists::{
    ListEntry, ListKind, ListView, OneEntry, Order, Rename, TermDraft, add_term, order_terms, rename_term,
    restore_term, retire_term,
};
pub use people::{
    Access, Deactivation, PersonFacts, PersonSummary, PersonView, PlatformRoleDraft, Reason, RoleView,
    deactivate, grant, may_change_person, reactivate, revoke,
};
pub use programmes::{
    OneVersion, ProgrammeVersion, ProgrammeVersionView, ProgrammesView, Unscheduled, VersionCorrection,
    VersionDraft, correct_version, schedule_version, withdraw_version,
};
pub use register::{Register, may_look_after_platform};
pub use taxes::{
    DatedTax, OneTaxRow, TaxDraft, TaxRowView, TaxesView, correct_taxes, schedule_taxes, withdraw_taxes,
};
