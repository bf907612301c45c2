//! The document is current, whole, and true to the code.

use std::collections::BTreeSet;
use std::fs;

use api::openapi;
use serde_json::Value;

use crate::sources::{acts_of_the_policy, below, root};

fn document() -> Value {
    serde_json::to_value(openapi::document()).unwrap()
}

fn operations(document: &Value) -> Vec<(String, Value)> {
    let paths = document["paths"].as_object().unwrap();
    let each = |(path, item): (&String, &Value)| {
        let methods = item.as_object().unwrap().clone();
        methods
            .into_iter()
            .map(|(method, operation)| (format!("{method} {path}"), operation))
            .collect::<Vec<_>>()
    };
    paths.iter().flat_map(each).collect()
}

#[test]
fn the_committed_document_is_what_the_code_says() {
    let committed = fs::read_to_string(root().join("openapi/openapi.json")).unwrap();
    let committed: Value = serde_json::from_str(&committed).unwrap();
    assert!(committed == document(), "run `cargo xtask openapi`, read the difference, commit it");
}

#[test]
fn every_reference_leads_somewhere() {
    let document = document();
    let text = document.to_string();
    let named = text.split("#/components/schemas/").skip(1).map(|rest| rest.split('"').next().unwrap());
    let names: BTreeSet<&str> = named.collect();
    let missing: Vec<_> =
        names.into_iter().filter(|name| document["components"]["schemas"][name].is_null()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_operation_says_what_it_is() {
    let document = document();
    let tags: BTreeSet<&str> =
        document["tags"].as_array().unwrap().iter().map(|tag| tag["name"].as_str().unwrap()).collect();
    let mut ids = BTreeSet::new();
    for (name, operation) in operations(&document) {
        let tag = operation["tags"][0].as_str().unwrap_or_else(|| panic!("{name} has no tag"));
        assert!(tags.contains(tag), "{name}: openapi.rs does not describe the tag {tag}");
        assert!(
            operation["summary"].as_str().is_some_and(|text| text.ends_with('.')),
            "{name} has no summary"
        );
        assert!(ids.insert(operation["operationId"].to_string()), "{name} has the id of another");
        let good = operation["responses"]
            .as_object()
            .unwrap()
            .keys()
            .filter(|status| status.starts_with('2'))
            .count();
        // Signing in begins a session, or asks for the second step.
        let expected = if operation["operationId"] == "sign_in" { 2 } else { 1 };
        assert_eq!(good, expected, "{name} has one good status");
    }
}

/// `x-act` is a variant of `shared::policy::Act`: every variant is asked by an operation, and every
/// operation that is not public asks one.
#[test]
fn every_act_of_the_policy_is_an_operation() {
    let variants = acts_of_the_policy();
    let mut named = BTreeSet::new();
    for (name, operation) in operations(&document()) {
        match operation["x-act"].as_str() {
            Some(act) => {
                assert!(variants.contains(act), "{name} names `{act}`, which the policy does not know");
                named.insert(act.to_owned());
            }
            // `security(())`: everybody may ask.
            None => {
                assert!(operation["security"].is_array(), "{name} names no act: see api/src/openapi/acts.rs")
            }
        }
    }
    let silent: Vec<_> = variants.difference(&named).collect();
    assert!(silent.is_empty(), "named by no operation: {silent:?}");
}

#[test]
fn every_parameter_of_a_path_is_declared() {
    for (name, operation) in operations(&document()) {
        let declared = |wanted: &str| {
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            parameters
                .iter()
                .any(|one| one["name"] == wanted && one["in"] == "path" && one["required"] == true)
        };
        for wanted in name.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()) {
            assert!(declared(wanted), "{name} does not declare {wanted}");
        }
    }
}

#[test]
fn every_failure_is_a_problem() {
    for (name, operation) in operations(&document()) {
        for (status, response) in operation["responses"].as_object().unwrap() {
            if status.starts_with('4') || status.starts_with('5') {
                let schema = &response["content"]["application/problem+json"]["schema"]["$ref"];
                assert_eq!(schema, "#/components/schemas/Problem", "{name} {status}");
            }
        }
    }
}

/// Utoipa does not read signatures for headers and queries: the handler names them twice, and
/// forgetting one would leave a parameter or a 428 undocumented.
#[test]
fn a_handler_documents_the_version_and_the_query_that_it_takes() {
    for (path, text) in below("api/src") {
        for handler in text.split("#[utoipa::path(").skip(1) {
            let (attribute, rest) = handler.split_once("pub async fn").unwrap_or_default();
            let signature = rest.split(") ->").next().unwrap_or_default();
            let agrees = signature.contains(": IfMatch") == attribute.contains("IfMatch");
            assert!(agrees, "{}: name IfMatch in params(…)", path);
            for query in signature.split(": Query<").skip(1) {
                let name = query.split('>').next().unwrap_or_default();
                assert!(attribute.contains(name), "{}: name {name} in params(…)", path);
            }
        }
    }
}

/// The limits of a field stand in `#[validate]`, which decides, and in `#[schema]`, which tells.
#[test]
fn what_is_checked_is_what_is_documented() {
    for (path, text) in below("shared/src") {
        for field in text.split("#[validate(length(").skip(1) {
            let rest = field.split("pub ").next().unwrap_or_default();
            let Some(schema) = rest.split("#[schema(").nth(1) else { continue };
            let length = rest.split(')').next().unwrap_or_default();
            for (limit, told) in [("min", "min_"), ("max", "max_")] {
                let Some(number) = number_after(length, &format!("{limit} = ")) else { continue };
                let is_told = ["length", "items"]
                    .iter()
                    .any(|kind| number_after(schema, &format!("{told}{kind} = ")) == Some(number));
                assert!(is_told, "{}: {limit} = {number} in `{}`", path, rest.trim());
            }
        }
    }
}

fn number_after<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let rest = text.split(name).nth(1)?;
    rest.split(|c: char| !c.is_ascii_digit() && c != '_').next()
}
