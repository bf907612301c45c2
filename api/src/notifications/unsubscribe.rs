//! `/unsubscribe`: the link in every notice by mail. A small page of its own, so that it works
//! without signing in and without the app; mail programs send the POST themselves (RFC 8058).
//!
//! The token is a keyed hash of the person: it says nothing, needs no row, and ends nothing else.

use actix_web::web::{Form, Query};
use actix_web::{HttpResponse, get, post};
use serde::Deserialize;
use serde_json::json;
use shared::actor::By;
use shared::ids::PersonId;
use shared::language::{Language, Words};
use shared::refusal::Refusal;

use crate::accounts::store::{self, Addressee, MailWish};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::Problem;
use crate::stream::Stream;

const TITLE: Words = Words::new("Notices by e-mail", "Avis par courriel");
const ON: Words = Words::new(
    "You receive a message for every notice that concerns you. Notices stay in the application in any case.",
    "Vous recevez un message pour chaque avis qui vous concerne. Les avis restent dans l’application dans tous les cas.",
);
const OFF: Words = Words::new(
    "You no longer receive notices by e-mail. They stay in the application: look there for deadlines.",
    "Vous ne recevez plus d’avis par courriel. Ils restent dans l’application\u{a0}: consultez-y les échéances.",
);
const END: Words = Words::new("Stop these messages", "Ne plus recevoir ces messages");
const BEGIN: Words = Words::new("Receive them again", "Les recevoir de nouveau");

/// What the link carries.
#[derive(Deserialize)]
pub struct Link {
    person: PersonId,
    token: String,
}

/// What the button says; mail programs send a field of their own, which means the same as `end`.
#[derive(Deserialize)]
pub struct Wish {
    #[serde(default)]
    again: Option<String>,
}

/// The address that ends a person's notices by mail.
#[must_use]
pub fn address(ctx: &Ctx, person_id: PersonId) -> String {
    let token = token(ctx, person_id);
    format!("{}/unsubscribe?person={person_id}&token={token}", ctx.config.public_url)
}

fn token(ctx: &Ctx, person_id: PersonId) -> String {
    ctx.secrets.keyed_hash("unsubscribe", &[person_id.0.as_bytes()]).chars().take(32).collect()
}

/// Says how it stands, with a button to change it.
///
/// # Errors
/// `link_not_good`.
#[get("/unsubscribe")]
pub async fn show(link: Query<Link>, ctx: Ctx) -> Result<HttpResponse, Problem> {
    let person_id = checked(&ctx, &link)?;
    let addressee = store::addressee(&*ctx.begin_read().await?, person_id).await?;
    Ok(page(&addressee, addressee.mail))
}

/// Ends notices by mail, or begins them again.
///
/// # Errors
/// `link_not_good`.
#[post("/unsubscribe")]
pub async fn decide(link: Query<Link>, wish: Form<Wish>, ctx: Ctx) -> Result<HttpResponse, Problem> {
    let person_id = checked(&ctx, &link)?;
    let wish = if wish.again.is_some() { MailWish::Wanted } else { MailWish::Unwanted };
    let write = ctx.begin_as(By::Person(person_id)).await?;
    store::lock(&write, person_id).await?;
    let addressee = store::addressee(&write, person_id).await?;
    if addressee.mail != wish {
        store::set_mail_wish(&write, person_id, wish).await?;
        let data = json!({ "wanted": wish == MailWish::Wanted });
        audit::record(&write, Stream::Person(person_id), "notices_by_mail_decided", &data).await?;
        write.commit().await?;
    }
    Ok(page(&addressee, wish))
}

fn checked(ctx: &Ctx, link: &Link) -> Result<PersonId, Refusal> {
    if token(ctx, link.person) == link.token { Ok(link.person) } else { Err(Refusal::LinkNotGood) }
}

fn page(addressee: &Addressee, wish: MailWish) -> HttpResponse {
    let language = addressee.language;
    let (words, name, button) = match wish {
        MailWish::Wanted => (ON, "end", END),
        MailWish::Unwanted => (OFF, "again", BEGIN),
    };
    let title = TITLE.in_language(language);
    let html = format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <meta name=\"robots\" content=\"noindex\"><title>{title} – {}</title><main><h1>{title}</h1><p>{}</p>\
         <form method=\"post\"><button name=\"{name}\" value=\"1\">{}</button></form></main></html>",
        language.code(),
        site(language),
        words.in_language(language),
        button.in_language(language),
    );
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(html)
}

fn site(language: Language) -> &'static str {
    Words::new("GCDevExchange", "Carrefour des programmeurs du GC").in_language(language)
}
