//! What the clock does about a system whose end comes near: the administrators are told in time.

use chrono::Duration;
use shared::calendar::eastern_day;
use shared::format;
use shared::ids::ClientId;
use shared::language::{Bilingual, Language};
use shared::notifications::{NoticeKind, same};
use shared::systems::{ClientFacts, REMINDER_DAYS};

use super::store;
use crate::columns::inconsistent;
use crate::ctx::Write;
use crate::departments;
use crate::departments::notices::{administrators, tell_all};
use crate::http::problem::Problem;
use crate::stream::Stream;
use crate::timers::{self, TimerAct};

/// Sets the reminders that lie ahead.
///
/// # Errors
/// When the database does not answer.
pub async fn schedule(write: &Write, client: &ClientFacts) -> Result<(), Problem> {
    let now = write.now().await?;
    for days in REMINDER_DAYS {
        let due = client.ends_at - Duration::days(days);
        if due > now {
            let detail = format!("{}/{days}", client.id);
            let department = Stream::Department(client.department_id);
            timers::schedule(write, TimerAct::SystemReminder, department, &detail, due).await?;
        }
    }
    Ok(())
}

/// Tells the administrators of the department, unless the system is over.
///
/// # Errors
/// When the database does not answer, or the timer's detail is no system.
pub async fn remind(write: &Write, detail: &str) -> Result<(), Problem> {
    let id: Option<ClientId> = detail.split_once('/').and_then(|(id, _)| id.parse().ok());
    let client = store::lock(write, id.ok_or_else(|| inconsistent("timers.detail"))?).await?.facts;
    let now = write.now().await?;
    if !client.is_live(now) {
        return Ok(());
    }
    // It stops at the instant that ends this day.
    let last = eastern_day(client.ends_at - Duration::seconds(1));
    let day = Bilingual { en: format::date(last, Language::En), fr: format::date(last, Language::Fr) };
    let people = administrators(&departments::store::facts(write, client.department_id, now).await?);
    let more = [("name", same(&client.name)), ("day", day)];
    tell_all(write, people, NoticeKind::SystemEnding, client.department_id, &more).await
}
