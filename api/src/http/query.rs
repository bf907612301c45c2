//! The query string: readable (else 400) and valid (else 422).

use std::future::{Ready, ready};
use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use shared::page::{LIMIT_DEFAULT, LIMIT_MAX};
use utoipa::IntoParams;
use validator::Validate;

use super::cursor;
use super::problem::Problem;

/// A valid query. Name its type in the operation's `params`, which documents its fields.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T> Deref for Query<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned + Validate> FromRequest for Query<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(read(request.query_string()))
    }
}

fn read<T: DeserializeOwned + Validate>(text: &str) -> Result<Query<T>, Problem> {
    let found = actix_web::web::Query::<T>::from_query(text);
    let value = found.map_err(|error| Problem::Unreadable(error.to_string()))?;
    value.validate()?;
    Ok(Query(value.into_inner()))
}

/// Which page of a list; stands beside the list's own query: `paging: Query<Paging>`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate, IntoParams)]
pub struct Paging {
    /// How many items, at most 100.
    #[param(minimum = 1, maximum = 100)]
    #[validate(range(min = 1, max = 100))]
    pub limit: Option<u16>,
    /// `next_cursor` of the page before; opaque.
    #[param(max_length = 500)]
    #[validate(length(max = 500))]
    pub cursor: Option<String>,
}

impl Paging {
    /// How many items to return.
    #[must_use]
    pub fn limit(&self) -> u64 {
        self.limit.unwrap_or(LIMIT_DEFAULT).clamp(1, LIMIT_MAX).into()
    }

    /// Where the page before ended: the key that the list's store put into its cursor.
    ///
    /// # Errors
    /// 400, if the cursor is none of ours.
    pub fn after<T: DeserializeOwned>(&self) -> Result<Option<T>, Problem> {
        self.cursor.as_deref().map(cursor::read).transpose()
    }
}
