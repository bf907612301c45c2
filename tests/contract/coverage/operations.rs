//! Every operation of the document: what a test needs to ask it.

use std::sync::LazyLock;

use api::openapi;
use serde_json::{Value, json};
use tests::{Client, Reply, Request};

/// The id of nothing.
pub const NOWHERE: &str = "01900000-0000-7000-8000-000000000000";

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| serde_json::to_value(openapi::document()).unwrap());

/// One operation.
pub struct Operation {
    /// `GET`, `POST` …
    pub method: String,
    /// The path below `/api/v1`, with its parameters in braces.
    pub path: String,
    /// Its id.
    pub id: String,
    /// Whether everybody may ask.
    pub is_public: bool,
    /// The act of the policy that it asks.
    pub act: Option<String>,
    /// Whether it takes `If-Match`.
    pub takes_version: bool,
    /// The schema of its body.
    pub body: Option<Value>,
}

/// All of them.
pub fn operations() -> Vec<Operation> {
    let mut found = Vec::new();
    for (path, item) in DOCUMENT["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let body = &operation["requestBody"]["content"]["application/json"]["schema"];
            found.push(Operation {
                method: method.to_uppercase(),
                path: path.trim_start_matches("/api/v1").to_owned(),
                id: operation["operationId"].as_str().unwrap().to_owned(),
                is_public: operation["security"].is_array(),
                act: operation["x-act"].as_str().map(str::to_owned),
                takes_version: takes(operation, "If-Match"),
                body: (!body.is_null()).then(|| body.clone()),
            });
        }
    }
    found
}

fn takes(operation: &Value, header: &str) -> bool {
    let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
    parameters.iter().any(|one| one["name"] == header)
}

impl Operation {
    /// Whether it is about one thing that the path names.
    pub fn names_a_thing(&self) -> bool {
        self.path.contains('{')
    }

    /// Its path, about a thing.
    pub fn about(&self, thing: &str) -> String {
        let part = |part: &str| match part.starts_with('{') {
            true => thing.to_owned(),
            false => part.to_owned(),
        };
        self.path.split('/').map(part).collect::<Vec<_>>().join("/")
    }

    /// A request of it about a thing, with a key of its own.
    pub fn request(&self, client: &Client, thing: &str, body: Option<&Value>) -> Request {
        let request = client.request(&self.method, &self.about(thing)).fresh_key();
        match body {
            Some(body) => request.json(body),
            None => request,
        }
    }

    /// Asks it about a thing that is not there.
    pub async fn ask_nowhere(&self, client: &Client, body: Option<Value>) -> Reply {
        self.request(client, NOWHERE, body.as_ref()).version(1).send().await
    }

    /// A body that it can read. Identifiers in it are those of `known`, by their field's name.
    pub fn sample(&self, known: &[(&str, &str)]) -> Option<Value> {
        self.body.as_ref().map(|schema| sample(schema, "", known))
    }
}

/// The least that a schema allows.
fn sample(schema: &Value, name: &str, known: &[(&str, &str)]) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return sample(DOCUMENT.pointer(reference.trim_start_matches('#')).unwrap(), name, known);
    }
    if let Some(codes) = schema["enum"].as_array() {
        // The least role stands last, and anybody may be given it.
        let one = if name == "role" { codes.last() } else { codes.first() };
        return one.expect("a value").clone();
    }
    if let Some(all) = schema["allOf"].as_array() {
        return all.iter().map(|one| sample(one, name, known)).fold(json!({}), merged);
    }
    if let Some(one) = schema["oneOf"].as_array() {
        let known_one = one.iter().find(|one| one["type"] != "null").unwrap();
        return sample(known_one, name, known);
    }
    let kind = if schema["type"].is_array() { &schema["type"][0] } else { &schema["type"] };
    match kind.as_str() {
        Some("object") => object(schema, known),
        Some("array") => {
            let named = u64::from(name == "domains");
            let least = schema["minItems"].as_u64().unwrap_or(named);
            (0..least).map(|_| sample(&schema["items"], name, known)).collect()
        }
        Some("boolean") => json!(true),
        Some("integer") => json!(schema["minimum"].as_i64().unwrap_or(1).max(1)),
        Some("string") => json!(text(schema, name, known)),
        other => panic!("a sample of {other:?} for `{name}`"),
    }
}

fn object(schema: &Value, known: &[(&str, &str)]) -> Value {
    let mut required = schema["required"].as_array().cloned().unwrap_or_default();
    // What is said in both languages may wait for one of them while it is a draft only.
    let both = [json!("en"), json!("fr")];
    if both.iter().all(|one| schema["properties"].get(one.as_str().unwrap()).is_some()) {
        required = both.to_vec();
    }
    let field = |name: &Value| {
        let name = name.as_str().unwrap().to_owned();
        let value = sample(&schema["properties"][&name], &name, known);
        (name, value)
    };
    required.iter().map(field).collect()
}

fn merged(mut whole: Value, part: Value) -> Value {
    for (name, value) in part.as_object().unwrap() {
        whole[name] = value.clone();
    }
    whole
}

fn text(schema: &Value, name: &str, known: &[(&str, &str)]) -> String {
    if let Some((_, id)) = known.iter().find(|(field, _)| *field == name) {
        return (*id).to_owned();
    }
    match (schema["format"].as_str(), name) {
        (Some("uuid"), _) => return NOWHERE.to_owned(),
        (Some("date"), "until") => return "2026-12-02".to_owned(),
        (Some("date-time"), "until") => return "2026-12-02T17:00:00Z".to_owned(),
        (Some("date"), _) => return "2026-12-01".to_owned(),
        (Some("date-time"), _) => return "2026-12-01T17:00:00Z".to_owned(),
        (_, "amount") => return "100.00".to_owned(),
        (_, "domains") => return "somewhere.gc.ca".to_owned(),
        (_, "email" | "administrator_email" | "contact") => return "somebody@esdc-edsc.example".to_owned(),
        (_, "repository") => return "https://example.ca/work".to_owned(),
        (_, "commit") => return "0123456789abcdef0123456789abcdef01234567".to_owned(),
        (_, "slug") => return "somewhere".to_owned(),
        _ => {}
    }
    let most = schema["maxLength"].as_u64().unwrap_or(200) as usize;
    let words = "It is so because the file says it, on its first page and on its last one. ";
    words.repeat(4).chars().take(most.min(200)).collect::<String>().trim_end().to_owned()
}
