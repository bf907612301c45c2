//! `load fill` makes a database as it looks after years; `load measure` asks a server that runs on it,
//! as fast as it answers. `cargo xtask load` calls both and says what the numbers mean.

mod fill;
mod measure;
mod targets;
mod texts;

use std::collections::HashMap;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::str::FromStr;
use std::time::Duration;

/// Whatever went wrong, in words.
pub type Failure = Box<dyn Error + Send + Sync>;

const USAGE: &str = "\
load fill --database URL --data FOLDER --opportunities N --drafts N
load measure --address URL --data FOLDER --milliseconds N";

#[tokio::main]
async fn main() -> ExitCode {
    match command().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("load: {problem}\n\n{USAGE}");
            ExitCode::FAILURE
        }
    }
}

async fn command() -> Result<(), Failure> {
    let mut words = std::env::args().skip(1);
    let act = words.next().unwrap_or_default();
    let options = Options::read(words)?;
    let data: PathBuf = options.value("--data")?;
    match act.as_str() {
        "fill" => {
            let order = fill::Order {
                database_url: options.value("--database")?,
                data,
                opportunities: options.value("--opportunities")?,
                drafts: options.value("--drafts")?,
            };
            fill::fill(&order).await
        }
        "measure" => {
            let address: String = options.value("--address")?;
            let time = Duration::from_millis(options.value("--milliseconds")?);
            measure::measure(&address, &data, time).await
        }
        other => Err(format!("there is no act `{other}`").into()),
    }
}

/// `--name value` pairs.
struct Options(HashMap<String, String>);

impl Options {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Options, Failure> {
        let mut pairs = HashMap::new();
        while let Some(name) = words.next() {
            let value = words.next().ok_or_else(|| format!("`{name}` needs a value"))?;
            pairs.insert(name, value);
        }
        Ok(Options(pairs))
    }

    fn value<T: FromStr>(&self, name: &str) -> Result<T, Failure> {
        let text = self.0.get(name).ok_or_else(|| format!("`{name}` is missing"))?;
        text.parse().map_err(|_| format!("`{name} {text}` is not a value it can have").into())
    }
}
