//! What the address names. An id that is none is an address where nothing is: 404.

use std::future::{Ready, ready};
use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::FutureExt;
use serde::de::DeserializeOwned;
use shared::refusal::Refusal;

use super::problem::Problem;

/// `Path<OpportunityId>` for one parameter, `Path<(OpportunityId, QuestionId)>` for two. The
/// document's parameters are added by `openapi`.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<T> Deref for Path<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Path<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        // actix's own extractor is ready at once.
        let read = actix_web::web::Path::<T>::from_request(request, payload).now_or_never();
        let found = read.and_then(Result::ok).map(|path| Path(path.into_inner()));
        ready(found.ok_or_else(|| Refusal::NotFound.into()))
    }
}
