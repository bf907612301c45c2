//! One file of the micro programme for the tests of the rules: its people, its content, and the
//! file at each point of its life. States are made by the commands themselves.

mod files;

pub(crate) use files::*;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::accounts::{Account, PostalAddress, TaxStanding};
use crate::actor::{Actor, EmailStanding, Factor, Role, RoleHeld, Visitor};
use crate::calendar::Calendar;
use crate::ids::{DepartmentId, PersonId, Version};
use crate::language::{Bilingual, Language};
use crate::money::{Money, TaxRate};
use crate::opportunities::{
    AcceptanceCriterion, AcceptanceKind, Contact, Declarations, EvaluationCriterion, OpportunityContent,
    Repository,
};
use crate::programmes::{
    ApprovalKind, Calculator, Ceiling, Payment, PriceMode, ProgrammeDocument, ProponentRule, SealPart,
    Selection, Stage, TaxRule,
};
use crate::province::{Tax, TaxKind};

/// The department that buys.
pub(crate) const BUYER: u128 = 900;
/// Another department.
pub(crate) const ELSEWHERE: u128 = 901;

/// A moment in Eastern time, such as `2026-11-24T14:00:00-05:00`.
pub(crate) fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
}

/// Tuesday, when the file is written.
pub(crate) fn now() -> DateTime<Utc> {
    at("2026-11-24T10:00:00-05:00")
}

/// Friday of the week after, when it closes.
pub(crate) fn closing() -> DateTime<Utc> {
    at("2026-12-04T14:00:00-05:00")
}

/// When the work is due.
pub(crate) fn due() -> DateTime<Utc> {
    at("2026-12-18T17:00:00-05:00")
}

pub(crate) fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

pub(crate) fn buyer() -> DepartmentId {
    DepartmentId(Uuid::from_u128(BUYER))
}

/// Somebody with roles in a department.
pub(crate) fn official_of(department: u128, number: u128, roles: &[Role]) -> Actor {
    let department_id = DepartmentId(Uuid::from_u128(department));
    Actor {
        person_id: person(number),
        language: Language::En,
        email: EmailStanding::Confirmed,
        factor: Factor::Two,
        roles: roles.iter().map(|role| RoleHeld::own(*role, department_id)).collect(),
        platform_roles: Vec::new(),
        memberships: Vec::new(),
        system: None,
    }
}

/// Somebody with roles in the department that buys.
pub(crate) fn official(number: u128, roles: &[Role]) -> Actor {
    official_of(BUYER, number, roles)
}

pub(crate) fn author() -> Actor {
    official(1, &[Role::Author])
}

pub(crate) fn approver() -> Actor {
    official(2, &[Role::Approver])
}

pub(crate) fn authority() -> Actor {
    official(3, &[Role::ContractingAuthority])
}

pub(crate) fn certifier() -> Actor {
    official(4, &[Role::Certifier])
}

pub(crate) fn payer() -> Actor {
    official(5, &[Role::Payer])
}

pub(crate) fn vendor() -> Actor {
    official(6, &[])
}

pub(crate) fn visitor(actor: &Actor) -> Visitor {
    Visitor::Person(actor.clone())
}

pub(crate) fn calendar() -> Calendar {
    let holiday = |text: &str| -> NaiveDate { text.parse().unwrap() };
    Calendar::new(vec![holiday("2026-12-25"), holiday("2026-12-28")])
}

pub(crate) fn hst() -> Vec<Tax> {
    vec![Tax { kind: TaxKind::Hst, rate: TaxRate(13_000) }]
}

pub(crate) fn registered() -> TaxStanding {
    TaxStanding::Registered { gst_hst: "123456782RT0001".to_owned(), qst: None }
}

/// The vendor's account, as they stand towards tax.
pub(crate) fn account(tax: Option<TaxStanding>) -> Account {
    Account {
        id: vendor().person_id,
        version: Version::FIRST,
        email: "zoe@example.ca".to_owned(),
        standing: EmailStanding::Confirmed,
        name: "Zoé Arsenault".to_owned(),
        language: Language::Fr,
        phone: None,
        address: PostalAddress { city: "Moncton".to_owned(), ..PostalAddress::default() },
        tax,
    }
}

pub(crate) fn micro() -> ProgrammeDocument {
    ProgrammeDocument {
        name: Bilingual::new("Micro", "Micro"),
        summary: Bilingual::new("Small work", "Petits travaux"),
        ceiling: Some(Ceiling { amount: Money::dollars(10_000), tax: TaxRule::Included }),
        price: PriceMode::Fixed,
        proponent: ProponentRule::Anyone,
        stages: vec![Stage::MandatoryCriteria {
            opens: vec![SealPart::Answers],
            answer_words_max: 250,
            rationale_characters_min: 20,
        }],
        selection: Selection::VerifiableDraw { opens: vec![SealPart::Identity] },
        approvals: ApprovalKind::ALL.to_vec(),
        posting_business_days_min: 1,
        questions_end_business_hours: 4,
        closing_hour: 14,
        approval_business_days: 1,
        step_business_days: 1,
        offer_business_days: 1,
        unfinished_contracts_max: 2,
        cure_business_days: 5,
        review_business_days: 2,
        splitting_months: 6,
        licence: "MIT".to_owned(),
        calculator: Calculator {
            rate_min: Money::dollars(60),
            rate_max: Money::dollars(100),
            administration_hours: 10,
        },
        payment: Payment { due_days: 30, deficiency_days: 15, interest_basis_points: 575 },
        terms: Bilingual::new("Terms", "Conditions"),
    }
}

pub(crate) fn both(text: &str) -> Bilingual {
    Bilingual::new(text, text)
}

/// Content that is ready for publication at [`now`].
pub(crate) fn content() -> OpportunityContent {
    let criterion = |kind, text: &str| AcceptanceCriterion { kind, text: both(text).into() };
    OpportunityContent {
        title: both("Repair keyboard traps in the benefits form").into(),
        summary: both("Three dialogs of the benefits form hold the keyboard").into(),
        background: both("People who use a keyboard cannot finish").into(),
        work: both("Find and repair every keyboard trap, with tests").into(),
        skills: vec!["TypeScript".to_owned()],
        repository: Some(Repository::Existing { url: "https://github.example.ca/benefits/form".to_owned() }),
        licence: "MIT".to_owned(),
        acceptance_criteria: vec![
            criterion(AcceptanceKind::Licence, "Delivered under the MIT licence"),
            criterion(AcceptanceKind::Requirement, "No dialog holds the keyboard"),
        ],
        evaluation_criteria: vec![EvaluationCriterion {
            text: both("You repaired such a defect before").into(),
            example: Bilingual::default().into(),
        }],
        price: Some(Money::dollars(6_500)),
        closes_at: Some(closing()),
        starts_on: "2026-12-07".parse().ok(),
        delivery_at: Some(due()),
        contact: Contact { name: "Ada Author".to_owned(), email: "ada@example.gc.ca".to_owned() },
        declarations: Declarations {
            unclassified: true,
            remote: true,
            stand_alone: true,
            no_internal_capacity: true,
        },
        ..OpportunityContent::default()
    }
}
