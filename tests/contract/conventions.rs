//! The conventions of DESIGN §3, for every operation that the document names.

use api::openapi;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Request, TestApp};

/// Those that begin or end a session, and the demonstration's: they need no key.
const WITHOUT_KEY: &[&str] = &[
    "advance_demonstration",
    "begin_link",
    "begin_second_factor",
    "change_email",
    "change_password",
    "confirm_email",
    "confirm_new_email",
    "confirm_second_factor",
    "end_other_sessions",
    "end_session",
    "enter_demonstration",
    "open_new_account",
    "prove_email",
    "refresh_session",
    "register",
    "renew_recovery_codes",
    "request_closing_code",
    "request_password_reset",
    "reset_password",
    "restore_account",
    "sign_in",
    "sign_in_with_second_factor",
    "sign_out",
    "sign_out_everywhere",
    "turn_off_second_factor",
];

struct Operation {
    method: String,
    path: String,
    id: String,
    has_body: bool,
    headers: Vec<String>,
}

impl Operation {
    fn needs(&self, header: &str) -> bool {
        self.headers.iter().any(|one| one.eq_ignore_ascii_case(header))
    }

    fn is_an_act(&self) -> bool {
        self.method == "POST" && !WITHOUT_KEY.contains(&self.id.as_str())
    }
}

fn operations() -> Vec<Operation> {
    let document = serde_json::to_value(openapi::document()).unwrap();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            let headers = parameters.iter().filter(|one| one["in"] == "header");
            found.push(Operation {
                method: method.to_uppercase(),
                path: path.trim_start_matches("/api/v1").to_owned(),
                id: operation["operationId"].as_str().unwrap().to_owned(),
                has_body: operation["requestBody"].is_object(),
                headers: headers.filter_map(|one| one["name"].as_str().map(ToOwned::to_owned)).collect(),
            });
        }
    }
    found
}

struct Asking<'a> {
    app: &'a TestApp,
    token: String,
}

impl Asking<'_> {
    /// A request with everything that the operation needs, but a body, about nothing that there is.
    fn about(&self, operation: &Operation) -> Request {
        let part = |part: &str| match part.starts_with('{') {
            true => "01900000-0000-7000-8000-000000000000".to_owned(),
            false => part.to_owned(),
        };
        let path = operation.path.split('/').map(part).collect::<Vec<_>>().join("/");
        self.app.with_token(&self.token).request(&operation.method, &path)
    }
}

async fn asking(app: &TestApp) -> Asking<'_> {
    let token = app.as_(Persona::EsdcAuthor).await.token().expect("a token").to_owned();
    Asking { app, token }
}

#[test]
fn what_changes_something_that_exists_names_its_version() {
    let creations = [
        "create_opportunity",
        "copy_opportunity",
        "ask_question",
        "start_proposal",
        "create_department",
        "invite_official",
        "request_roles",
        "delegate_role",
        "create_organization",
        "create_system",
        "begin_support_look",
        "invite_member",
        "request_to_join",
        "mark_notifications_read",
    ];
    for operation in operations() {
        let changes =
            operation.method == "PUT" || operation.is_an_act() && !creations.contains(&operation.id.as_str());
        assert_eq!(operation.needs("If-Match"), changes, "{}", operation.id);
    }
}

#[test]
fn every_act_documents_its_key() {
    for operation in operations() {
        assert_eq!(operation.needs("Idempotency-Key"), operation.is_an_act(), "{}", operation.id);
    }
}

#[tokio::test]
async fn an_act_without_a_key_or_a_version_is_refused() {
    let app = TestApp::start().await;
    let asking = asking(&app).await;
    for operation in operations() {
        if operation.is_an_act() {
            let reply = asking.about(&operation).version(1).json(&json!({})).send().await;
            assert_eq!(
                (reply.status, &reply.json["code"]),
                (400, &json!("idempotency_key_needed")),
                "{}",
                operation.id
            );
        }
        if operation.needs("If-Match") {
            let reply = asking.about(&operation).fresh_key().json(&json!({})).send().await;
            assert_eq!(
                (reply.status, &reply.json["code"]),
                (428, &json!("version_needed")),
                "{}",
                operation.id
            );
        }
    }
}

#[tokio::test]
async fn a_body_is_json_not_too_large_and_holds_nothing_unknown() {
    let app = TestApp::start().await;
    let asking = asking(&app).await;
    let large = format!("{{\"x\":\"{}\"}}", "x".repeat(300_000));
    for operation in operations().iter().filter(|operation| operation.has_body) {
        let request = || asking.about(operation).version(1).fresh_key();
        let typed = |kind: &str| request().header("content-type", kind);
        for (sent, status, code) in [
            (typed("text/plain").bytes("{}"), 415, "wrong_media_type"),
            (typed("application/json").bytes(large.clone()), 413, "too_large"),
            (typed("application/json").bytes("{"), 400, "not_readable"),
            (typed("application/json").bytes("[]"), 400, "not_readable"),
            (typed("application/json").bytes("{\"nobody_knows_this\":1}"), 400, "not_readable"),
        ] {
            let reply = sent.send().await;
            assert_eq!(
                (reply.status, &reply.json["code"]),
                (status, &json!(code)),
                "{}: {}",
                operation.id,
                reply.text
            );
        }
    }
}

#[tokio::test]
async fn an_id_that_is_none_is_not_found() {
    let app = TestApp::start().await;
    let token = app.as_(Persona::EsdcAuthor).await.token().expect("a token").to_owned();
    for operation in operations().iter().filter(|operation| operation.path.contains("{id}")) {
        let path = operation.path.replace("{id}", "not-an-id");
        let request = app.with_token(&token).request(&operation.method, &path).version(1).fresh_key();
        let reply = request.json(&Value::Object(serde_json::Map::new())).send().await;
        assert!([400, 404].contains(&reply.status), "{}: {}", operation.id, reply.text);
    }
}
