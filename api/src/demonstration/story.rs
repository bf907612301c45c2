//! The story that a demonstration begins with: sample files, taken through the acts themselves.

use crate::ctx::Ctx;
use crate::http::Problem;

/// Tells the story, in the personas' names.
///
/// # Errors
/// Those of the acts.
pub async fn tell(ctx: &Ctx) -> Result<(), Problem> {
    tracing::debug!(url = ctx.config.public_url, "no story yet");
    Ok(())
}
