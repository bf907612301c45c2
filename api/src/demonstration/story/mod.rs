//! The story that a demonstration begins with: sample files, taken through the acts themselves by
//! the personas, over seven weeks of business time that end at the present.
//!
//! What happens stands in `files`, one chapter an opportunity; what people write stands in
//! `api/data/demonstration`. Here the chapters are told side by side, in the order of time.

mod almanac;
mod chapter;
mod client;
mod deeds;
mod files;
mod texts;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Duration, Utc};
use tokio::runtime::Handle;
use tokio::task::{LocalSet, spawn_blocking};
use tracing_subscriber::EnvFilter;

use self::almanac::Almanac;
use self::chapter::Deed;
use self::client::Trouble;
use self::deeds::{File, World, perform};
use super::{advance, clock};
use crate::config::{Config, Limits};
use crate::ctx::Ctx;
use crate::http::Problem;
use crate::secrets::Secrets;
use crate::{outbox, programmes};

/// How far before the present the story begins.
pub const LENGTH: Duration = Duration::weeks(7);

/// How long it takes to write an opportunity.
const WRITING: Duration = Duration::minutes(35);
/// How long anything else takes that leads to another deed at once.
const BREATH: Duration = Duration::minutes(4);

/// Tells the story, in the personas' names. A chapter that goes wrong is left where it is, and the
/// log says why; the others go on.
///
/// # Errors
/// When the database does not answer.
pub async fn tell(ctx: &Ctx) -> Result<(), Problem> {
    let own = storyteller(ctx)?;
    // The application's futures stay on their thread: they get one, on this runtime.
    let telling = spawn_blocking(move || {
        let _quiet = tracing::subscriber::set_default(quiet_log());
        Handle::current().block_on(LocalSet::new().run_until(tell_all(&own)))
    });
    let troubles = telling.await.map_err(Problem::fault)??;
    for (slug, deed, trouble) in troubles {
        tracing::error!(slug, ?deed, %trouble, "a chapter of the demonstration's story went wrong");
    }
    Ok(())
}

/// An instance of the story's own on the same database, which seven weeks of work in a few
/// seconds do not bring to its limits.
fn storyteller(ctx: &Ctx) -> Result<Ctx, Problem> {
    let limits = Limits { writes_per_minute: u32::MAX, ..ctx.config.limits };
    let config = Config { limits, ..ctx.config.clone() };
    let secrets = Secrets::load(&config).map_err(Problem::fault)?;
    Ok(Ctx::new(config, ctx.database.clone(), secrets))
}

/// Hundreds of requests are made; only what is wrong is worth a line.
fn quiet_log() -> impl tracing::Subscriber {
    tracing_subscriber::fmt().with_env_filter(EnvFilter::new("warn")).finish()
}

type Troubles = Vec<(&'static str, Deed, Trouble)>;

async fn tell_all(ctx: &Ctx) -> Result<Troubles, Problem> {
    let read = ctx.begin_read().await?;
    let present = read.now().await? + LENGTH;
    let calendar = programmes::store::calendar(&read).await?;
    drop(read);
    let almanac = Almanac::new(calendar, present);
    let (lines, mut files) = script(&almanac);
    let mut world = World::open(ctx, almanac).await.map_err(|trouble| Problem::fault(trouble.to_string()))?;
    let mut troubles: Troubles = Vec::new();
    for Line { at, chapter, deed } in lines {
        let Some(file) = files.get_mut(chapter).filter(|file| file.goes_on) else {
            continue;
        };
        advance::travel(ctx, at).await?;
        if let Err(trouble) = perform(&mut world, file, deed).await {
            file.goes_on = false;
            troubles.push((file.slug, deed, trouble));
        }
    }
    advance::travel(ctx, present).await?;
    world.fill_offices().await;
    arrive(ctx).await?;
    world.prepare_platform().await;
    world.read_old_news().await;
    Ok(troubles)
}

/// One deed at its moment.
struct Line {
    at: DateTime<Utc>,
    chapter: usize,
    deed: Deed,
}

/// All chapters side by side, in the order of time.
fn script(almanac: &Almanac) -> (Vec<Line>, Vec<File>) {
    let mut lines = Vec::new();
    let mut files = Vec::new();
    for (number, chapter) in files::chapters().into_iter().enumerate() {
        for (when, deeds) in &chapter.scenes {
            let mut at = almanac.moment(*when);
            for deed in deeds {
                lines.push(Line { at, chapter: number, deed: *deed });
                at += match deed {
                    Deed::Write | Deed::Rewrite => WRITING,
                    _ => BREATH,
                };
            }
        }
        files.push(File::of(chapter));
    }
    lines.sort_by_key(|line| line.at);
    (lines, files)
}

/// The clock shows the present, and nobody is sent the mail of seven weeks.
async fn arrive(ctx: &Ctx) -> Result<(), Problem> {
    let write = ctx.begin_system().await?;
    clock::arrive(&write, ctx.config.sandbox_start).await?;
    outbox::forget_waiting(&write).await?;
    write.commit().await
}
