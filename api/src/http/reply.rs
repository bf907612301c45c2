//! What a handler answers when all is well. The type says the status; the document is derived
//! from it.
//!
//! Bodies that carry a `version` get an `ETag`: `"<version>-<hash of body>"`.

use std::cell::RefCell;
use std::collections::BTreeMap;

use actix_web::body::BoxBody;
use actix_web::http::header::{CACHE_CONTROL, ETAG, HeaderValue, IF_NONE_MATCH, LINK, LOCATION};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use shared::page::Page;
use utoipa::openapi::schema::Schema;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{IntoResponses, ToSchema};

use super::problem::Problem;
use crate::secrets::hexadecimal;

/// 200: here it is. Answers 304 to a GET whose `If-None-Match` names it.
pub struct Found<T>(pub T);

/// 200: it was changed, and now looks like this.
pub struct Changed<T>(pub T);

/// 200: it is shown this once. Nobody keeps a copy on the way.
pub struct ShownOnce<T>(pub T);

/// 201: it was made, and stands at this address.
pub struct Created<T> {
    location: String,
    view: T,
}

/// 200: one page of a list, with `Link` to the next.
pub struct Listed<T>(pub Page<T>);

/// 202: it was taken in; what follows is told elsewhere (in a mail).
pub struct Accepted<T>(pub T);

/// 204: done, and there is nothing to say.
pub struct NoContent;

impl<T> Created<T> {
    /// What was made, and its address below `/api/v1`: `Created::at(format!("/proposals/{id}"), view)`.
    #[must_use]
    pub fn at(path: impl AsRef<str>, view: T) -> Created<T> {
        Created { location: format!("/api/v1{}", path.as_ref()), view }
    }
}

impl<T: Serialize> Responder for Found<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        answer(request, StatusCode::OK, &self.0)
    }
}

impl<T: Serialize> Responder for Changed<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        answer(request, StatusCode::OK, &self.0)
    }
}

impl<T: Serialize> Responder for ShownOnce<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let mut response = answer(request, StatusCode::OK, &self.0);
        response.headers_mut().remove(ETAG);
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

impl<T: Serialize> Responder for Accepted<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        answer(request, StatusCode::ACCEPTED, &self.0)
    }
}

impl<T: Serialize> Responder for Created<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let mut response = answer(request, StatusCode::CREATED, &self.view);
        if let Ok(location) = HeaderValue::from_str(&self.location) {
            response.headers_mut().insert(LOCATION, location);
        }
        response
    }
}

impl<T: Serialize> Responder for Listed<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let mut response = answer(request, StatusCode::OK, &self.0);
        if let Some(cursor) = &self.0.next_cursor
            && let Ok(link) = HeaderValue::from_str(&next_link(request, cursor))
        {
            response.headers_mut().insert(LINK, link);
        }
        response
    }
}

impl Responder for NoContent {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::NoContent().finish()
    }
}

fn answer(request: &HttpRequest, status: StatusCode, view: &impl Serialize) -> HttpResponse {
    let body = match serde_json::to_vec(view) {
        Ok(body) => body,
        Err(error) => return Problem::fault(error).error_response(),
    };
    let tag = entity_tag(&body);
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    if is_read && is_known(request, &tag) {
        return HttpResponse::NotModified().insert_header((ETAG, tag)).finish();
    }
    HttpResponse::build(status)
        .insert_header((ETAG, tag))
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .content_type("application/json")
        .body(body)
}

/// The one field of a view that its tag needs: on the view itself, or in its facts.
#[derive(Deserialize)]
struct Versioned {
    version: Option<i64>,
    facts: Option<Facts>,
}

#[derive(Deserialize)]
struct Facts {
    version: Option<i64>,
}

fn entity_tag(body: &[u8]) -> String {
    let found = serde_json::from_slice::<Versioned>(body).ok();
    let version = found.and_then(|view| view.version.or(view.facts.and_then(|facts| facts.version)));
    let hash = hexadecimal(&Sha256::digest(body));
    format!("\"{}-{}\"", version.unwrap_or(0), hash.get(..16).unwrap_or_default())
}

fn is_known(request: &HttpRequest, tag: &str) -> bool {
    let said = request.headers().get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    said.is_some_and(|said| {
        said.split(',').any(|one| one.trim().trim_start_matches("W/") == tag || one.trim() == "*")
    })
}

/// The same address with another cursor.
fn next_link(request: &HttpRequest, cursor: &str) -> String {
    let kept =
        request.query_string().split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("cursor="));
    let query: Vec<&str> = kept.collect();
    let separator = if query.is_empty() { "" } else { "&" };
    format!("<{}?{}{separator}cursor={cursor}>; rel=\"next\"", request.path(), query.join("&"))
}

thread_local! {
    /// Utoipa collects the schemas of request bodies by itself, those of replies it does not:
    /// they are noted here while the document is built (on one thread) and taken by `openapi`.
    static SCHEMAS: RefCell<Vec<(String, RefOr<Schema>)>> = const { RefCell::new(Vec::new()) };
}

/// The schemas of every reply documented since the last call, on this thread.
#[must_use]
pub fn take_schemas() -> Vec<(String, RefOr<Schema>)> {
    SCHEMAS.with(|schemas| schemas.take())
}

fn documented(status: &str, words: &str, schema: Ref) -> BTreeMap<String, RefOr<Response>> {
    let content = ContentBuilder::new().schema(Some(schema)).build();
    let response = ResponseBuilder::new().description(words).content("application/json", content);
    BTreeMap::from([(status.to_owned(), response.build().into())])
}

fn schema<T: ToSchema>() -> Ref {
    SCHEMAS.with_borrow_mut(|schemas| {
        schemas.push((T::name().into_owned(), T::schema()));
        T::schemas(schemas);
    });
    Ref::from_schema_name(T::name())
}

impl<T: ToSchema> IntoResponses for Found<T> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let mut responses = documented("200", "Here it is.", schema::<T>());
        let unchanged = ResponseBuilder::new().description("It is what If-None-Match names.");
        responses.insert("304".to_owned(), unchanged.build().into());
        responses
    }
}

impl<T: ToSchema> IntoResponses for Changed<T> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        documented("200", "It was done; this is how it stands now.", schema::<T>())
    }
}

impl<T: ToSchema> IntoResponses for ShownOnce<T> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        documented("200", "It was done; this is shown once.", schema::<T>())
    }
}

impl<T: ToSchema> IntoResponses for Created<T> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        documented("201", "It was made; Location says where it stands.", schema::<T>())
    }
}

impl<T: ToSchema> IntoResponses for Accepted<T> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        documented("202", "It was taken in.", schema::<T>())
    }
}

impl<T: ToSchema> IntoResponses for Listed<T> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let item = schema::<T>();
        let name = format!("{}Page", T::name());
        SCHEMAS.with_borrow_mut(|schemas| schemas.push((name.clone(), page_schema(item))));
        documented("200", "One page of the list.", Ref::from_schema_name(name))
    }
}

impl IntoResponses for NoContent {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let done = ResponseBuilder::new().description("Done.").build();
        BTreeMap::from([("204".to_owned(), done.into())])
    }
}

fn page_schema(item: Ref) -> RefOr<Schema> {
    use utoipa::openapi::{ArrayBuilder, ObjectBuilder, Type};
    ObjectBuilder::new()
        .description(Some("One page of a list."))
        .property("items", ArrayBuilder::new().items(item))
        .property("next_cursor", ObjectBuilder::new().schema_type(Type::String))
        .property("total", ObjectBuilder::new().schema_type(Type::Integer))
        .required("items")
        .build()
        .into()
}
