//! Compares replies with the OpenAPI document: the status must be documented for the operation,
//! and the body must fit the schema that the document gives for it.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use api::openapi;
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::reply::Reply;

pub static DOCUMENT: LazyLock<Value> =
    LazyLock::new(|| serde_json::to_value(openapi::document()).expect("a document"));

/// One validator a schema: making them is slow.
static VALIDATORS: LazyLock<Mutex<HashMap<String, &'static Validator>>> = LazyLock::new(Mutex::default);

/// Panics, naming the operation, if the reply is not what the contract says.
pub fn check(method: &str, path: &str, reply: &Reply) {
    let path = path.split('?').next().unwrap_or_default();
    let Some((pattern, operation)) = operation_at(method, path) else {
        assert!(
            !path.starts_with("/api/") || [404, 405].contains(&reply.status),
            "{method} {path} is not documented"
        );
        return;
    };
    let name = format!("{method} {pattern}");
    let documented = &operation["responses"][reply.status.to_string()];
    assert!(!documented.is_null(), "{name} does not document {}: {}", reply.status, reply.text);
    let kind = reply.header("content-type").unwrap_or_default();
    match documented["content"].as_object() {
        None => {
            assert!(reply.text.is_empty(), "{name} documents no body for {}: {}", reply.status, reply.text)
        }
        Some(content) => {
            let schema = content.get(kind).unwrap_or_else(|| panic!("{name} does not document {kind}"));
            // What is not JSON is bytes, of which a schema says nothing.
            if kind.contains("json") {
                fits(&name, &schema["schema"], &reply.json);
            }
        }
    }
}

/// The operation whose path has the most fixed parts.
pub fn operation_at(method: &str, path: &str) -> Option<(&'static String, &'static Value)> {
    let paths = DOCUMENT["paths"].as_object()?;
    let mut found: Vec<_> = paths
        .iter()
        .filter(|(pattern, _)| is_at(pattern, path))
        .filter_map(|(pattern, item)| Some((pattern, item.get(method.to_lowercase())?)))
        .collect();
    found.sort_by_key(|(pattern, _)| pattern.matches('{').count());
    found.first().copied()
}

fn is_at(pattern: &str, path: &str) -> bool {
    let same = |(pattern, part): (&str, &str)| pattern == part || pattern.starts_with('{');
    pattern.split('/').count() == path.split('/').count() && pattern.split('/').zip(path.split('/')).all(same)
}

fn fits(name: &str, schema: &Value, body: &Value) {
    let validator = validator(schema);
    let faults: Vec<String> =
        validator.iter_errors(body).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(faults.is_empty(), "{name} answers what its schema does not say:\n{}\n{body}", faults.join("\n"));
}

fn validator(schema: &Value) -> &'static Validator {
    let mut validators = VALIDATORS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    validators.entry(schema.to_string()).or_insert_with(|| {
        let mut whole = schema.clone();
        whole["components"] = json!({ "schemas": DOCUMENT["components"]["schemas"] });
        Box::leak(Box::new(jsonschema::validator_for(&whole).expect("a schema")))
    })
}
