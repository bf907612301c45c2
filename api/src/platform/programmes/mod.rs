//! The versions of the programmes.

pub mod correct;
pub mod read;
pub mod schedule;
mod store;
pub mod withdraw;

use shared::platform::Unscheduled;

use crate::http::Problem;

/// Why a version was not taken: a refusal, or the places of the document that are at fault.
fn problem(unscheduled: Unscheduled) -> Problem {
    match unscheduled {
        Unscheduled::Refused(refusal) => refusal.into(),
        Unscheduled::Unsound(faults) => {
            let place =
                |fault: shared::programmes::Fault| (format!("/document{}", fault.pointer), fault.code);
            Problem::Fields(faults.into_iter().map(place).collect())
        }
    }
}
