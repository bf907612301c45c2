//! The public numbers.

use shared::results::ResultsView;

use super::{ApiError, Call};

/// Reads them.
///
/// # Errors
/// When the API cannot be reached.
pub async fn read() -> Result<ResultsView, ApiError> {
    Call::get("/results").read().await.map(|loaded| loaded.value)
}
