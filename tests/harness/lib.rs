//! A real server for every test, on a database of its own.
//!
//! ```ignore
//! let app = TestApp::start().await;
//! let author = app.as_(Persona::EsdcAuthor).await;
//! let made = author.post("/opportunities", &json!({ … })).await.expect(201);   // a Reply
//! author.act("/opportunities/{id}/publish", &made, &json!({})).await.refused(403, "not_your_role");
//! app.advance_to(closing).await;                                              // runs what is due
//! assert_eq!(app.events(Stream::Opportunity(id)).await, ["opportunity_created", …]);
//! assert!(app.mails_to("zoe@example.ca").await[0].text.contains("https://"));
//! ```
//!
//! Every reply is compared with the OpenAPI document: its status must be documented and its body
//! must fit the schema. `TEST_DATABASE_URL` picks PostgreSQL; without it, SQLite.

mod app;
mod browser;
pub mod builders;
mod client;
mod contract;
mod database;
pub mod golden;
mod mail;
mod mail_server;
mod once;
mod pointers;
mod reply;
mod rounds;
mod telephone;
mod told;
mod victim;

pub use app::{TestApp, settings};
pub use browser::Browser;
pub use client::{Client, Request};
pub use database::{folder, is_postgres};
pub use mail::Mail;
pub use mail_server::MailServer;
pub use reply::Reply;
pub use rounds::rounds;
pub use telephone::Telephone;
pub use victim::Victim;
