//! The lists that people choose from: skills, capabilities, service areas. An entry is never deleted,
//! because people and files name it; a retired one is no longer offered.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::complete::Complete;
use super::register::{Register, may_look_after_platform};
use crate::actor::Actor;
use crate::ids::{TermId, Version};
use crate::language::{Bilingual, Words};
use crate::refusal::Refusal;

/// How many entries a list may have.
const ENTRIES_MAX: usize = 500;

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ListKind {
    /// The skills that people choose from.
    Skills,
    /// The capabilities of organizations.
    Capabilities,
    /// The service areas that vendors are qualified in.
    ServiceAreas,
}

impl ListKind {
    /// Every list.
    pub const ALL: [ListKind; 3] = [ListKind::Skills, ListKind::Capabilities, ListKind::ServiceAreas];

    /// The stable code, as in addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.register().code()
    }

    /// The register it is.
    #[must_use]
    pub fn register(self) -> Register {
        match self {
            ListKind::Skills => Register::Skills,
            ListKind::Capabilities => Register::Capabilities,
            ListKind::ServiceAreas => Register::ServiceAreas,
        }
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            ListKind::Skills => Words::new("Skills", "Compétences"),
            ListKind::Capabilities => Words::new("Capabilities", "Capacités"),
            ListKind::ServiceAreas => Words::new("Service areas", "Domaines de service"),
        }
    }
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ListEntry {
    /// Which one.
    pub id: TermId,
    /// What it is called.
    pub name: Bilingual,
    /// Whether it is no longer offered.
    pub retired: bool,
}

/// A list, in its order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ListView {
    /// The version of the register.
    pub version: Version,
    /// Which list.
    pub list: ListKind,
    /// Its entries, retired ones too.
    pub items: Vec<ListEntry>,
}

/// Names a new entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TermDraft {
    /// What it is called.
    #[validate(nested)]
    pub name: Complete<100>,
}

/// Gives an entry another name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Rename {
    /// Which entry.
    pub id: TermId,
    /// What it is called from now on.
    #[validate(nested)]
    pub name: Complete<100>,
}

/// Points to an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OneEntry {
    /// Which entry.
    pub id: TermId,
}

/// Puts the entries into another order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Every entry of the list once, retired ones too.
    #[validate(length(min = 1, max = 500))]
    #[schema(min_items = 1, max_items = 500)]
    pub ids: Vec<TermId>,
}

/// One more entry, at the end.
///
/// # Errors
/// `not_your_role`, `list_full`, `already_listed`.
pub fn add_term(
    actor: &Actor,
    entries: &[ListEntry],
    draft: &TermDraft,
    id: TermId,
) -> Result<ListEntry, Refusal> {
    may_look_after_platform(actor)?;
    if entries.len() >= ENTRIES_MAX {
        return Err(Refusal::ListFull);
    }
    let name = draft.name.trimmed();
    not_another(entries, &name, None)?;
    Ok(ListEntry { id, name, retired: false })
}

/// An entry under another name; whoever named it before sees the new one.
///
/// # Errors
/// `not_your_role`, `not_found`, `already_listed`, `nothing_changed`.
pub fn rename_term(actor: &Actor, entries: &[ListEntry], draft: &Rename) -> Result<ListEntry, Refusal> {
    let entry = find(actor, entries, draft.id)?;
    let name = draft.name.trimmed();
    not_another(entries, &name, Some(entry.id))?;
    changed(entry, ListEntry { name, ..entry.clone() })
}

/// An entry that is no longer offered.
///
/// # Errors
/// `not_your_role`, `not_found`, `nothing_changed`.
pub fn retire_term(actor: &Actor, entries: &[ListEntry], one: OneEntry) -> Result<ListEntry, Refusal> {
    let entry = find(actor, entries, one.id)?;
    changed(entry, ListEntry { retired: true, ..entry.clone() })
}

/// An entry that is offered again.
///
/// # Errors
/// `not_your_role`, `not_found`, `nothing_changed`.
pub fn restore_term(actor: &Actor, entries: &[ListEntry], one: OneEntry) -> Result<ListEntry, Refusal> {
    let entry = find(actor, entries, one.id)?;
    changed(entry, ListEntry { retired: false, ..entry.clone() })
}

/// The entries in another order.
///
/// # Errors
/// `not_your_role`, `not_the_same_entries`, `nothing_changed`.
pub fn order_terms(actor: &Actor, entries: &[ListEntry], order: &Order) -> Result<Vec<TermId>, Refusal> {
    may_look_after_platform(actor)?;
    let before: Vec<TermId> = entries.iter().map(|entry| entry.id).collect();
    if sorted(&before) != sorted(&order.ids) {
        Err(Refusal::NotTheSameEntries)
    } else if before == order.ids {
        Err(Refusal::NothingChanged)
    } else {
        Ok(order.ids.clone())
    }
}

fn sorted(ids: &[TermId]) -> Vec<TermId> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids
}

fn find<'a>(actor: &Actor, entries: &'a [ListEntry], id: TermId) -> Result<&'a ListEntry, Refusal> {
    may_look_after_platform(actor)?;
    entries.iter().find(|entry| entry.id == id).ok_or(Refusal::NotFound)
}

/// No two entries are called alike in either language, however they are written.
fn not_another(entries: &[ListEntry], name: &Bilingual, own: Option<TermId>) -> Result<(), Refusal> {
    let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
    let mut others = entries.iter().filter(|entry| Some(entry.id) != own);
    match others.any(|entry| same(&entry.name.en, &name.en) || same(&entry.name.fr, &name.fr)) {
        true => Err(Refusal::AlreadyListed),
        false => Ok(()),
    }
}

fn changed(before: &ListEntry, after: ListEntry) -> Result<ListEntry, Refusal> {
    if *before == after { Err(Refusal::NothingChanged) } else { Ok(after) }
}
