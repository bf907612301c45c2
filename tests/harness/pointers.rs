//! Every pointer of a problem's `errors` leads into the request that was sent: to a value of its body, or
//! to a member that the body leaves out and its schema knows. A query's names one of its parameters.

use serde_json::Value;

use crate::contract::{DOCUMENT, operation_at};
use crate::reply::Reply;

/// Panics, naming the operation, if a pointer leads nowhere.
pub fn check(method: &str, path: &str, body: Option<&[u8]>, reply: &Reply) {
    let Some(errors) = reply.json["errors"].as_array().filter(|_| reply.status >= 400) else {
        return;
    };
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let Some((pattern, operation)) = operation_at(method, path) else {
        return;
    };
    for error in errors {
        let pointer = error["pointer"].as_str().expect("a pointer");
        let leads = match body.and_then(|body| serde_json::from_slice::<Value>(body).ok()) {
            Some(body) => leads_into(&body, pointer) || may_lead_into(operation, &body, pointer),
            None => names_a_parameter(query, pointer),
        };
        assert!(leads, "{method} {pattern}: {pointer} is no place of the request: {}", reply.text);
    }
}

fn leads_into(body: &Value, pointer: &str) -> bool {
    body.pointer(pointer).is_some()
}

/// Whether only the last step is missing in the body, and the schema has it.
fn may_lead_into(operation: &Value, body: &Value, pointer: &str) -> bool {
    let (above, last) = pointer.rsplit_once('/').unwrap_or_default();
    let is_left_out = body.pointer(above).is_some_and(|object| object.is_object());
    let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
    let mut places = vec![schema];
    for step in above.split('/').skip(1) {
        places = places.into_iter().flat_map(|place| below(place, step)).collect();
    }
    is_left_out && places.into_iter().any(|place| !below(place, last).is_empty())
}

/// The schemas one step below a schema, whatever it is put together from.
fn below<'a>(schema: &'a Value, step: &str) -> Vec<&'a Value> {
    if let Some(name) = schema["$ref"].as_str().and_then(|name| name.strip_prefix("#/components/schemas/")) {
        return below(&DOCUMENT["components"]["schemas"][name], step);
    }
    let mut found: Vec<&Value> = schema["properties"].get(step).into_iter().collect();
    if step.parse::<usize>().is_ok() {
        found.extend(schema.get("items"));
    }
    for parts in ["allOf", "anyOf", "oneOf"] {
        found.extend(schema[parts].as_array().into_iter().flatten().flat_map(|part| below(part, step)));
    }
    found
}

fn names_a_parameter(query: &str, pointer: &str) -> bool {
    let names = query.split('&').map(|pair| pair.split('=').next().unwrap_or_default());
    names.into_iter().any(|name| pointer.strip_prefix('/') == Some(name))
}
