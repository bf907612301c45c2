//! The language of the reader, as a handler's argument.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use shared::language::Language;

use super::edge::preferred_language;
use super::problem::Problem;

/// The official language that `Accept-Language` asks for first.
#[derive(Clone, Copy, Debug)]
pub struct AcceptLanguage(pub Language);

impl FromRequest for AcceptLanguage {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(AcceptLanguage(preferred_language(request.headers()))))
    }
}
