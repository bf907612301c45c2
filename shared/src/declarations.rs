//! Voluntary declarations: who a person says they are, for statistics alone.
//!
//! The rule as the public would read it: nobody has to declare anything, what is declared can be
//! deleted at once, nobody but the person ever sees it, it decides nothing, and it is counted only
//! in groups of five or more. It is kept apart from the account and the profile, so that nothing
//! shows it by accident.
//!
//! The groups are those of the Employment Equity Act, s. 3, and of the federal practice beside it
//! (2SLGBTQI+, youth, newcomers).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::accounts::may_keep;
use crate::actor::Actor;
use crate::ids::{PersonId, Version};
use crate::language::Words;
use crate::refusal::Refusal;
use crate::validation::fault;

/// The smallest group that a public number may speak of.
pub const SMALLEST_GROUP: u32 = 5;

/// A group that a person may say they belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeclaredGroup {
    /// First Nations, Inuit or Métis.
    Indigenous,
    /// Women.
    Woman,
    /// Persons with disabilities.
    Disability,
    /// Members of visible minorities, the term of the Act.
    VisibleMinority,
    /// Two-Spirit, lesbian, gay, bisexual, transgender, queer, intersex and further identities.
    TwoSpiritLgbtqi,
    /// From 15 to 30 years old (Youth Employment and Skills Strategy).
    Youth,
    /// In Canada as a permanent resident or protected person for five years or less.
    Newcomer,
}

impl DeclaredGroup {
    /// Every group.
    pub const ALL: [DeclaredGroup; 7] = [
        DeclaredGroup::Indigenous,
        DeclaredGroup::Woman,
        DeclaredGroup::Disability,
        DeclaredGroup::VisibleMinority,
        DeclaredGroup::TwoSpiritLgbtqi,
        DeclaredGroup::Youth,
        DeclaredGroup::Newcomer,
    ];

    /// The stable code, as stored and as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            DeclaredGroup::Indigenous => "indigenous",
            DeclaredGroup::Woman => "woman",
            DeclaredGroup::Disability => "disability",
            DeclaredGroup::VisibleMinority => "visible_minority",
            DeclaredGroup::TwoSpiritLgbtqi => "two_spirit_lgbtqi",
            DeclaredGroup::Youth => "youth",
            DeclaredGroup::Newcomer => "newcomer",
        }
    }

    /// The question that a person answers.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            DeclaredGroup::Indigenous => Words::new(
                "Are you an Indigenous person (First Nations, Inuk or Métis)?",
                "Êtes-vous une personne autochtone (membre d’une Première Nation, Inuk ou Métis)?",
            ),
            DeclaredGroup::Woman => Words::new("Are you a woman?", "Êtes-vous une femme?"),
            DeclaredGroup::Disability => Words::new(
                "Are you a person with a disability?",
                "Êtes-vous une personne en situation de handicap?",
            ),
            DeclaredGroup::VisibleMinority => Words::new(
                "Are you a member of a visible minority (a racialized person)?",
                "Faites-vous partie d’une minorité visible (personne racisée)?",
            ),
            DeclaredGroup::TwoSpiritLgbtqi => {
                Words::new("Are you a 2SLGBTQI+ person?", "Êtes-vous une personne 2ELGBTQI+?")
            }
            DeclaredGroup::Youth => {
                Words::new("Are you from 15 to 30 years old?", "Avez-vous de 15 à 30 ans?")
            }
            DeclaredGroup::Newcomer => Words::new(
                "Did you become a permanent resident or protected person in Canada in the last five years?",
                "Êtes-vous devenu résident permanent ou personne protégée au Canada au cours des cinq dernières années?",
            ),
        }
    }
}

/// What a person answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeclaredAnswer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// They prefer not to say; counted nowhere.
    PreferNotToSay,
}

/// The answer about one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// Which group.
    pub group: DeclaredGroup,
    /// The answer.
    pub answer: DeclaredAnswer,
}

/// Declares, or changes what was declared. Groups that are left out are not answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclarationsDraft {
    /// That the person agrees to this use and no other.
    #[validate(custom(function = "agreed"))]
    pub consent: bool,
    /// The answers, each group at most once.
    #[validate(length(max = 7), custom(function = "each_once"))]
    #[schema(max_items = 7)]
    pub answers: Vec<Declaration>,
}

/// What a person declared, as they alone see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DeclarationsView {
    /// The version: 0 while nothing is declared.
    pub version: Version,
    /// When they agreed to the use; absent while nothing is declared.
    pub consented_at: Option<DateTime<Utc>>,
    /// The answers.
    pub answers: Vec<Declaration>,
}

/// What a person declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declarations {
    /// Whose.
    pub person_id: PersonId,
    /// The version: 0 while nothing is declared.
    pub version: Version,
    /// When they agreed.
    pub consented_at: Option<DateTime<Utc>>,
    /// The answers.
    pub answers: Vec<Declaration>,
}

impl Declarations {
    /// Somebody who declared nothing.
    #[must_use]
    pub fn none(person_id: PersonId) -> Declarations {
        Declarations { person_id, version: Version(0), consented_at: None, answers: Vec::new() }
    }
}

impl From<Declarations> for DeclarationsView {
    fn from(kept: Declarations) -> Self {
        let Declarations { person_id: _, version, consented_at, answers } = kept;
        DeclarationsView { version, consented_at, answers }
    }
}

/// Takes over the answers. Everybody declares for themself.
///
/// # Errors
/// `not_yours`.
pub fn declare(
    actor: &Actor,
    kept: &Declarations,
    draft: DeclarationsDraft,
    now: DateTime<Utc>,
) -> Result<Declarations, Refusal> {
    may_keep(actor, kept.person_id)?;
    // That it was agreed to is what makes the draft valid.
    let DeclarationsDraft { consent: _, answers } = draft;
    Ok(Declarations {
        person_id: kept.person_id,
        version: kept.version.next(),
        consented_at: Some(kept.consented_at.unwrap_or(now)),
        answers,
    })
}

/// Whether there is something to take back.
///
/// # Errors
/// `not_yours`; `nothing_declared`.
pub fn withdraw(actor: &Actor, kept: &Declarations) -> Result<(), Refusal> {
    may_keep(actor, kept.person_id)?;
    if kept.consented_at.is_some() { Ok(()) } else { Err(Refusal::NothingDeclared) }
}

/// How many vendors who were paid declared that they belong to a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DeclaredCount {
    /// Which group.
    pub group: DeclaredGroup,
    /// How many: five or more.
    #[schema(minimum = 5)]
    pub vendors: u32,
}

/// The counts that the public may read: no group of fewer than five, which could point at somebody.
#[must_use]
pub fn counts(everybody: &[Vec<Declaration>]) -> Vec<DeclaredCount> {
    let belongs = |answers: &&Vec<Declaration>, group| {
        answers.contains(&Declaration { group, answer: DeclaredAnswer::Yes })
    };
    let count = |group| {
        let vendors = everybody.iter().filter(|answers| belongs(answers, group)).count();
        DeclaredCount { group, vendors: u32::try_from(vendors).unwrap_or(u32::MAX) }
    };
    DeclaredGroup::ALL.into_iter().map(count).filter(|count| count.vendors >= SMALLEST_GROUP).collect()
}

fn agreed(consent: &bool) -> Result<(), ValidationError> {
    if *consent { Ok(()) } else { Err(fault("must_agree")) }
}

fn each_once(answers: &[Declaration]) -> Result<(), ValidationError> {
    let count = |group| answers.iter().filter(|one| one.group == group).count();
    if DeclaredGroup::ALL.into_iter().all(|group| count(group) <= 1) {
        Ok(())
    } else {
        Err(fault("duplicate"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(consent: bool, groups: &[DeclaredGroup]) -> DeclarationsDraft {
        let answer = DeclaredAnswer::Yes;
        DeclarationsDraft {
            consent,
            answers: groups.iter().map(|group| Declaration { group: *group, answer }).collect(),
        }
    }

    #[test]
    fn nothing_is_declared_without_consent_or_twice() {
        assert!(draft(true, &[DeclaredGroup::Youth, DeclaredGroup::Woman]).validate().is_ok());
        assert!(draft(false, &[DeclaredGroup::Youth]).validate().is_err());
        assert!(draft(true, &[DeclaredGroup::Youth, DeclaredGroup::Youth]).validate().is_err());
    }

    #[test]
    fn four_people_are_no_public_number() {
        let one = |answer| vec![Declaration { group: DeclaredGroup::Youth, answer }];
        let mut everybody = vec![one(DeclaredAnswer::Yes); 4];
        everybody.push(one(DeclaredAnswer::No));
        everybody.push(one(DeclaredAnswer::PreferNotToSay));
        assert_eq!(counts(&everybody), []);
        everybody.push(one(DeclaredAnswer::Yes));
        assert_eq!(counts(&everybody), [DeclaredCount { group: DeclaredGroup::Youth, vendors: 5 }]);
    }

    #[test]
    fn a_code_is_what_the_wire_says() {
        for group in DeclaredGroup::ALL {
            assert_eq!(serde_json::to_value(group).unwrap(), group.code());
        }
    }
}
