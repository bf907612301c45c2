//! Why a call to the API gave no result.

use shared::problem::Problem;

/// A call that failed.
#[derive(Clone, Debug, PartialEq)]
pub enum ApiError {
    /// The API said no, and why.
    Problem(Box<Problem>),
    /// The API could not be reached.
    Offline,
    /// The API answered something this version of the app cannot read.
    Unreadable,
}

impl ApiError {
    /// The problem, where the API stated one.
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            ApiError::Problem(problem) => Some(problem),
            ApiError::Offline | ApiError::Unreadable => None,
        }
    }

    /// Whether it is the problem with this code.
    pub fn is(&self, code: &str) -> bool {
        self.problem().is_some_and(|problem| problem.code == code)
    }

    /// The HTTP status, where there was an answer.
    pub fn status(&self) -> Option<u16> {
        self.problem().map(|problem| problem.status)
    }

    /// Whether the act may have happened all the same, so that a retry must use the same key.
    pub fn is_uncertain(&self) -> bool {
        self.status().is_none_or(|status| status >= 500)
    }
}
