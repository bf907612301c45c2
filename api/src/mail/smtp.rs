//! Mail by SMTP. The address is lettre's: `smtp://user:pass@host:587?tls=required` for STARTTLS,
//! `smtps://…` for TLS from the start, `smtp://host:25` for a relay on the same machine.

use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use super::MailError;
use crate::outbox::Queued;

/// A mail server.
pub struct Server(AsyncSmtpTransport<Tokio1Executor>);

impl Server {
    /// The server at an address.
    ///
    /// # Errors
    /// When the address cannot be read.
    pub fn new(url: &str) -> Result<Server, MailError> {
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(failed)?;
        Ok(Server(server.build()))
    }

    /// Hands one letter over.
    ///
    /// # Errors
    /// When the server does not take it.
    pub async fn send(&self, from: &str, letter: &Queued) -> Result<(), MailError> {
        let message = Message::builder()
            .from(from.parse::<Mailbox>().map_err(failed)?)
            .to(letter.recipient.parse::<Mailbox>().map_err(failed)?)
            .subject(&letter.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone())
            .map_err(failed)?;
        self.0.send(message).await.map(|_| ()).map_err(failed)
    }
}

fn failed(error: impl std::error::Error) -> MailError {
    MailError(error.to_string())
}
