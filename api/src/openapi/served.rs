//! The contract as it is served: the committed files, which `xtask test openapi` keeps true. Making
//! the document anew at every start would hold tens of megabytes.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, get};

use super::acts::act_of;

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

/// The act of the policy that a method at an address asks, by the name of its variant: of the operation
/// with the most fixed parts, if several have the address.
#[must_use]
pub fn act_at(method: &str, path: &str) -> Option<&'static str> {
    let lines = OPERATIONS.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        Some((words.next()?, words.next()?, words.next()?))
    });
    let here = lines.filter(|(known, pattern, _)| *known == method && is_at(pattern, path));
    let (.., id) = here.min_by_key(|(_, pattern, _)| pattern.matches('{').count())?;
    act_of(id)
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

    #[test]
    fn a_method_at_an_address_is_one_act() {
        assert_eq!(act_at("POST", "/api/v1/opportunities/7/publish"), Some("Publish"));
        assert_eq!(act_at("PUT", "/api/v1/opportunities/7"), Some("EditOpportunity"));
        assert_eq!(act_at("GET", "/api/v1/opportunities/7"), Some("ReadOpportunity"));
        assert_eq!(act_at("DELETE", "/api/v1/opportunities/7"), None);
        assert_eq!(act_at("GET", "/api/v1/nowhere"), None);
    }
}
