//! The demonstration: personas to enter as, and business time that can be moved on. Only when the
//! settings say so; every address answers 404 otherwise.

pub mod advance;
mod clock;
pub mod enter;
mod people;
pub mod read;
mod story;

use chrono::Duration;
use shared::refusal::Refusal;

pub use people::{PASSWORD, Someone, everybody};

use crate::ctx::Ctx;
use crate::http::Problem;

/// Makes a fresh database a demonstration: its clock, its departments and people, its story.
/// Does nothing in production, nor where it was done before.
///
/// # Errors
/// When the database does not answer.
pub async fn prepare(ctx: &Ctx) -> Result<(), Problem> {
    if !ctx.config.demonstration {
        return Ok(());
    }
    let write = ctx.begin_system().await?;
    let back = if ctx.config.demonstration_story { story::LENGTH } else { Duration::zero() };
    let is_first = clock::start(&write, ctx.config.sandbox_start, back).await?;
    if is_first {
        people::insert(&write).await?;
        if ctx.config.demonstration_story {
            people::organizations::insert(&write).await?;
        }
    } else if ctx.config.sandbox_start.is_none() && clock::is_behind(&write).await? {
        tracing::warn!(
            "the story was interrupted, or another node is telling it; begin anew with an empty database"
        );
    }
    write.commit().await?;
    if is_first && ctx.config.demonstration_story {
        story::tell(ctx).await?;
    }
    Ok(())
}

fn only_here(ctx: &Ctx) -> Result<(), Refusal> {
    if ctx.config.demonstration { Ok(()) } else { Err(Refusal::NotADemonstration) }
}
