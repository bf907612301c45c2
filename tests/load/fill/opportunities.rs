//! The rows of a published opportunity: the file, what it says, where searches find it, its timer.

use api::db::Transaction;
use api::machine;
use api::opportunities::facts::Listing;
use api::opportunities::words;
use chrono::{DateTime, Duration, Utc};
use sea_orm::{DbBackend, Value};
use shared::fairness::{Secret, commitment, root};
use shared::ids::{DepartmentId, OpportunityId, PersonId};
use shared::language::Bilingual;
use shared::opportunities::{OpportunityContent, OpportunityState, UnsuccessfulCause};
use shared::programmes::ProgrammeKey;

use super::bulk::Bulk;
use super::millis;
use super::people::People;
use crate::{Failure, texts};

/// Open ones close within this time, and not before the measuring is over.
const OPEN_MINUTES: i64 = 60 * 24 * 60;
const OPEN_MINUTES_MIN: i64 = 120;
/// Closed ones closed within this time.
const PAST_MINUTES: i64 = 5 * 365 * 24 * 60;

/// One to be inserted.
pub struct Opportunity {
    pub id: OpportunityId,
    pub number: usize,
    pub state: OpportunityState,
    pub closes_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    department_id: DepartmentId,
    author_id: PersonId,
    programme: ProgrammeKey,
    is_rare: bool,
}

impl Opportunity {
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }
}

/// The one with a number, among so many: two in ten are open, the others are in every later phase.
pub fn plan(number: usize, among: usize, people: &People, now: DateTime<Utc>) -> Opportunity {
    let place = i64::try_from(number).unwrap_or(i64::MAX);
    let is_open = number % 10 < 2;
    // A stride that is prime to both spans: closings are spread, not in the order of the ids.
    let closes_at = if is_open {
        now + Duration::minutes(OPEN_MINUTES_MIN + place * 7_919 % OPEN_MINUTES)
    } else {
        now - Duration::minutes(60 + place * 7_919 % PAST_MINUTES)
    };
    let at = closes_at;
    let state = match number % 10 {
        0..=2 => OpportunityState::Published,
        3 => OpportunityState::Selected { at },
        4 => OpportunityState::Contracted { at },
        5..=7 => OpportunityState::Completed { at },
        8 => {
            OpportunityState::Cancelled { at, reason: Bilingual::new("No longer needed", "Plus nécessaire") }
        }
        _ => OpportunityState::Unsuccessful { at, cause: UnsuccessfulCause::NoProposals },
    };
    let (department_id, author_id) = people.departments[number % people.departments.len()];
    Opportunity {
        id: OpportunityId(machine::new_id()),
        number,
        state,
        closes_at,
        closed_at: (!is_open).then_some(closes_at),
        department_id,
        author_id,
        programme: people.programme,
        is_rare: number.is_multiple_of((among / texts::RARE_FILES).max(1)),
    }
}

const FILE: &str = "id version department_id programme_id programme_number author_id authorities content_number \
    status state review approvals listing kind price_cents created_at changed_at first_sent_at published_at \
    published_number material_number closes_at questions_until commitment closed_at proposals root search_key";

/// The tables that opportunities fill.
pub struct Tables {
    files: Bulk,
    contents: Bulk,
    secrets: Bulk,
    search: Bulk,
    skills: Bulk,
    timers: Bulk,
}

impl Tables {
    pub fn new(backend: DbBackend) -> Tables {
        let search = match backend {
            DbBackend::Sqlite => "rowid words",
            _ => "search_key words=strip(to_tsvector('simple',?))",
        };
        Tables {
            files: Bulk::new("opportunities", FILE),
            contents: Bulk::new("opportunity_contents", "opportunity_id number content saved_at"),
            secrets: Bulk::new("opportunity_secrets", "opportunity_id secret"),
            search: Bulk::new("opportunity_search", search),
            skills: Bulk::new("opportunity_skills", "skill search_key opportunity_id"),
            timers: Bulk::new("timers", "id act subject_kind subject_id detail due_at attempts"),
        }
    }

    pub fn add(&mut self, one: &Opportunity, now: DateTime<Utc>) -> Result<(), Failure> {
        let content = texts::content(one.number, one.closes_at, one.is_rare);
        // As `store::search` makes it; here the tie-breaker is the number.
        let key = (millis(one.closes_at) << 20) | i64::try_from(one.number)?;
        let published_at = one.closes_at - Duration::days(70);
        self.add_file(one, &content, key, published_at.min(now))?;
        let document = serde_json::to_string(&content)?;
        self.contents.add([one.id.0.into(), 1.into(), document.into(), millis(published_at).into()]);
        self.secrets.add([one.id.0.into(), secret(one).reveal().into()]);
        self.search.add([key.into(), indexed(&content).into()]);
        for skill in &content.skills {
            self.skills.add([skill.to_lowercase().into(), key.into(), one.id.0.into()]);
        }
        if one.is_open() {
            self.timers.add([Value::from(machine::new_id()), "close".into(), "opportunity".into()]);
            self.timers.add([one.id.0.into(), "".into(), millis(one.closes_at).into(), 0.into()]);
        }
        Ok(())
    }

    fn add_file(
        &mut self,
        one: &Opportunity,
        content: &OpportunityContent,
        key: i64,
        published_at: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let published = millis(published_at);
        let questions_until = millis(one.closes_at - Duration::hours(24));
        let proposals = one.closed_at.map(|_| 3);
        let root = one.closed_at.map(|_| root(&[]).to_string());
        let listing = serde_json::to_string(&Listing::of(content))?;
        let price = content.price.map(shared::money::Money::cents);
        self.files.add([
            one.id.0.into(),
            5_i64.into(),
            one.department_id.0.into(),
            one.programme.id.0.into(),
            i32::try_from(one.programme.number)?.into(),
            one.author_id.0.into(),
            "[]".into(),
            1.into(),
            one.state.code().into(),
            serde_json::to_string(&one.state)?.into(),
            r#"{"status":"settled"}"#.into(),
            "[]".into(),
            listing.into(),
            content.kind.code().into(),
            price.into(),
        ]);
        self.files.add([published; 4].map(Value::from));
        self.files.add([
            1.into(),
            1.into(),
            millis(one.closes_at).into(),
            questions_until.into(),
            commitment(secret(one)).to_string().into(),
            one.closed_at.map(millis).into(),
            proposals.into(),
            root.into(),
            key.into(),
        ]);
        Ok(())
    }

    pub async fn insert(self, transaction: &Transaction) -> Result<(), Failure> {
        for table in [self.files, self.contents, self.secrets, self.search, self.skills, self.timers] {
            table.insert(transaction).await?;
        }
        Ok(())
    }
}

fn secret(one: &Opportunity) -> Secret {
    let mut bytes = [7; 32];
    for (place, byte) in bytes.iter_mut().zip(one.id.0.into_bytes()) {
        *place = byte;
    }
    Secret(bytes)
}

/// As `store::search` indexes it.
fn indexed(content: &OpportunityContent) -> String {
    let texts = [&content.title.0, &content.summary.0, &content.background.0, &content.work.0];
    let mut all: Vec<&str> = texts.iter().flat_map(|text| [text.en.as_str(), text.fr.as_str()]).collect();
    all.extend(content.skills.iter().map(String::as_str));
    words::indexed(&all)
}
