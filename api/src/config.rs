//! The settings of one instance, and the only reader of the environment.

mod limits;

use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use chrono::{DateTime, Utc};
use shared::privacy::RetentionPeriods;

pub use limits::Limits;

use crate::identities::settings::{self, ProviderSettings};

/// Everything that differs from one instance to the next.
#[derive(Clone, Debug)]
pub struct Config {
    /// `HTTP_ADDRESS`: where to listen.
    pub http_address: String,
    /// `DATABASE_URL`: `sqlite://…` or `postgres://…`.
    pub database_url: String,
    /// `DATA_DIRECTORY`: where the instance keeps what it makes itself.
    pub data_directory: PathBuf,
    /// `PUBLIC_URL`: how people reach the instance; links in mail begin with it. No slash at the end.
    pub public_url: String,
    /// `DEMONSTRATION`: whether business time can be moved and personas entered.
    pub demonstration: bool,
    /// `SANDBOX_START`: the business time at which a fresh demonstration opens; the real time if
    /// not said. Its story is told in the weeks before.
    pub sandbox_start: Option<DateTime<Utc>>,
    /// `DEMONSTRATION_STORY`: whether sample files are loaded at the first start.
    pub demonstration_story: bool,
    /// `MAIL`: where mail goes.
    pub mail: MailRoute,
    /// `MAIL_FROM`: the sender of all mail.
    pub mail_from: String,
    /// `SIGNING_KEY_FILE`: an Ed25519 key in PKCS 8 PEM; made in the data directory if not said.
    pub signing_key_file: Option<PathBuf>,
    /// `SEALING_KEYS_FILE`: the keys that wrap those of opportunities, the current one first; made in
    /// the data directory if not said. See `docs/sealing.md`.
    pub sealing_keys_file: Option<PathBuf>,
    /// `SEALING_ESCROW_KEY`: the name and the public half of the escrow key; made in the data
    /// directory if not said.
    pub sealing_escrow_key: Option<String>,
    /// `STATEMENT_KEYS_FILE`: the keys that sign checkpoints and receipts. See `docs/record.md`.
    pub statement_keys_file: Option<PathBuf>,
    /// `OIDC_PROVIDERS_FILE`: the other services to sign in with; none if not said. See
    /// `docs/sign-in.md`.
    pub providers: Vec<ProviderSettings>,
    /// `WEB_DIRECTORY`: the built app; the copy inside the program is used if not said.
    pub web_directory: Option<PathBuf>,
    /// `PROXY_HOPS`: how many proxies of ours stand before the instance; 0 trusts no header.
    pub proxy_hops: usize,
    /// `HTTP_WORKERS`: how many threads serve requests; as many as the machine has if not said.
    pub http_workers: Option<usize>,
    /// `WORKERS`: whether this node runs timers and sends mail, or leaves them to other nodes.
    pub workers: bool,
    /// `LOAD_ROUTE`: whether `/health/constant` answers, for `cargo xtask load` to compare with.
    pub load_route: bool,
    /// `LOG`: what is logged, such as `info,api=debug`.
    pub log: String,
    /// `LOG_FORMAT`: how it is written.
    pub log_format: LogFormat,
    /// How much is allowed in how much time, and how costly passwords are.
    pub limits: Limits,
    /// How long what is kept: `RETENTION_DRAFTS`, `RETENTION_CLOSED_ACCOUNTS`, `RETENTION_READS`,
    /// `RETENTION_NOTIFICATIONS`, in days.
    pub retention: RetentionPeriods,
}

/// Where mail goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailRoute {
    /// `console`: into the log.
    Console,
    /// `file:PATH`: one JSON object a line.
    File(PathBuf),
    /// `smtp://…`, `smtps://…`: to a mail server.
    Smtp(String),
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines.
    Json,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            http_address: "127.0.0.1:8080".to_owned(),
            database_url: "sqlite://data/gcdevexchange.sqlite".to_owned(),
            data_directory: "data".into(),
            public_url: "http://127.0.0.1:8080".to_owned(),
            demonstration: false,
            sandbox_start: None,
            demonstration_story: true,
            mail: MailRoute::Console,
            mail_from: "GCDevExchange <no-reply@gcdevexchange.example>".to_owned(),
            signing_key_file: None,
            sealing_keys_file: None,
            sealing_escrow_key: None,
            statement_keys_file: None,
            providers: Vec::new(),
            web_directory: None,
            proxy_hops: 0,
            http_workers: None,
            workers: true,
            load_route: false,
            log: "info,sqlx=warn,sea_orm_migration=warn".to_owned(),
            log_format: LogFormat::Text,
            limits: Limits::default(),
            retention: RetentionPeriods::default(),
        }
    }
}

/// A setting that cannot be read.
#[derive(Debug)]
pub struct ConfigError(String);

impl fmt::Display for ConfigError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for ConfigError {}

impl Config {
    /// The settings of this process.
    ///
    /// # Errors
    /// When a variable holds what it cannot mean.
    pub fn from_environment() -> Result<Config, ConfigError> {
        Config::read(&std::env::vars().collect())
    }

    /// The settings that these variables say; an absent or empty one means its default.
    ///
    /// # Errors
    /// As [`Config::from_environment`].
    pub fn read(variables: &HashMap<String, String>) -> Result<Config, ConfigError> {
        let from = Variables(variables);
        let usual = Config::default();
        let http_address = from.text("HTTP_ADDRESS", usual.http_address);
        Ok(Config {
            public_url: public_url(&from, &http_address),
            http_address,
            database_url: from.text("DATABASE_URL", usual.database_url),
            data_directory: from.text("DATA_DIRECTORY", "data".to_owned()).into(),
            demonstration: from.parsed("DEMONSTRATION", usual.demonstration)?,
            sandbox_start: from.optional("SANDBOX_START")?,
            demonstration_story: from.parsed("DEMONSTRATION_STORY", usual.demonstration_story)?,
            mail: from.parsed("MAIL", usual.mail)?,
            mail_from: from.text("MAIL_FROM", usual.mail_from),
            signing_key_file: from.optional("SIGNING_KEY_FILE")?,
            sealing_keys_file: from.optional("SEALING_KEYS_FILE")?,
            sealing_escrow_key: from.optional("SEALING_ESCROW_KEY")?,
            statement_keys_file: from.optional("STATEMENT_KEYS_FILE")?,
            providers: from.providers()?,
            web_directory: from.optional("WEB_DIRECTORY")?,
            proxy_hops: from.parsed("PROXY_HOPS", usual.proxy_hops)?,
            http_workers: from.optional("HTTP_WORKERS")?,
            workers: from.parsed("WORKERS", usual.workers)?,
            load_route: from.parsed("LOAD_ROUTE", usual.load_route)?,
            log: from.text("LOG", usual.log),
            log_format: from.parsed("LOG_FORMAT", usual.log_format)?,
            limits: from.limits()?,
            retention: from.retention()?,
        })
    }

    /// The mail file of a `file:` route, for those who read it.
    #[must_use]
    pub fn mail_file(&self) -> Option<&PathBuf> {
        match &self.mail {
            MailRoute::File(path) => Some(path),
            MailRoute::Console | MailRoute::Smtp(_) => None,
        }
    }
}

fn public_url(from: &Variables<'_>, http_address: &str) -> String {
    let usual = format!("http://{http_address}");
    from.text("PUBLIC_URL", usual).trim_end_matches('/').to_owned()
}

struct Variables<'a>(&'a HashMap<String, String>);

impl Variables<'_> {
    fn find(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    fn text(&self, name: &str, usual: String) -> String {
        self.find(name).map_or(usual, ToOwned::to_owned)
    }

    fn parsed<T: FromStr>(&self, name: &str, usual: T) -> Result<T, ConfigError> {
        Ok(self.optional(name)?.unwrap_or(usual))
    }

    fn optional<T: FromStr>(&self, name: &str) -> Result<Option<T>, ConfigError> {
        self.find(name)
            .map(|value| {
                let wrong = || ConfigError(format!("{name} holds a value that cannot be read"));
                value.parse().map_err(|_| wrong())
            })
            .transpose()
    }

    fn providers(&self) -> Result<Vec<ProviderSettings>, ConfigError> {
        match self.find("OIDC_PROVIDERS_FILE") {
            Some(path) => settings::load(Path::new(path)).map_err(ConfigError),
            None => Ok(Vec::new()),
        }
    }

    fn retention(&self) -> Result<RetentionPeriods, ConfigError> {
        let usual = RetentionPeriods::default();
        Ok(RetentionPeriods {
            drafts: self.parsed("RETENTION_DRAFTS", usual.drafts)?,
            closed_accounts: self.parsed("RETENTION_CLOSED_ACCOUNTS", usual.closed_accounts)?,
            reads: self.parsed("RETENTION_READS", usual.reads)?,
            notifications: self.parsed("RETENTION_NOTIFICATIONS", usual.notifications)?,
        })
    }

    fn limits(&self) -> Result<Limits, ConfigError> {
        let usual = Limits::default();
        Ok(Limits {
            sign_ins_per_minute: self.parsed("LIMIT_SIGN_IN", usual.sign_ins_per_minute)?,
            mails_per_minute: self.parsed("LIMIT_MAIL", usual.mails_per_minute)?,
            writes_per_minute: self.parsed("LIMIT_WRITES", usual.writes_per_minute)?,
            system_requests_per_minute: self.parsed("LIMIT_SYSTEM", usual.system_requests_per_minute)?,
            body_bytes: self.parsed("LIMIT_BODY", usual.body_bytes)?,
            password_memory: self.parsed("PASSWORD_MEMORY", usual.password_memory)?,
        })
    }
}

impl FromStr for MailRoute {
    type Err = ConfigError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "console" {
            Ok(MailRoute::Console)
        } else if let Some(path) = text.strip_prefix("file:") {
            Ok(MailRoute::File(path.into()))
        } else if text.starts_with("smtp://") || text.starts_with("smtps://") {
            Ok(MailRoute::Smtp(text.to_owned()))
        } else {
            Err(ConfigError("MAIL is console, file:PATH or smtp://…".to_owned()))
        }
    }
}

impl FromStr for LogFormat {
    type Err = ConfigError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "text" => Ok(LogFormat::Text),
            "json" => Ok(LogFormat::Json),
            _ => Err(ConfigError("LOG_FORMAT is text or json".to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_said_has_a_default_and_nonsense_is_refused_by_name() {
        let said = |name: &str, value: &str| HashMap::from([(name.to_owned(), value.to_owned())]);
        let config = Config::read(&said("HTTP_ADDRESS", "0.0.0.0:80")).unwrap();
        assert_eq!(config.public_url, "http://0.0.0.0:80");
        assert!(!config.demonstration);
        let error = Config::read(&said("MAIL", "pigeon")).unwrap_err();
        assert!(error.to_string().contains("MAIL"));
    }
}
