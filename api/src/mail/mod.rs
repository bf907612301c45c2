//! How mail leaves: to the log, to a file, or to a mail server.

mod smtp;

use std::fmt;
use std::path::{Path, PathBuf};

use serde::Serialize;
use tokio::io::AsyncWriteExt;

use crate::config::MailRoute;
use crate::outbox::Queued;

/// A way for mail to leave.
pub enum Mailer {
    /// Into the log: for looking at.
    Console,
    /// Into a file, one JSON object a line: for tests.
    File(PathBuf),
    /// To a mail server.
    Smtp(Box<smtp::Server>),
}

/// Why a letter did not leave.
#[derive(Debug)]
pub struct MailError(pub String);

impl fmt::Display for MailError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for MailError {}

#[derive(Serialize)]
struct Line<'a> {
    kind: &'a str,
    to: &'a str,
    language: &'a str,
    subject: &'a str,
    text: &'a str,
}

impl Mailer {
    /// The way that the settings name.
    ///
    /// # Errors
    /// When the server's address cannot be read.
    pub fn new(route: &MailRoute) -> Result<Mailer, MailError> {
        Ok(match route {
            MailRoute::Console => Mailer::Console,
            MailRoute::File(path) => Mailer::File(path.clone()),
            MailRoute::Smtp(url) => Mailer::Smtp(Box::new(smtp::Server::new(url)?)),
        })
    }

    /// Sends one letter.
    ///
    /// # Errors
    /// When it did not leave; the outbox tries again later.
    pub async fn send(&self, from: &str, letter: &Queued) -> Result<(), MailError> {
        match self {
            Mailer::Console => {
                tracing::info!(to = letter.recipient, subject = letter.subject, "mail:\n{}", letter.body);
                Ok(())
            }
            Mailer::File(path) => append(path, letter).await,
            Mailer::Smtp(server) => server.send(from, letter).await,
        }
    }
}

async fn append(path: &Path, letter: &Queued) -> Result<(), MailError> {
    let line = Line {
        kind: &letter.kind,
        to: &letter.recipient,
        language: &letter.language,
        subject: &letter.subject,
        text: &letter.body,
    };
    let mut text = serde_json::to_string(&line).map_err(|error| MailError(error.to_string()))?;
    text.push('\n');
    let failed = |error: std::io::Error| MailError(error.to_string());
    let mut options = tokio::fs::OpenOptions::new();
    let mut file = options.create(true).append(true).open(path).await.map_err(failed)?;
    file.write_all(text.as_bytes()).await.map_err(failed)?;
    file.flush().await.map_err(failed)
}
