//! `If-Match`: which version the caller saw. Required on every change of what exists.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::IF_MATCH;
use actix_web::{FromRequest, HttpRequest};
use shared::ids::Version;
use shared::refusal::Refusal;
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::{ObjectBuilder, Required, Type};

use super::problem::Problem;

/// The version that the caller saw: 428 if they do not say. Name it in the operation's `params`.
#[derive(Clone, Copy, Debug)]
pub struct IfMatch(Version);

impl IfMatch {
    /// Compares with the version that is locked.
    ///
    /// # Errors
    /// `changed_meanwhile` (412), if somebody was faster.
    pub fn check(self, current: Version) -> Result<(), Refusal> {
        if self.0 == current { Ok(()) } else { Err(Refusal::ChangedMeanwhile) }
    }
}

impl FromRequest for IfMatch {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(read(request))
    }
}

fn read(request: &HttpRequest) -> Result<IfMatch, Problem> {
    let said = request.headers().get(IF_MATCH).ok_or(Refusal::VersionNeeded)?;
    let tag = said.to_str().unwrap_or_default();
    match version_of(tag) {
        Some(version) => Ok(IfMatch(version)),
        // A tag that we never gave names no version that could be current.
        None => Err(Refusal::ChangedMeanwhile.into()),
    }
}

/// The version part of `"<version>-<hash>"`, weak or strong; a bare version is understood.
fn version_of(tag: &str) -> Option<Version> {
    let plain = tag.trim().trim_start_matches("W/").trim_matches('"');
    let number = plain.split('-').next().unwrap_or_default();
    number.parse().ok().map(Version)
}

impl IntoParams for IfMatch {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        vec![
            ParameterBuilder::new()
                .name("If-Match")
                .parameter_in(ParameterIn::Header)
                .required(Required::True)
                .description(Some(
                    "The ETag of what is changed, as it was read. Only its version is compared.",
                ))
                .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
                .build(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_version_of_a_tag_counts() {
        assert_eq!(version_of("\"3-abc\""), Some(Version(3)));
        assert_eq!(version_of("W/\"12-x\""), Some(Version(12)));
        assert_eq!(version_of("3"), Some(Version(3)));
        assert_eq!(version_of("*"), None);
    }
}
