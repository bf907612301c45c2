//! The single-page app: its files, and the HTML shell filled in for each address.
//!
//! Everything that is not the API ends here. Files come from `WEB_DIRECTORY` or from the copy
//! inside the program, and stand in memory; their compressed twins were made by the build.

mod announced;
mod files;
mod pages;
mod shell;

pub use shell::escaped;

use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, ETAG, HeaderMap, IF_NONE_MATCH, LOCATION, VARY,
};
use actix_web::http::{Method, StatusCode};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use shared::language::Language;
use shared::refusal::Refusal;
use shared::site::App;

pub use files::WebFiles;

use crate::ctx::Ctx;
use crate::http::Problem;
use crate::http::edge::preferred_language;
use files::File;

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";

/// Every address outside the API.
///
/// # Errors
/// 404 for a file that is not there, 405 for anything but reading.
pub async fn serve(
    request: HttpRequest,
    files: Data<WebFiles>,
    ctx: Data<Ctx>,
) -> Result<HttpResponse, Problem> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Err(Problem::NotAllowed("GET, HEAD".to_owned()));
    }
    let path = request.path();
    if let Some(file) = files.find(path) {
        return Ok(send(&request, path, file));
    }
    if path.starts_with("/api") || path.starts_with("/assets/") || path.contains('.') {
        return Err(Refusal::NotFound.into());
    }
    match language_of(path) {
        None if path == "/" => Ok(redirect(&home(preferred_language(request.headers())))),
        None => Ok(page(&files, &ctx, path, preferred_language(request.headers())).await),
        Some(language) if path.len() == 3 => Ok(redirect(&home(language))),
        Some(language) => Ok(page(&files, &ctx, path, language).await),
    }
}

fn language_of(path: &str) -> Option<Language> {
    match path.split('/').nth(1) {
        Some("en") => Some(Language::En),
        Some("fr") => Some(Language::Fr),
        _ => None,
    }
}

fn home(language: Language) -> String {
    format!("/{}/", language.code())
}

fn redirect(to: &str) -> HttpResponse {
    HttpResponse::Found()
        .insert_header((LOCATION, to))
        .insert_header((VARY, "accept-language"))
        .insert_header((CACHE_CONTROL, ASK_AGAIN))
        .finish()
}

async fn page(files: &WebFiles, ctx: &Ctx, path: &str, language: Language) -> HttpResponse {
    let Some(template) = files.shell(App::of_path(path)) else {
        return HttpResponse::ServiceUnavailable()
            .content_type("text/html; charset=utf-8")
            .body("<!doctype html><title>GCDevExchange</title><p>The app is not built: cargo xtask build");
    };
    let mut found = pages::find(path, language);
    if let (Some(page), Some(id)) = (&mut found, pages::opportunity(path, language)) {
        announced::opportunity(ctx, id, language, page).await;
    }
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let html = shell::fill(template, &ctx.config.public_url, path, language, found.as_ref());
    HttpResponse::build(status)
        .insert_header((CACHE_CONTROL, ASK_AGAIN))
        .content_type("text/html; charset=utf-8")
        .body(html)
}

/// A file, in the smallest form that the browser takes. What lies in `/assets/` is named by its
/// content and never changes.
fn send(request: &HttpRequest, path: &str, file: &File) -> HttpResponse {
    let known = request.headers().get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    if known == Some(file.tag.as_str()) {
        return HttpResponse::NotModified().insert_header((ETAG, file.tag.as_str())).finish();
    }
    let (encoding, bytes) = smallest(request.headers(), file);
    let mut response = HttpResponse::Ok();
    response
        .content_type(file.kind.as_str())
        .insert_header((ETAG, file.tag.as_str()))
        .insert_header((VARY, "accept-encoding"))
        .insert_header((CACHE_CONTROL, if path.starts_with("/assets/") { FOR_EVER } else { ASK_AGAIN }));
    if let Some(encoding) = encoding {
        response.insert_header((CONTENT_ENCODING, encoding));
    }
    response.body(bytes)
}

fn smallest(headers: &HeaderMap, file: &File) -> (Option<&'static str>, Bytes) {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let takes = |encoding: &str| {
        accepted.split(',').any(|one| one.split(';').next().map(str::trim) == Some(encoding))
    };
    match (&file.brotli, &file.gzip) {
        (Some(bytes), _) if takes("br") => (Some("br"), bytes.clone()),
        (_, Some(bytes)) if takes("gzip") => (Some("gzip"), bytes.clone()),
        _ => (None, file.plain.clone()),
    }
}
