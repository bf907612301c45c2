//! Mail by SMTP. The address is lettre's: `smtp://user:pass@host:587?tls=required` for STARTTLS,
//! `smtps://…` for TLS from the start, `smtp://host:25` for a relay on the same machine.

use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
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
        let mut message = Message::builder()
            .from(from.parse::<Mailbox>().map_err(failed)?)
            .to(letter.recipient.parse::<Mailbox>().map_err(failed)?)
            .subject(&letter.subject)
            .raw_header(header(AUTOMATIC, "auto-generated"));
        if let Some(address) = &letter.unsubscribe {
            message = message
                .raw_header(header(UNSUBSCRIBE, &format!("<{address}>")))
                .raw_header(header(UNSUBSCRIBE_POST, "List-Unsubscribe=One-Click"));
        }
        let message = message.header(ContentType::TEXT_PLAIN).body(letter.body.clone()).map_err(failed)?;
        self.0.send(message).await.map(|_| ()).map_err(failed)
    }
}

/// Tells answering machines to be quiet (RFC 3834).
const AUTOMATIC: HeaderName = HeaderName::new_from_ascii_str("Auto-Submitted");
/// Lets mail programs offer a button that ends these letters (RFC 2369, RFC 8058).
const UNSUBSCRIBE: HeaderName = HeaderName::new_from_ascii_str("List-Unsubscribe");
const UNSUBSCRIBE_POST: HeaderName = HeaderName::new_from_ascii_str("List-Unsubscribe-Post");

fn header(name: HeaderName, value: &str) -> HeaderValue {
    HeaderValue::new(name, value.to_owned())
}

fn failed(error: impl std::error::Error) -> MailError {
    MailError(error.to_string())
}
