//! The public numbers: counted from the record, not from surveys.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::awards::{Milestones, Span, SpanKind, WaitsOn, spans};
use crate::money::Money;

/// How the service does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ResultsView {
    /// Opportunities open now.
    pub open: u32,
    /// Opportunities ever published.
    pub published: u32,
    /// Files closed as paid.
    pub paid: u32,
    /// Different vendors who were paid.
    pub vendors: u32,
    /// What was paid, with tax.
    pub value: Money,
    /// From the first draft to payment, in minutes: the median of the last 500 files closed.
    pub need_to_paid_minutes: Option<u32>,
    /// What of it waited on government, in minutes: the median. The aim is 72 hours.
    pub government_minutes: Option<u32>,
    /// The median of each phase.
    pub spans: Vec<Span>,
}

/// The medians over files closed as paid.
#[must_use]
pub fn medians(files: &[Milestones]) -> (Option<u32>, Option<u32>, Vec<Span>) {
    let all: Vec<Vec<Span>> = files.iter().map(spans).collect();
    let whole =
        files.iter().filter_map(|file| u32::try_from((file.paid_at? - file.created_at?).num_minutes()).ok());
    let government = all.iter().map(|spans| {
        let counted = spans.iter().filter(|span| span.waits_on == WaitsOn::Government);
        counted.fold(0_u32, |sum, span| sum.saturating_add(span.minutes))
    });
    let phases = SpanKind::ALL.into_iter().filter_map(|kind| {
        let minutes = all.iter().flatten().filter(|span| span.kind == kind).map(|span| span.minutes);
        Some(Span { kind, waits_on: kind.waits_on(), minutes: median(minutes.collect())? })
    });
    (median(whole.collect()), median(government.collect()), phases.collect())
}

/// The middle value; of two in the middle, the lower.
fn median(mut values: Vec<u32>) -> Option<u32> {
    values.sort_unstable();
    values.get(values.len().checked_sub(1)? / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_a_value_that_was_measured() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![5]), Some(5));
        assert_eq!(median(vec![9, 1, 4, 2]), Some(2));
    }

    #[test]
    fn phases_nobody_finished_are_left_out() {
        let at = |text: &str| Some(text.parse().unwrap());
        let file = Milestones {
            created_at: at("2026-11-02T10:00:00Z"),
            sent_at: at("2026-11-02T10:30:00Z"),
            paid_at: at("2026-11-03T10:00:00Z"),
            ..Milestones::default()
        };
        let (whole, government, phases) = medians(&[file]);
        assert_eq!((whole, government), (Some(1_440), Some(30)));
        assert_eq!(phases.len(), 1);
    }
}
