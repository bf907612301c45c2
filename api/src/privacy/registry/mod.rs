//! Every table that holds something about people: what of it they get in their own copy, and what
//! becomes of it when a closed account is erased.
//!
//! One line a table. `contract/privacy` looks at the database itself: a table that refers to a person
//! and stands in none of these lists, or a column that is neither copied nor said to be left out,
//! fails there. Nothing else decides what a copy or an erasing covers.

mod account;
mod departments;
mod files;
mod organizations;
mod signing_in;

use shared::language::Words;

/// What a column holds, for writing it as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// An id.
    Id,
    /// A text.
    Text,
    /// A time, in milliseconds.
    Moment,
    /// A number of 64 bits.
    Number,
    /// A number of 32 bits.
    Small,
    /// Yes or no.
    Flag,
    /// A JSON document.
    Document,
    /// A sealed proposal, which its writer gets unsealed.
    Sealed,
}

/// What of a table a person gets.
#[derive(Clone, Copy, Debug)]
pub enum Copied {
    /// These columns of their rows. The others, and why not.
    Rows {
        /// The columns, in the order in which they are written.
        columns: &'static [(&'static str, Shape)],
        /// Columns that are left out.
        without: &'static [(&'static str, Words)],
    },
    /// Nothing, and why.
    Nothing(Words),
}

/// What becomes of a person's rows when their closed account is erased.
#[derive(Clone, Copy, Debug)]
pub enum Erased {
    /// They are deleted.
    Rows,
    /// Those of them that fulfil a condition are deleted; the others are kept, for this reason.
    Some(&'static str, &'static str),
    /// Columns are emptied: `SET …`.
    Columns(&'static str),
    /// They are kept, for this reason.
    Kept(&'static str),
}

/// What a table holds about people.
#[derive(Clone, Copy, Debug)]
pub struct Holding {
    /// The table.
    pub table: &'static str,
    /// What people call it.
    pub about: Words,
    /// Which rows are a person's: a condition on `$1`, their id.
    pub whose: &'static str,
    /// In which order they are written.
    pub order: &'static str,
    /// What the person gets.
    pub copied: Copied,
    /// What becomes of it.
    pub erased: Erased,
}

/// Every table that holds something about people; what refers to a row stands after it.
pub fn holdings() -> impl DoubleEndedIterator<Item = &'static Holding> {
    let people = account::HOLDINGS.iter().chain(signing_in::HOLDINGS);
    people.chain(departments::HOLDINGS).chain(organizations::HOLDINGS).chain(files::HOLDINGS)
}

/// A reason that several tables share.
const SECRET: Words = Words::new(
    "A secret of signing in, kept only as a hash: it would help nobody but a thief.",
    "Un secret d’ouverture de session, conservé seulement sous forme d’empreinte\u{a0}: il ne servirait qu’à un voleur.",
);
/// A reason that several tables share.
const MACHINE: Words = Words::new(
    "What the machine needs to send a thing once; it says nothing about you.",
    "Ce dont la machine a besoin pour n’envoyer qu’une fois; cela ne dit rien de vous.",
);
/// A reason that several tables share.
const ELSEWHERE: Words = Words::new(
    "It stands in another section of this copy.",
    "Cela figure dans une autre section de cette copie.",
);
