//! The sales taxes by province, as dated rows.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::dated::{Standing, may_begin, may_change};
use super::register::may_look_after_platform;
use crate::actor::Actor;
use crate::ids::Version;
use crate::province::{Province, Tax, TaxRow};
use crate::refusal::Refusal;
use crate::validation::fault;

/// The highest rate of one tax, in thousandths of a percent: thirty percent.
const RATE_MAX: u32 = 30_000;

/// The taxes of a province from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TaxDraft {
    /// The province of the contracting address.
    pub province: Province,
    /// The first day they apply, after today.
    pub from: NaiveDate,
    /// The taxes, each on the price before tax: one or two, each kind once, 30 % at most.
    #[validate(length(min = 1, max = 2), custom(function = "sound"))]
    #[schema(min_items = 1, max_items = 2)]
    pub taxes: Vec<Tax>,
}

/// Points to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OneTaxRow {
    /// The province.
    pub province: Province,
    /// Its first day.
    pub from: NaiveDate,
}

/// A stored row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedTax {
    /// The row.
    pub row: TaxRow,
    /// Whether it was withdrawn before it began.
    pub withdrawn: bool,
}

/// A row, as the product owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TaxRowView {
    /// The row.
    pub row: TaxRow,
    /// Where it stands.
    pub standing: Standing,
}

/// Every row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TaxesView {
    /// The version of the register.
    pub version: Version,
    /// The rows by province, the newest first.
    pub items: Vec<TaxRowView>,
}

fn sound(taxes: &[Tax]) -> Result<(), ValidationError> {
    let is_twice = taxes
        .iter()
        .enumerate()
        .any(|(place, tax)| taxes.iter().skip(place + 1).any(|other| other.kind == tax.kind));
    if is_twice {
        return Err(fault("duplicate"));
    }
    if taxes.iter().all(|tax| (1..=RATE_MAX).contains(&tax.rate.0)) { Ok(()) } else { Err(fault("tax_rate")) }
}

/// Other taxes of a province from a day to come.
///
/// # Errors
/// `not_your_role`, `later_date_needed`, `already_listed`.
pub fn schedule_taxes(
    actor: &Actor,
    rows: &[DatedTax],
    draft: TaxDraft,
    now: DateTime<Utc>,
) -> Result<TaxRow, Refusal> {
    may_look_after_platform(actor)?;
    let TaxDraft { province, from, taxes } = draft;
    may_begin(from, kept(rows).filter(|row| row.province == province).map(|row| row.from), now)?;
    Ok(TaxRow { province, from, taxes })
}

/// Corrects a row that has not begun; its day stays.
///
/// # Errors
/// `not_your_role`, `not_found`, `already_begun`, `nothing_changed`.
pub fn correct_taxes(
    actor: &Actor,
    rows: &[DatedTax],
    draft: TaxDraft,
    now: DateTime<Utc>,
) -> Result<TaxRow, Refusal> {
    let TaxDraft { province, from, taxes } = draft;
    let before = to_come(actor, rows, OneTaxRow { province, from }, now)?;
    if before.taxes == taxes { Err(Refusal::NothingChanged) } else { Ok(TaxRow { province, from, taxes }) }
}

/// Withdraws a row that has not begun.
///
/// # Errors
/// `not_your_role`, `not_found`, `already_begun`.
pub fn withdraw_taxes(
    actor: &Actor,
    rows: &[DatedTax],
    one: OneTaxRow,
    now: DateTime<Utc>,
) -> Result<TaxRow, Refusal> {
    to_come(actor, rows, one, now).cloned()
}

fn to_come<'a>(
    actor: &Actor,
    rows: &'a [DatedTax],
    one: OneTaxRow,
    now: DateTime<Utc>,
) -> Result<&'a TaxRow, Refusal> {
    may_look_after_platform(actor)?;
    let OneTaxRow { province, from } = one;
    let mut found = kept(rows).filter(|row| row.province == province && row.from == from);
    let row = found.next().ok_or(Refusal::NotFound)?;
    may_change(from, now)?;
    Ok(row)
}

fn kept(rows: &[DatedTax]) -> impl Iterator<Item = &TaxRow> {
    rows.iter().filter(|dated| !dated.withdrawn).map(|dated| &dated.row)
}
