//! What the product owner keeps for everybody.

use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::ids::{AnnouncementId, PersonId, ProgrammeId, TermId, Version};
use shared::page::Page;
use shared::platform::{
    AnnouncementCorrection, AnnouncementDraft, AnnouncementsView, HolidayDraft, HolidaysView, ListKind,
    ListView, OneAnnouncement, OneDay, OneEntry, OneTaxRow, OneVersion, Order, PersonSummary, PersonView,
    PlatformRoleDraft, ProgrammesView, Reason, Rename, TaxDraft, TaxesView, TermDraft, VersionCorrection,
    VersionDraft,
};

use super::call::{Call, Etag, Loaded};
use super::intent::Intent;
use crate::failure::ApiError;
use crate::query::Query;

type Outcome<V> = Result<Loaded<V>, ApiError>;

async fn read<V: DeserializeOwned>(path: &str) -> Outcome<V> {
    Call::get(["/platform/", path].concat()).read().await
}

/// A change names the version of what it changes.
async fn change<D: Serialize, V: DeserializeOwned>(
    path: &str,
    draft: &D,
    seen: Version,
    intent: &Intent,
) -> Outcome<V> {
    let call = Call::post(["/platform/", path].concat());
    call.json(draft).intent(intent).if_match(&Etag::of(seen)).read().await
}

/// Every version of every programme.
pub async fn read_programme_versions() -> Outcome<ProgrammesView> {
    read("programmes").await
}

fn programme(id: ProgrammeId, verb: &str) -> String {
    ["programmes/", &id.to_string(), "/", verb].concat()
}

/// A new version of a programme.
pub async fn schedule_programme(
    id: ProgrammeId,
    draft: &VersionDraft,
    seen: Version,
    intent: &Intent,
) -> Outcome<ProgrammesView> {
    change(&programme(id, "schedule"), draft, seen, intent).await
}

/// A version in place of one that has not begun.
pub async fn correct_programme(
    id: ProgrammeId,
    draft: &VersionCorrection,
    seen: Version,
    intent: &Intent,
) -> Outcome<ProgrammesView> {
    change(&programme(id, "correct"), draft, seen, intent).await
}

/// Withdraws a version that has not begun.
pub async fn withdraw_programme(
    id: ProgrammeId,
    number: u32,
    seen: Version,
    intent: &Intent,
) -> Outcome<ProgrammesView> {
    change(&programme(id, "withdraw"), &OneVersion { number }, seen, intent).await
}

/// The sales taxes, with their standing.
pub async fn read_tax_register() -> Outcome<TaxesView> {
    read("tax-rates").await
}

/// Other taxes for a province.
pub async fn schedule_taxes(draft: &TaxDraft, seen: Version, intent: &Intent) -> Outcome<TaxesView> {
    change("tax-rates/schedule", draft, seen, intent).await
}

/// Corrects taxes that have not begun.
pub async fn correct_taxes(draft: &TaxDraft, seen: Version, intent: &Intent) -> Outcome<TaxesView> {
    change("tax-rates/correct", draft, seen, intent).await
}

/// Withdraws taxes that have not begun.
pub async fn withdraw_taxes(one: OneTaxRow, seen: Version, intent: &Intent) -> Outcome<TaxesView> {
    change("tax-rates/withdraw", &one, seen, intent).await
}

/// The holidays, with their names.
pub async fn read_holidays() -> Outcome<HolidaysView> {
    read("holidays").await
}

/// Adds a holiday.
pub async fn add_holiday(draft: &HolidayDraft, seen: Version, intent: &Intent) -> Outcome<HolidaysView> {
    change("holidays/add", draft, seen, intent).await
}

/// Gives a holiday another name.
pub async fn rename_holiday(draft: &HolidayDraft, seen: Version, intent: &Intent) -> Outcome<HolidaysView> {
    change("holidays/rename", draft, seen, intent).await
}

/// Withdraws a holiday.
pub async fn withdraw_holiday(one: OneDay, seen: Version, intent: &Intent) -> Outcome<HolidaysView> {
    change("holidays/withdraw", &one, seen, intent).await
}

fn list(list: ListKind, verb: &str) -> String {
    ["lists/", list.code(), "/", verb].concat()
}

/// A list, with its retired entries.
pub async fn read_list(list: ListKind) -> Outcome<ListView> {
    read(&["lists/", list.code()].concat()).await
}

/// Adds an entry.
pub async fn add_term(
    kind: ListKind,
    draft: &TermDraft,
    seen: Version,
    intent: &Intent,
) -> Outcome<ListView> {
    change(&list(kind, "add"), draft, seen, intent).await
}

/// Gives an entry another name.
pub async fn rename_term(
    kind: ListKind,
    draft: &Rename,
    seen: Version,
    intent: &Intent,
) -> Outcome<ListView> {
    change(&list(kind, "rename"), draft, seen, intent).await
}

/// Retires an entry.
pub async fn retire_term(kind: ListKind, id: TermId, seen: Version, intent: &Intent) -> Outcome<ListView> {
    change(&list(kind, "retire"), &OneEntry { id }, seen, intent).await
}

/// Offers a retired entry again.
pub async fn restore_term(kind: ListKind, id: TermId, seen: Version, intent: &Intent) -> Outcome<ListView> {
    change(&list(kind, "restore"), &OneEntry { id }, seen, intent).await
}

/// Puts the entries into another order.
pub async fn order_terms(kind: ListKind, order: &Order, seen: Version, intent: &Intent) -> Outcome<ListView> {
    change(&list(kind, "order"), order, seen, intent).await
}

/// The announcements.
pub async fn read_announcements() -> Outcome<AnnouncementsView> {
    read("announcements").await
}

/// Says something at the top of every page.
pub async fn announce(
    draft: &AnnouncementDraft,
    seen: Version,
    intent: &Intent,
) -> Outcome<AnnouncementsView> {
    change("announcements/announce", draft, seen, intent).await
}

/// Says an announcement better.
pub async fn correct_announcement(
    correction: &AnnouncementCorrection,
    seen: Version,
    intent: &Intent,
) -> Outcome<AnnouncementsView> {
    change("announcements/correct", correction, seen, intent).await
}

/// Takes an announcement down.
pub async fn withdraw_announcement(
    id: AnnouncementId,
    seen: Version,
    intent: &Intent,
) -> Outcome<AnnouncementsView> {
    change("announcements/withdraw", &OneAnnouncement { id }, seen, intent).await
}

/// A page of the people whose name or address holds these words.
pub async fn list_people(search: &Query) -> Result<Page<PersonSummary>, ApiError> {
    let found: Loaded<_> = Call::get(["/platform/people?", &search.text()].concat()).read().await?;
    Ok(found.value)
}

fn person(id: PersonId, verb: &str) -> String {
    ["people/", &id.to_string(), verb].concat()
}

/// A person's access and roles.
pub async fn read_person(id: PersonId) -> Outcome<PersonView> {
    read(&person(id, "")).await
}

/// Takes a person's access away.
pub async fn deactivate_person(
    id: PersonId,
    reason: &Reason,
    seen: Version,
    intent: &Intent,
) -> Outcome<PersonView> {
    change(&person(id, "/deactivate"), reason, seen, intent).await
}

/// Gives a person's access back.
pub async fn reactivate_person(
    id: PersonId,
    reason: &Reason,
    seen: Version,
    intent: &Intent,
) -> Outcome<PersonView> {
    change(&person(id, "/reactivate"), reason, seen, intent).await
}

/// Gives a person a role on the platform.
pub async fn grant_platform_role(
    id: PersonId,
    draft: PlatformRoleDraft,
    seen: Version,
    intent: &Intent,
) -> Outcome<PersonView> {
    change(&person(id, "/grant-role"), &draft, seen, intent).await
}

/// Takes a role on the platform away.
pub async fn revoke_platform_role(
    id: PersonId,
    draft: PlatformRoleDraft,
    seen: Version,
    intent: &Intent,
) -> Outcome<PersonView> {
    change(&person(id, "/revoke-role"), &draft, seen, intent).await
}
