//! The outermost layer: every request gets an id, every reply its headers, every failure its
//! problem document, every panic a 500, and the log one line.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse, ResponseError};
use futures_util::FutureExt;
use shared::refusal::Refusal;

use super::edge::Facts;
use super::problem::{PROBLEM_JSON, Problem};
use crate::ctx::Ctx;
use crate::machine;

const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; \
    frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
/// Swagger UI writes style attributes; it is served below this path alone.
const DOCS: &str = "/docs";
const POLICY_OF_DOCS: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data:; connect-src 'self'; object-src 'none'; frame-ancestors 'none'; \
    base-uri 'none'; form-action 'self'";

/// What addresses about proposals contain: of the API, and of the pages in either language.
const OF_PROPOSALS: [&str; 4] = ["proposals", "propositions", "propose", "proposer"];

/// How long a request may take as a whole; then it is given up, and rolled back.
const PATIENCE: Duration = Duration::from_secs(30);

const ALWAYS: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "strict-origin-when-cross-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// What the log line says of a request.
struct Line {
    method: String,
    path: String,
    started: chrono::DateTime<chrono::Utc>,
}

/// See the header.
///
/// # Errors
/// Never with anything but a finished reply.
pub async fn outermost(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<EitherBody<BoxBody, BoxBody>>, Error> {
    let facts = Facts::of(request.headers());
    let is_secure = Ctx::of(request.request())?.config.public_url.starts_with("https://");
    let line = Line {
        method: request.method().to_string(),
        path: request.path().to_owned(),
        started: machine::now(),
    };
    let answer = tokio::time::timeout(PATIENCE, next.call(request));
    let answer = AssertUnwindSafe(answer).catch_unwind();
    let id = facts.request_id.clone();
    facts
        .scope(async {
            match answer.await {
                Ok(Ok(Ok(response))) => {
                    let mut response = as_problem(response.map_into_boxed_body());
                    decorate(response.headers_mut(), &line, &id, is_secure);
                    log(&line, &id, response.status());
                    Ok(response.map_into_left_body())
                }
                Ok(Ok(Err(error))) => Err(finished(error.error_response(), &line, &id, is_secure)),
                Ok(Err(_too_late)) => Err(finished(Problem::Busy.error_response(), &line, &id, is_secure)),
                Err(panic) => {
                    let fault = Problem::fault(format!("panic: {}", words_of(panic.as_ref())));
                    Err(finished(fault.error_response(), &line, &id, is_secure))
                }
            }
        })
        .await
}

/// A failure that left no request to answer: the reply itself travels as the error.
fn finished(mut response: HttpResponse, line: &Line, id: &str, is_secure: bool) -> Error {
    decorate(response.headers_mut(), line, id, is_secure);
    log(line, id, response.status());
    InternalError::from_response("answered", response).into()
}

/// Failures that actix wrote itself become problem documents.
fn as_problem(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let is_failure = response.status().is_client_error() || response.status().is_server_error();
    // The errors of `/oauth/token` have a form of their own, which actix never writes.
    let ours = [PROBLEM_JSON, "text/html", "application/json"];
    let is_ours = kind.is_some_and(|kind| ours.iter().any(|one| kind.starts_with(one)));
    if !is_failure || is_ours {
        return response;
    }
    let problem = match response.status() {
        StatusCode::NOT_FOUND => Problem::Refused(Refusal::NotFound),
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Problem::WrongType,
        status if status.is_client_error() => Problem::Unreadable(status.to_string()),
        status => Problem::fault(status.to_string()),
    };
    response.into_response(problem.error_response())
}

fn decorate(headers: &mut HeaderMap, line: &Line, request_id: &str, is_secure: bool) {
    for (name, value) in ALWAYS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    let policy = if line.path.starts_with(DOCS) { POLICY_OF_DOCS } else { POLICY };
    headers.insert(HeaderName::from_static("content-security-policy"), HeaderValue::from_static(policy));
    if let Ok(id) = HeaderValue::from_str(request_id) {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
    if is_secure {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(HeaderName::from_static("strict-transport-security"), year);
    }
}

fn log(line: &Line, request_id: &str, status: StatusCode) {
    let Some(path) = shown(&line.path, status) else { return };
    let took = machine::now() - line.started;
    tracing::info!(
        target: "access",
        method = line.method,
        path,
        status = status.as_u16(),
        milliseconds = took.num_milliseconds(),
        request_id,
    );
}

/// The path as the log shows it. Before closing nobody learns from a log that somebody proposes: what
/// vendors do with proposals has no line, unless it failed on our side, and then without its path.
fn shown(path: &str, status: StatusCode) -> Option<&str> {
    let is_of_proposals = path.split('/').any(|part| OF_PROPOSALS.contains(&part));
    match (is_of_proposals, status.is_server_error()) {
        (false, _) => Some(path),
        (true, true) => Some("(about proposals)"),
        (true, false) => None,
    }
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::db::Database;
    use crate::secrets::Secrets;
    use actix_web::body::to_bytes;
    use actix_web::middleware::from_fn;
    use actix_web::web::{self, Data};
    use actix_web::{App, test};

    use crate::sealing::Keyring;

    async fn stumble() -> HttpResponse {
        panic!("the words of the fault")
    }

    #[::core::prelude::v1::test]
    fn the_log_tells_of_no_proposal() {
        let id = "019a0000-0000-7000-8000-000000000000";
        for path in [
            format!("/api/v1/opportunities/{id}/proposals"),
            format!("/api/v1/proposals/{id}/submit"),
            "/api/v1/proposals".to_owned(),
            format!("/fr/propositions/{id}"),
            format!("/en/opportunities/{id}/propose"),
        ] {
            for status in [StatusCode::OK, StatusCode::CREATED, StatusCode::CONFLICT, StatusCode::NOT_FOUND] {
                assert_eq!(shown(&path, status), None, "{path}");
            }
            let failed = shown(&path, StatusCode::INTERNAL_SERVER_ERROR).unwrap();
            assert!(!failed.contains(id), "{failed}");
        }
        let other = "/api/v1/opportunities";
        assert_eq!(shown(other, StatusCode::OK), Some(other));
    }

    #[actix_web::test]
    async fn a_panic_is_a_problem_that_says_nothing_of_its_cause() {
        let directory = std::env::temp_dir().join(format!("gcdevexchange-panic-{}", std::process::id()));
        let config = Config { data_directory: directory.clone(), ..Config::default() };
        let database = Database::connect("sqlite::memory:", Keyring::load(&config).unwrap()).await.unwrap();
        let ctx = Ctx::new(config.clone(), database, Secrets::load(&config).unwrap());
        std::fs::remove_dir_all(directory).unwrap();
        let app =
            App::new().app_data(Data::new(ctx)).route("/", web::get().to(stumble)).wrap(from_fn(outermost));
        let service = test::init_service(app).await;
        let request =
            test::TestRequest::get().uri("/").insert_header(("x-request-id", "order-17")).to_request();
        let response = test::try_call_service(&service, request).await.unwrap_err().error_response();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(response.headers().get("x-request-id").unwrap(), "order-17");
        assert!(response.headers().contains_key("content-security-policy"));
        let body = String::from_utf8(to_bytes(response.into_body()).await.unwrap().to_vec()).unwrap();
        assert!(body.contains("\"code\":\"fault\"") && body.contains("order-17"), "{body}");
        assert!(!body.contains("words"), "{body}");
    }
}
