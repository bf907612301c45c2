//! The queue of a person: one line a file, one button a line.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Step, Whose};
use crate::ids::OpportunityId;
use crate::language::Bilingual;

/// Which part of the queue a line belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Queue {
    /// It needs the reader.
    NeedsYou,
    /// It waits for somebody else.
    Waiting,
    /// Nothing is left to do.
    Done,
}

/// One line of the queue: one file, one button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct WorkItem {
    /// Which part of the queue.
    pub queue: Queue,
    /// What is to be done.
    pub step: Step,
    /// Whose move it is.
    pub whose: Whose,
    /// What the file is called.
    pub title: Bilingual,
    /// The page to do it on, as a path in each language.
    pub path: Bilingual,
    /// Since when it waits.
    pub since: DateTime<Utc>,
    /// When it is due, if it has a clock.
    pub due_at: Option<DateTime<Utc>>,
}

impl WorkItem {
    /// What comes first in the queue: what needs the reader, then what is due first; what has no
    /// clock comes last, the oldest first.
    #[must_use]
    pub fn urgency(&self) -> (Queue, bool, Option<DateTime<Utc>>, DateTime<Utc>) {
        (self.queue, self.due_at.is_none(), self.due_at, self.since)
    }
}

/// The queue: one line a file, the most urgent; what needs the reader wins over what waits.
#[must_use]
pub fn one_line_a_file(mut lines: Vec<(OpportunityId, WorkItem)>) -> Vec<WorkItem> {
    lines.sort_by_key(|(_, item)| item.urgency());
    let mut told = BTreeSet::new();
    lines.into_iter().filter(|(file, _)| told.insert(*file)).map(|(_, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::*;

    fn line(file: u128, queue: Queue, step: Step, due: Option<DateTime<Utc>>) -> (OpportunityId, WorkItem) {
        let text = both("A file");
        let item = WorkItem {
            queue,
            step,
            whose: Whose::Clock,
            title: text.clone(),
            path: text,
            since: now(),
            due_at: due,
        };
        (OpportunityId(uuid::Uuid::from_u128(file)), item)
    }

    #[test]
    fn a_file_has_one_line_and_what_needs_the_reader_wins() {
        let lines = vec![
            line(1, Queue::Waiting, Step::AwaitClosing, Some(closing())),
            line(2, Queue::NeedsYou, Step::Evaluate, None),
            line(1, Queue::NeedsYou, Step::AnswerQuestion, Some(closing())),
            line(3, Queue::Done, Step::Done, None),
            line(3, Queue::Waiting, Step::SendInvoice, None),
        ];
        let steps: Vec<Step> = one_line_a_file(lines).into_iter().map(|item| item.step).collect();
        assert_eq!(steps, [Step::AnswerQuestion, Step::Evaluate, Step::SendInvoice]);
    }
}
