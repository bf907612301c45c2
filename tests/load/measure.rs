//! A closed loop of sixteen connections: each sends its next request when the last one is answered.
//! After each measurement the same server answers a constant of the same size, so that a ratio stays
//! meaningful on a busy machine. Prints a line each: `xtask` reads them.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use api::config::Config;
use api::machine;
use api::secrets::Secrets;
use reqwest::{Client, RequestBuilder, StatusCode};
use tokio::task::JoinSet;

use crate::targets::Targets;
use crate::{Failure, texts};

const CONNECTIONS: usize = 16;
/// A constant is measured for this part of the time.
const CONSTANT_PART: u32 = 2;
/// What is asked before it counts.
const WARM_UP: Duration = Duration::from_millis(300);

/// Requests made in advance, by number; none when they have run out.
type Ask = Arc<dyn Fn(usize) -> Option<RequestBuilder> + Send + Sync>;

/// What one measurement gave.
struct Found {
    bytes: usize,
    per_second: f64,
    median: Duration,
    slowest: Duration,
}

/// Measures everything and prints it, as fields between tabs.
pub async fn measure(address: &str, data: &Path, time: Duration) -> Result<(), Failure> {
    let targets = Targets::read(data)?;
    let list = format!("{address}/api/v1/opportunities");
    report_read("list of open ones", get(vec![format!("{list}?phase=open")]), address, time).await?;
    let common = format!("{list}?q={}", texts::COMMON_WORD);
    report_read("search, common word", get(vec![common]), address, time).await?;
    let rare = format!("{list}?q={}", texts::RARE_WORD);
    report_read("search, rare word", get(vec![rare]), address, time).await?;
    let details = targets.opportunities.iter().map(|id| format!("{list}/{id}")).collect();
    report_read("one opportunity", get(details), address, time).await?;
    let submit = submissions(address, data, &targets)?;
    report("submit a proposal", submit, address, time).await
}

/// What can be asked for again and again is asked for a moment before it counts.
async fn report_read(name: &str, ask: Ask, address: &str, time: Duration) -> Result<(), Failure> {
    run(&ask, WARM_UP).await?;
    report(name, ask, address, time).await
}

async fn report(name: &str, ask: Ask, address: &str, time: Duration) -> Result<(), Failure> {
    let found = run(&ask, time).await?;
    let constant = get(vec![format!("{address}/health/constant?bytes={}", found.bytes)]);
    let best = run(&constant, time / CONSTANT_PART).await?;
    println!(
        "{name}\t{}\t{:.1}\t{}\t{}\t{:.1}\t{}\t{}",
        found.bytes,
        found.per_second,
        found.median.as_micros(),
        found.slowest.as_micros(),
        best.per_second,
        best.median.as_micros(),
        best.slowest.as_micros(),
    );
    Ok(())
}

/// The addresses in turn, for ever.
fn get(addresses: Vec<String>) -> Ask {
    let client = Client::new();
    Arc::new(move |number| {
        let place = number % addresses.len().max(1);
        addresses.get(place).map(|address| client.get(address))
    })
}

/// Each draft once, in the name of its vendor.
fn submissions(address: &str, data: &Path, targets: &Targets) -> Result<Ask, Failure> {
    // Our tokens name the address of the instance that they are for.
    let config =
        Config { data_directory: data.to_owned(), public_url: address.to_owned(), ..Config::default() };
    let secrets = Secrets::load(&config)?;
    let client = Client::new();
    let base = format!("{address}/api/v1/proposals");
    let run = machine::new_id();
    let drafts: Result<Vec<(String, String)>, Failure> = targets
        .drafts
        .iter()
        .map(|(proposal, session)| Ok((format!("{base}/{proposal}/submit"), secrets.access_token(*session)?)))
        .collect();
    let drafts = drafts?;
    Ok(Arc::new(move |number| {
        let (address, token) = drafts.get(number)?;
        let request = client.post(address).bearer_auth(token).header("if-match", "\"1-0\"");
        let request = request.header("idempotency-key", format!("{run}-{number}"));
        Some(request.header("content-type", "application/json").body(r#"{"opportunity_version":1}"#))
    }))
}

/// Asks for so long, over all connections at once.
async fn run(ask: &Ask, time: Duration) -> Result<Found, Failure> {
    let next = Arc::new(AtomicUsize::new(0));
    let started = Instant::now();
    let mut connections = JoinSet::new();
    for _ in 0..CONNECTIONS {
        connections.spawn(one_connection(Arc::clone(ask), Arc::clone(&next), started + time));
    }
    let (mut bytes, mut times) = (0, Vec::new());
    while let Some(ended) = connections.join_next().await {
        let (last_bytes, some) = ended??;
        bytes = bytes.max(last_bytes);
        times.extend(some);
    }
    let elapsed = started.elapsed();
    times.sort_unstable();
    let at = |hundredths: usize| times.get(times.len() * hundredths / 100).copied().unwrap_or_default();
    let per_second = f64::from(u32::try_from(times.len())?) / elapsed.as_secs_f64();
    Ok(Found { bytes, per_second, median: at(50), slowest: at(99) })
}

async fn one_connection(
    ask: Ask,
    next: Arc<AtomicUsize>,
    end: Instant,
) -> Result<(usize, Vec<Duration>), Failure> {
    let (mut bytes, mut times) = (0, Vec::new());
    while Instant::now() < end {
        let Some(request) = ask(next.fetch_add(1, Ordering::Relaxed)) else {
            break;
        };
        let started = Instant::now();
        let response = request.send().await?;
        let (status, body) = (response.status(), response.bytes().await?);
        times.push(started.elapsed());
        if status != StatusCode::OK {
            return Err(format!("answered {status}: {}", String::from_utf8_lossy(&body)).into());
        }
        bytes = body.len();
    }
    Ok((bytes, times))
}
