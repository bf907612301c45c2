//! Programmes: the rules a file runs by, as data.
//!
//! A programme is a dated, versioned row: one typed document that combines closed enums with
//! numbers and texts. A new combination is a row; a new kind is a release. A file keeps the
//! version it began with.

mod model;
mod sound_words;
mod soundness;
mod wire;

pub use model::{
    ApprovalKind, Calculator, Ceiling, Payment, PriceMode, ProgrammeDocument, ProponentRule, SealPart,
    Selection, Stage, TaxRule,
};
pub use sound_words::sound_words;
pub use soundness::{Fault, MARKS, faults};
pub use wire::{CalendarView, ProgrammeKey, ProgrammeView, SettingsKey};
