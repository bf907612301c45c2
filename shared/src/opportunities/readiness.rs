//! What must be true before an opportunity is published: one list, shown live while the author
//! writes and enforced at publication.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::content::LICENCES;
use super::{AcceptanceKind, OpportunityContent, OpportunityFacts, Repository};
use crate::calendar::{Calendar, eastern_day};
use crate::language::{Bilingual, Words};
use crate::programmes::ProgrammeDocument;
use crate::province::{Amounts, Tax};
use crate::validation;

/// One condition of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// Title and short description.
    Presentation,
    /// Background and the work.
    Work,
    /// At least one skill.
    Skills,
    /// A public repository, or one created at award.
    Repository,
    /// An open-source licence.
    Licence,
    /// A criterion for the licence and one for the requirements.
    AcceptanceCriteria,
    /// At least one evaluation criterion.
    EvaluationCriteria,
    /// A price within the ceiling.
    Price,
    /// Dates in order and long enough.
    Dates,
    /// A contact.
    Contact,
    /// Everything declared.
    Declarations,
}

impl Check {
    /// Every condition, in the order of the wizard.
    pub const ALL: [Check; 11] = [
        Check::Presentation,
        Check::Work,
        Check::Skills,
        Check::Repository,
        Check::Licence,
        Check::AcceptanceCriteria,
        Check::EvaluationCriteria,
        Check::Price,
        Check::Dates,
        Check::Contact,
        Check::Declarations,
    ];

    /// What it asks for.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Check::Presentation => Words::new(
                "Title and short description in both languages",
                "Titre et courte description dans les deux langues",
            ),
            Check::Work => Words::new(
                "Background and the work in both languages",
                "Contexte et travaux dans les deux langues",
            ),
            Check::Skills => Words::new("At least one skill", "Au moins une compétence"),
            Check::Repository => Words::new(
                "A public repository, or one created at award",
                "Un dépôt public, ou créé à l’attribution",
            ),
            Check::Licence => Words::new("An open-source licence", "Une licence à code source ouvert"),
            Check::AcceptanceCriteria => Words::new(
                "Work acceptance criteria: the licence, and at least one requirement",
                "Critères d’acceptation des travaux\u{a0}: la licence et au moins une exigence",
            ),
            Check::EvaluationCriteria => {
                Words::new("At least one evaluation criterion", "Au moins un critère d’évaluation")
            }
            Check::Price => Words::new(
                "A price within the limit, tax included",
                "Un prix sous la limite, taxes comprises",
            ),
            Check::Dates => Words::new(
                "Closing, start and delivery dates in order",
                "Dates de clôture, de début et de livraison dans l’ordre",
            ),
            Check::Contact => Words::new("A contact person", "Une personne-ressource"),
            Check::Declarations => Words::new("The four declarations", "Les quatre déclarations"),
        }
    }
}

/// One thing that keeps the opportunity from publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Missing {
    /// Which condition.
    pub check: Check,
    /// Where in the content: a JSON Pointer.
    pub pointer: String,
    /// What is wrong there: a code of [`crate::validation`].
    pub code: String,
}

/// What the checks depend on beside the content.
#[derive(Clone, Copy, Debug)]
pub struct Conditions<'a> {
    /// The file's programme.
    pub programme: &'a ProgrammeDocument,
    /// The taxes at the department's contracting address.
    pub taxes: &'a [Tax],
    /// The days off.
    pub calendar: &'a Calendar,
    /// Business time.
    pub now: DateTime<Utc>,
}

/// Everything that keeps the content from publication; empty means ready.
#[must_use]
pub fn missing(content: &OpportunityContent, conditions: &Conditions) -> Vec<Missing> {
    let mut list = List(Vec::new());
    texts(content, &mut list);
    work_place(content, &mut list);
    criteria(content, &mut list);
    price(content, conditions, &mut list);
    dates(content, conditions, &mut list);
    declared(content, &mut list);
    list.0
}

/// As [`missing`], for content on a file. While it is open the posting period runs already: the
/// closing that is public stands, whatever the clock says, and an amendment in the last business
/// day moves it by one. Another closing than the one last published is checked as before.
#[must_use]
pub fn missing_on_file(
    opportunity: &OpportunityFacts,
    content: &OpportunityContent,
    published: Option<&OpportunityContent>,
    conditions: &Conditions,
) -> Vec<Missing> {
    let stands = opportunity.is_public()
        && published.is_some_and(|published| published.closes_at == content.closes_at);
    let mut found = missing(content, conditions);
    if stands {
        found.retain(|one| one.pointer != "/closes_at" || one.code == "required");
    }
    found
}

struct List(Vec<Missing>);

impl List {
    fn push(&mut self, check: Check, pointer: &str, code: &str) {
        self.0.push(Missing { check, pointer: pointer.to_owned(), code: code.to_owned() });
    }

    fn halves(&mut self, check: Check, pointer: &str, text: &Bilingual) {
        if text.en.trim().is_empty() {
            self.push(check, &format!("{pointer}/en"), "missing_english");
        }
        if text.fr.trim().is_empty() {
            self.push(check, &format!("{pointer}/fr"), "missing_french");
        }
    }
}

fn texts(content: &OpportunityContent, list: &mut List) {
    list.halves(Check::Presentation, "/title", &content.title);
    list.halves(Check::Presentation, "/summary", &content.summary);
    list.halves(Check::Work, "/background", &content.background);
    list.halves(Check::Work, "/work", &content.work);
    if content.skills.is_empty() {
        list.push(Check::Skills, "/skills", "required");
    }
}

fn work_place(content: &OpportunityContent, list: &mut List) {
    match &content.repository {
        None => list.push(Check::Repository, "/repository", "required"),
        Some(Repository::Existing { url }) if validation::web_address(url).is_err() => {
            list.push(Check::Repository, "/repository/url", "web_address");
        }
        Some(Repository::Existing { .. } | Repository::CreatedAtAward) => {}
    }
    if !LICENCES.contains(&content.licence.as_str()) {
        list.push(Check::Licence, "/licence", "licence");
    }
}

fn criteria(content: &OpportunityContent, list: &mut List) {
    let has = |licence: bool| {
        content
            .acceptance_criteria
            .iter()
            .any(|criterion| (criterion.kind == AcceptanceKind::Licence) == licence)
    };
    if !has(true) || !has(false) {
        list.push(Check::AcceptanceCriteria, "/acceptance_criteria", "required");
    }
    for (index, criterion) in content.acceptance_criteria.iter().enumerate() {
        let pointer = format!("/acceptance_criteria/{index}/text");
        list.halves(Check::AcceptanceCriteria, &pointer, &criterion.text);
    }
    if content.evaluation_criteria.is_empty() {
        list.push(Check::EvaluationCriteria, "/evaluation_criteria", "required");
    }
    for (index, criterion) in content.evaluation_criteria.iter().enumerate() {
        let pointer = format!("/evaluation_criteria/{index}");
        list.halves(Check::EvaluationCriteria, &format!("{pointer}/text"), &criterion.text);
        if !criterion.example.is_empty() {
            list.halves(Check::EvaluationCriteria, &format!("{pointer}/example"), &criterion.example);
        }
    }
}

fn price(content: &OpportunityContent, conditions: &Conditions, list: &mut List) {
    let Some(price) = content.price.filter(|price| price.cents() > 0) else {
        return list.push(Check::Price, "/price", "required");
    };
    let total = Amounts::of(price, conditions.taxes).total;
    if !conditions.programme.within_ceiling(price, total) {
        list.push(Check::Price, "/price", "over_the_ceiling");
    }
}

fn dates(content: &OpportunityContent, conditions: &Conditions, list: &mut List) {
    let present = [
        ("/closes_at", content.closes_at.is_some()),
        ("/starts_on", content.starts_on.is_some()),
        ("/delivery_at", content.delivery_at.is_some()),
    ];
    for (pointer, _) in present.iter().filter(|(_, there)| !there) {
        list.push(Check::Dates, pointer, "required");
    }
    let (Some(closes_at), Some(starts_on), Some(delivery_at)) =
        (content.closes_at, content.starts_on, content.delivery_at)
    else {
        return;
    };
    if starts_on < eastern_day(closes_at) {
        list.push(Check::Dates, "/starts_on", "dates_out_of_order");
    }
    if eastern_day(delivery_at) < starts_on {
        list.push(Check::Dates, "/delivery_at", "dates_out_of_order");
    }
    let days = conditions.programme.posting_business_days_min;
    if closes_at <= conditions.now {
        list.push(Check::Dates, "/closes_at", "in_the_past");
    } else if closes_at < conditions.calendar.add_business_days(conditions.now, days) {
        list.push(Check::Dates, "/closes_at", "posting_too_short");
    }
}

fn declared(content: &OpportunityContent, list: &mut List) {
    if content.contact.name.trim().is_empty() {
        list.push(Check::Contact, "/contact/name", "required");
    }
    if validation::email(content.contact.email.trim()).is_err() {
        list.push(Check::Contact, "/contact/email", "email");
    }
    let declarations = &content.declarations;
    for (field, ticked) in [
        ("unclassified", declarations.unclassified),
        ("remote", declarations.remote),
        ("stand_alone", declarations.stand_alone),
        ("no_internal_capacity", declarations.no_internal_capacity),
    ] {
        if !ticked {
            list.push(Check::Declarations, &format!("/declarations/{field}"), "must_agree");
        }
    }
}
