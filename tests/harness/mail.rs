//! The mail file of a test.

use std::path::PathBuf;

use serde::Deserialize;

/// A mail that was sent.
#[derive(Clone, Debug, Deserialize)]
pub struct Mail {
    /// What it is, such as `confirm_email`.
    pub kind: String,
    /// The address it went to.
    pub to: String,
    /// `en` or `fr`.
    pub language: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
}

impl Mail {
    /// The token of the link in it.
    pub fn token(&self) -> String {
        let rest = self.text.split("token=").nth(1).expect("a link with a token");
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
    }
}

/// The name of the mail file that belongs to a database.
pub fn file_of(database_url: &str) -> String {
    let name = database_url.rsplit('/').next().unwrap_or_default();
    format!("{name}.mail")
}

/// Everything in it.
pub fn read(path: Option<&PathBuf>) -> Vec<Mail> {
    let text = path.and_then(|path| std::fs::read_to_string(path).ok()).unwrap_or_default();
    text.lines().map(|line| serde_json::from_str(line).expect("a mail a line")).collect()
}
