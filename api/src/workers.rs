//! What runs beside the requests: timers and mail, woken by every commit and once a second; the order of
//! the record, once a second.

use std::future::Future;
use std::time::Duration;

use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

use crate::accounts::{attempts, sessions};
use crate::ctx::Ctx;
use crate::http::problem::Problem;
use crate::mail::Mailer;
use crate::{checkpoints, claim, identities, outbox, privacy, sequencer, timers};

const PAUSE: Duration = Duration::from_secs(1);
const SWEEP: Duration = Duration::from_secs(3600);

/// The running workers.
pub struct Workers {
    stop: watch::Sender<bool>,
    handles: Vec<JoinHandle<()>>,
}

impl Workers {
    /// Starts them.
    #[must_use]
    pub fn start(ctx: &Ctx, mailer: Mailer) -> Workers {
        let (stop, stopped) = watch::channel(false);
        let handles = vec![
            tokio::spawn(run_timers(ctx.clone(), stopped.clone())),
            tokio::spawn(send_mail(ctx.clone(), mailer, stopped.clone())),
            tokio::spawn(order_events(ctx.clone(), stopped.clone())),
            tokio::spawn(sweep(ctx.clone(), stopped)),
        ];
        Workers { stop, handles }
    }

    /// Lets each finish what it is doing, then ends it.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        for handle in self.handles {
            if let Err(error) = handle.await {
                tracing::error!(%error, "a worker ended badly");
            }
        }
    }
}

async fn run_timers(ctx: Ctx, stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        said("timers", timers::run_due(&ctx).await);
        wait(&ctx.timer_bell, stopped.clone()).await;
    }
}

async fn send_mail(ctx: Ctx, mailer: Mailer, stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        said("mail", outbox::send_due(&ctx, &mailer).await);
        wait(&ctx.mail_bell, stopped.clone()).await;
    }
}

/// Not woken by commits: under load, one pass places what a second brought.
async fn order_events(ctx: Ctx, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        said("sequencer", sequencer::place_waiting(&ctx).await);
        said("checkpoints", checkpoints::sign_due(&ctx).await);
        until(tokio::time::sleep(PAUSE), &mut stopped).await;
    }
}

async fn sweep(ctx: Ctx, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        ctx.rates.sweep();
        said("claims", claim::sweep(&ctx).await);
        said("outbox", outbox::sweep(&ctx).await);
        said("sessions", sweep_sessions(&ctx).await);
        said("retention", privacy::retention::sweep(&ctx).await);
        until(tokio::time::sleep(SWEEP), &mut stopped).await;
    }
}

async fn sweep_sessions(ctx: &Ctx) -> Result<(), Problem> {
    let write = ctx.begin_system().await?;
    sessions::sweep(&write).await?;
    identities::sessions::sweep(&write).await?;
    attempts::sweep(&write).await?;
    write.commit_quietly().await
}

async fn wait(bell: &Notify, mut stopped: watch::Receiver<bool>) {
    let rung = async { drop(tokio::time::timeout(PAUSE, bell.notified()).await) };
    until(rung, &mut stopped).await;
}

async fn until(event: impl Future<Output = ()>, stopped: &mut watch::Receiver<bool>) {
    tokio::select! {
        () = event => {}
        _ = stopped.changed() => {}
    }
}

fn said<T>(worker: &str, outcome: Result<T, Problem>) {
    if let Err(problem) = outcome {
        tracing::error!(worker, %problem, "a worker failed; it goes on");
    }
}
