//! Every failure, in one type: the domain's refusals, HTTP's own, and our faults. The only file
//! that knows status codes of failures.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, CONTENT_LANGUAGE, RETRY_AFTER};
use actix_web::{HttpResponse, ResponseError};
use sea_orm::{DbErr, SqlErr};
use shared::language::{Language, Words};
use shared::problem as wire;
use shared::refusal::{Kind, Refusal, sentence};
use shared::validation::{field_error, field_errors};
use utoipa::IntoResponses;
use utoipa::openapi::{RefOr, Response};
use validator::ValidationErrors;

use super::edge::Facts;
use super::problem_words as words;
use super::rate::Standing;
use crate::db::is_busy;

/// The media type of every failure.
pub const PROBLEM_JSON: &str = "application/problem+json";

/// Why a request failed.
#[derive(Debug)]
pub enum Problem {
    /// The domain says no.
    Refused(Refusal),
    /// The domain says no and names places in the body, each with a code of `shared::validation`.
    RefusedAt(Refusal, Vec<(String, String)>),
    /// The domain says no because saved content lacks something: places in it, each with a code of
    /// `shared::validation`.
    Lacking(Refusal, Vec<(String, String)>),
    /// The body is readable and not valid.
    Invalid(ValidationErrors),
    /// Fields at fault that only the handler could see.
    Fields(Vec<(String, &'static str)>),
    /// The request cannot be read; the text says what, in the words of the library.
    Unreadable(String),
    /// The body is larger than its limit.
    TooLarge,
    /// The body is not JSON.
    WrongType,
    /// The address exists, with these methods.
    NotAllowed(String),
    /// Too many requests.
    TooMany {
        /// How long to wait.
        seconds: u64,
        /// Which limit, and how many are allowed.
        standing: Standing,
    },
    /// Too many attempts failed: wait so many seconds before the next.
    Wait {
        /// How long to wait.
        seconds: u64,
    },
    /// The database is busy: nothing was changed, the same request may be sent again.
    Busy,
    /// Our fault. Logged with its cause, which never leaves the process.
    Fault(Box<dyn Error + Send + Sync>),
}

impl Problem {
    /// A fault with its cause.
    pub fn fault(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Problem {
        Problem::Fault(cause.into())
    }

    /// One field of the body at fault: `Problem::field("/email", "email")`.
    #[must_use]
    pub fn field(pointer: &str, code: &'static str) -> Problem {
        Problem::Fields(vec![(pointer.to_owned(), code)])
    }

    fn status(&self) -> StatusCode {
        match self {
            Problem::Refused(refusal) | Problem::RefusedAt(refusal, _) | Problem::Lacking(refusal, _) => {
                status_of(refusal.kind())
            }
            Problem::Invalid(_) | Problem::Fields(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Problem::Unreadable(_) => StatusCode::BAD_REQUEST,
            Problem::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Problem::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Problem::NotAllowed(_) => StatusCode::METHOD_NOT_ALLOWED,
            Problem::TooMany { .. } | Problem::Wait { .. } => StatusCode::TOO_MANY_REQUESTS,
            Problem::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Problem::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// The problem of a failed insert: `refusal` if a unique index said no, else what it was.
/// The indexes hold the rules that races would break.
#[must_use]
pub fn unless_unique(error: DbErr, refusal: Refusal) -> Problem {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => Problem::Refused(refusal),
        _ => error.into(),
    }
}

fn status_of(kind: Kind) -> StatusCode {
    match kind {
        Kind::Nobody => StatusCode::UNAUTHORIZED,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::Hidden => StatusCode::NOT_FOUND,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Unreadable => StatusCode::BAD_REQUEST,
        Kind::VersionNeeded => StatusCode::PRECONDITION_REQUIRED,
        Kind::VersionStale => StatusCode::PRECONDITION_FAILED,
    }
}

struct Said {
    code: &'static str,
    title: Words,
    detail: String,
    errors: Vec<wire::FieldError>,
    missing: Vec<wire::FieldError>,
}

impl Problem {
    fn say(&self, language: Language) -> Said {
        let plain = |code, title, detail: Words| Said {
            code,
            title,
            detail: detail.in_language(language).to_owned(),
            errors: Vec::new(),
            missing: Vec::new(),
        };
        match self {
            Problem::Refused(refusal) => refused(*refusal, language),
            Problem::RefusedAt(refusal, places) => {
                Said { errors: at_fault(places, language), ..refused(*refusal, language) }
            }
            Problem::Lacking(refusal, places) => {
                Said { missing: at_fault(places, language), ..refused(*refusal, language) }
            }
            Problem::Fields(places) => Said {
                errors: at_fault(places, language),
                ..plain("not_valid", words::INVALID_TITLE, words::INVALID)
            },
            Problem::Invalid(errors) => Said {
                errors: field_errors(errors, language),
                ..plain("not_valid", words::INVALID_TITLE, words::INVALID)
            },
            Problem::Unreadable(what) => Said {
                detail: words::UNREADABLE.fill(language, &[("what", what)]),
                ..plain("not_readable", words::UNREADABLE_TITLE, words::UNREADABLE)
            },
            Problem::TooLarge => plain("too_large", words::TOO_LARGE_TITLE, words::TOO_LARGE),
            Problem::WrongType => plain("wrong_media_type", words::WRONG_TYPE_TITLE, words::WRONG_TYPE),
            Problem::NotAllowed(_) => {
                plain("method_not_allowed", words::NOT_ALLOWED_TITLE, words::NOT_ALLOWED)
            }
            Problem::TooMany { seconds, .. } => Said {
                detail: words::TOO_MANY.fill(language, &[("seconds", &seconds.to_string())]),
                ..plain("too_many_requests", words::TOO_MANY_TITLE, words::TOO_MANY)
            },
            Problem::Wait { seconds } => Said {
                detail: words::WAIT.fill(language, &[("seconds", &seconds.to_string())]),
                ..plain("too_many_attempts", words::WAIT_TITLE, words::WAIT)
            },
            Problem::Busy => plain("busy", words::BUSY_TITLE, words::BUSY),
            Problem::Fault(_) => plain("fault", words::FAULT_TITLE, words::FAULT),
        }
    }
}

fn at_fault<S: AsRef<str>>(places: &[(String, S)], language: Language) -> Vec<wire::FieldError> {
    places.iter().map(|(at, code)| field_error(at, code.as_ref(), language)).collect()
}

fn refused(refusal: Refusal, language: Language) -> Said {
    Said {
        code: refusal.code(),
        title: words::title(refusal.kind()),
        detail: sentence(refusal).in_language(language).to_owned(),
        errors: Vec::new(),
        missing: Vec::new(),
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.status()
    }

    fn error_response(&self) -> HttpResponse {
        let Facts { request_id, language } = Facts::current();
        if let Problem::Fault(cause) = self {
            tracing::error!(%request_id, cause = %chain(cause.as_ref()), "fault");
        }
        let Said { code, title, detail, errors, missing } = self.say(language);
        let mut response = HttpResponse::build(self.status());
        match self {
            Problem::NotAllowed(methods) => drop(response.insert_header((ALLOW, methods.as_str()))),
            Problem::TooMany { seconds, standing } => {
                response.insert_header((RETRY_AFTER, *seconds));
                for field in standing.fields() {
                    response.insert_header(field);
                }
            }
            Problem::Wait { seconds } => drop(response.insert_header((RETRY_AFTER, *seconds))),
            Problem::Busy => drop(response.insert_header((RETRY_AFTER, 1))),
            _ => {}
        }
        response
            .insert_header((CONTENT_LANGUAGE, language.code()))
            .insert_header(("cache-control", "no-store"))
            .content_type(PROBLEM_JSON)
            .body(body(wire::Problem {
                kind: format!("/problems/{code}"),
                title: title.in_language(language).to_owned(),
                status: self.status().as_u16(),
                code: code.to_owned(),
                detail,
                errors,
                missing,
                request_id,
            }))
    }
}

fn body(problem: wire::Problem) -> String {
    serde_json::to_string(&problem).unwrap_or_default()
}

fn chain(error: &(dyn Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Fault(cause) => formatter.write_str(&chain(cause.as_ref())),
            other => formatter.write_str(other.say(Language::En).code),
        }
    }
}

/// Nothing here: which failures an operation can have is added by `openapi`, once for all.
impl IntoResponses for Problem {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::new()
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Problem::Refused(refusal)
    }
}

impl From<ValidationErrors> for Problem {
    fn from(errors: ValidationErrors) -> Self {
        Problem::Invalid(errors)
    }
}

impl From<getrandom::Error> for Problem {
    fn from(error: getrandom::Error) -> Self {
        Problem::fault(error)
    }
}

impl From<DbErr> for Problem {
    fn from(error: DbErr) -> Self {
        if is_busy(&error) {
            tracing::warn!(%error, "the database is busy");
            Problem::Busy
        } else {
            Problem::fault(error)
        }
    }
}
