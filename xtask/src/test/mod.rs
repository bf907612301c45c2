//! `cargo xtask test`: everything CI runs, the quick steps first.
//!
//! A failing step stops nothing: the summary at the end tells about all of them.

mod audit;
mod count;
mod journeys;
mod layers;
mod licence;
mod line_limits;
pub mod postgres;
mod rust;
mod services;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::arguments::Arguments;
use crate::build::{self, Mode};
use count::Tally;
pub use rust::soak;

/// When a step runs besides being asked for by its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Round {
    /// Also with `cargo xtask test fast`.
    Fast,
    /// Only in the whole run.
    Whole,
}

struct Step {
    name: &'static str,
    claim: &'static str,
    round: Round,
    act: fn(&mut Tally) -> Result<()>,
}

const fn fast(name: &'static str, claim: &'static str, act: fn(&mut Tally) -> Result<()>) -> Step {
    Step { name, claim, round: Round::Fast, act }
}

const fn whole(name: &'static str, claim: &'static str, act: fn(&mut Tally) -> Result<()>) -> Step {
    Step { name, claim, round: Round::Whole, act }
}

const STEPS: [Step; 12] = [
    fast("format", "the code is formatted", |_| rust::format()),
    fast("lines", "no file is longer than it may be", |_| line_limits::check()),
    whole("layers", "shared has no I/O, clock or randomness among its crates", |_| layers::check()),
    whole("audit", "licences, banned crates and sources", |_| audit::check()),
    fast("clippy", "no lint, natively", |_| rust::clippy()),
    fast("unit", "unit tests", rust::unit),
    fast("sqlite", "API and contract tests on SQLite", rust::on_sqlite),
    whole("openapi", "openapi/ says what the code says", |_| rust::contract()),
    whole("postgres", "API and contract tests on PostgreSQL", rust::on_postgres),
    whole("clippy-wasm", "no lint, for the browser", |_| rust::clippy_wasm()),
    whole("build", "the app builds and keeps its budget", |_| build::build(Mode::Release)),
    whole("journeys", "journeys in a browser", journeys::run),
];

/// How a step ended.
struct Outcome {
    name: &'static str,
    problem: Option<String>,
    tally: Tally,
    time: Duration,
}

pub fn test(arguments: Arguments) -> Result<()> {
    let started = Instant::now();
    let asked: Vec<String> = arguments.rest().iter().map(|name| journeys::narrowed(name)).collect();
    let outcomes: Vec<Outcome> = choose(&asked)?.into_iter().map(perform).collect();
    summarise(&outcomes, started.elapsed());
    let failed = outcomes.iter().filter(|outcome| outcome.problem.is_some()).count();
    if failed > 0 {
        // The closing line stands alone at the end: no further message.
        std::process::exit(1);
    }
    Ok(())
}

fn choose(names: &[String]) -> Result<Vec<&'static Step>> {
    if names.is_empty() {
        return Ok(STEPS.iter().collect());
    }
    let known = |name: &String| name == "fast" || STEPS.iter().any(|step| step.name == name);
    if let Some(unknown) = names.iter().find(|name| !known(name)) {
        let steps: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        bail!("there is no step `{unknown}`; there are: fast, {}", steps.join(", "));
    }
    let fast = names.iter().any(|name| name == "fast");
    let chosen =
        |step: &&Step| (fast && step.round == Round::Fast) || names.iter().any(|name| name == step.name);
    Ok(STEPS.iter().filter(chosen).collect())
}

fn perform(step: &'static Step) -> Outcome {
    println!("\n== {}: {}\n", step.name, step.claim);
    let started = Instant::now();
    let mut tally = Tally::default();
    let problem = (step.act)(&mut tally).err().map(|problem| format!("{problem:#}"));
    let time = started.elapsed();
    match &problem {
        None => println!("\n== {}: passed in {}", step.name, seconds(time)),
        Some(problem) => println!("\n{problem}\n\n== {}: FAILED after {}", step.name, seconds(time)),
    }
    Outcome { name: step.name, problem, tally, time }
}

/// A table of the steps, then the closing line: every test and every step counts as one.
fn summarise(outcomes: &[Outcome], time: Duration) {
    let mut sum = Tally::default();
    println!("\n== Summary\n");
    for Outcome { name, problem, tally, time } in outcomes {
        let result = if problem.is_some() { "FAILED" } else { "passed" };
        let tests = tally.passed + tally.failed;
        let tests = if tests > 0 { format!("{tests} tests") } else { String::new() };
        println!("  {name:<12} {result:<7} {:>9}  {tests}", seconds(*time));
        sum.add(*tally);
        sum.add(Tally::of_one(problem.is_none()));
    }
    for Outcome { name, problem, .. } in outcomes {
        if let Some(problem) = problem {
            println!("\n  {name}: {problem}");
        }
    }
    println!("\n  all of it    {:>17}\n", seconds(time));
    println!("{} passed, {} failed", sum.passed, sum.failed);
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
