//! The contract as it is served: the committed files, which `xtask test openapi` keeps true. Making
//! the document anew at every start would hold tens of megabytes.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, get};

/// Where Swagger UI and everybody else finds it.
pub const ADDRESS: &str = "/api/v1/openapi.json";

const DOCUMENT: &str = include_str!("../../../openapi/openapi.json");
const OPERATIONS: &str = include_str!("../../../openapi/operations.txt");

/// The document.
#[get("/api/v1/openapi.json")]
pub async fn document() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/json"))
        .insert_header((CACHE_CONTROL, "public, max-age=300"))
        .body(DOCUMENT)
}

/// The methods that an address has; none if it is no operation's.
#[must_use]
pub fn methods(path: &str) -> Vec<&'static str> {
    let lines = OPERATIONS.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        Some((words.next()?, words.next()?))
    });
    let mut methods: Vec<&str> =
        lines.filter(|(_, pattern)| is_at(pattern, path)).map(|(method, _)| method).collect();
    methods.dedup();
    methods
}

fn is_at(pattern: &str, path: &str) -> bool {
    let matches = |(pattern, part): (&str, &str)| pattern == part || pattern.starts_with('{');
    pattern.split('/').count() == path.split('/').count()
        && pattern.split('/').zip(path.split('/')).all(matches)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_its_methods_and_others_have_none() {
        assert_eq!(methods("/api/v1/account"), ["GET", "PUT"]);
        assert_eq!(methods("/api/v1/opportunities/7/publish"), ["POST"]);
        assert!(methods("/api/v1/nowhere").is_empty());
    }
}
