//! My work: one queue a person, over opportunities, proposals and contracts.

pub mod list;
mod officials;
mod vendors;

use chrono::{DateTime, Utc};
use shared::actor::Actor;
use shared::language::{Bilingual, Language, Words};
use shared::notifications::Link;
use shared::work::{Queue, Step, Whose, WorkItem};

/// How many files of each kind a queue looks at, the newest change first.
pub(crate) const FILES_MAX: u64 = 200;

/// A line of the queue.
pub(crate) fn item(
    queue: Queue,
    (step, whose): (Step, Whose),
    title: &Bilingual,
    link: Link,
    since: DateTime<Utc>,
    due_at: Option<DateTime<Utc>>,
) -> WorkItem {
    let untitled = Words::new("(untitled)", "(sans titre)").bilingual();
    WorkItem {
        queue,
        step,
        whose,
        title: if title.is_empty() { untitled } else { title.clone() },
        path: Bilingual { en: link.path(Language::En), fr: link.path(Language::Fr) },
        since,
        due_at,
    }
}

/// Whether a person is among those whose move it is in a department.
pub(crate) fn is_theirs(
    actor: &Actor,
    whose: Whose,
    department: shared::ids::DepartmentId,
    author: shared::ids::PersonId,
) -> bool {
    use shared::actor::Role;
    match whose {
        Whose::Official(Role::Author) => actor.is_or_acts_for(author, Role::Author, department),
        // Nobody approves, publishes, certifies or pays what they wrote.
        Whose::Official(role) => actor.is(role, department) && !actor.stands_for(author),
        Whose::Vendor | Whose::Clock => false,
    }
}
