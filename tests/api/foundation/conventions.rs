//! What holds for every request, shown on the simplest ones.

use serde_json::json;
use shared::demonstration::Persona;
use tests::TestApp;

#[tokio::test]
async fn an_unknown_address_is_a_problem_in_the_readers_language() {
    let app = TestApp::start().await;
    let reply =
        app.nobody().request("GET", "/nowhere").header("accept-language", "fr-CA, en;q=0.5").send().await;
    assert_eq!(reply.header("content-type"), Some("application/problem+json"));
    assert_eq!(reply.header("content-language"), Some("fr"));
    let problem = reply.refused(404, "not_found");
    assert_eq!(problem["title"], "Introuvable");
    let english = app.nobody().get("/nowhere").await.refused(404, "not_found");
    assert_eq!(english["title"], "Not found");
}

#[tokio::test]
async fn another_method_is_405_and_says_which_there_are() {
    let app = TestApp::start().await;
    let reply = app.nobody().request("DELETE", "/account").send().await;
    assert_eq!(reply.header("allow"), Some("GET, PUT"));
    reply.refused(405, "method_not_allowed");
}

#[tokio::test]
async fn nobody_is_told_so_before_anything_is_parsed() {
    let app = TestApp::start().await;
    let request = app.nobody().request("PUT", "/account").header("content-type", "text/plain").bytes("{");
    request.send().await.refused(401, "not_signed_in");
    let request = app.with_token("not.a.token").request("PUT", "/account").bytes("{");
    request.send().await.refused(401, "session_over");
}

#[tokio::test]
async fn a_body_is_json_small_enough_readable_and_valid() {
    let app = TestApp::start().await;
    let post = || app.nobody().request("POST", "/session");
    post().header("content-type", "text/plain").bytes("{}").send().await.refused(415, "wrong_media_type");
    post().bytes("{}").send().await.refused(415, "wrong_media_type");
    let large = format!("{{\"email\":\"{}\"}}", "x".repeat(300_000));
    post().header("content-type", "application/json").bytes(large).send().await.refused(413, "too_large");
    let cut = post().header("content-type", "application/json; charset=utf-8").bytes("{\"email\"");
    cut.send().await.refused(400, "not_readable");
    post()
        .json(&json!({ "email": "a@b.ca", "password": "x", "more": 1 }))
        .send()
        .await
        .refused(400, "not_readable");
    let empty = post().json(&json!({ "email": "", "password": "" })).send().await;
    empty.invalid(&["/email", "/password"]);
}

#[tokio::test]
async fn what_is_at_fault_is_said_in_the_readers_language_and_never_echoed() {
    let app = TestApp::start().await;
    let secret = "court";
    let body = json!({ "name": "Zoé", "email": "zoe@example.ca", "password": secret, "language": "fr" });
    let reply =
        app.nobody().request("POST", "/accounts").header("accept-language", "fr").json(&body).send().await;
    assert!(!reply.text.contains(secret));
    let problem = reply.invalid(&["/password"]);
    assert_eq!(problem["errors"][0]["code"], "password");
    assert!(problem["errors"][0]["detail"].as_str().unwrap().starts_with("Utilisez au moins 12"));
}

#[tokio::test]
async fn a_change_names_the_version_it_saw() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let account = maya.get("/account").await.expect(200);
    let draft = json!({ "name": "Maya", "language": "en" });
    maya.request("PUT", "/account").json(&draft).send().await.refused(428, "version_needed");
    maya.put("/account", &account, &draft).await.expect(200);
    maya.put("/account", &account, &draft).await.refused(412, "changed_meanwhile");
    maya.request("PUT", "/account")
        .header("if-match", "*")
        .json(&draft)
        .send()
        .await
        .refused(412, "changed_meanwhile");
}

#[tokio::test]
async fn the_tag_of_what_was_read_is_its_version_and_saves_reading_it_again() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    let reply = maya.get("/account").await;
    let tag = reply.header("etag").unwrap().to_owned();
    assert!(tag.starts_with("\"1-"), "{tag}");
    let again = maya.request("GET", "/account").header("if-none-match", &tag).send().await;
    assert_eq!((again.status, again.text.as_str()), (304, ""));
    let draft = json!({ "name": "Maya", "language": "en" });
    let edited = maya.request("PUT", "/account").header("if-match", &tag).json(&draft).send().await;
    assert!(edited.header("etag").unwrap().starts_with("\"2-"));
}

#[tokio::test]
async fn a_cursor_that_is_none_of_ours_is_not_readable() {
    let app = TestApp::start().await;
    let maya = app.as_(Persona::Freelancer).await;
    maya.get("/notifications?cursor=nonsense").await.refused(400, "not_readable");
    maya.get("/notifications?limit=0").await.invalid(&["/limit"]);
    maya.get("/notifications?limit=101").await.invalid(&["/limit"]);
    maya.get("/notifications?limit=many").await.refused(400, "not_readable");
}

#[tokio::test]
async fn every_reply_carries_the_security_headers_and_an_id() {
    let app = TestApp::start().await;
    for path in ["/api/v1/session", "/api/v1/nowhere", "/health/live", "/docs/"] {
        let reply = app.nobody().request_outside("GET", path).send().await;
        let policy = reply.header("content-security-policy").unwrap();
        assert!(
            policy.contains("frame-ancestors 'none'") && !policy.contains("script-src 'self' 'unsafe"),
            "{path}"
        );
        assert_eq!(policy.contains("unsafe-inline"), path.starts_with("/docs"), "{path}");
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(reply.header("cross-origin-opener-policy"), Some("same-origin"), "{path}");
        assert!(reply.header("strict-transport-security").is_some(), "{path}");
        assert!(
            reply.header("referrer-policy").is_some() && reply.header("permissions-policy").is_some(),
            "{path}"
        );
        assert!(reply.header("x-request-id").is_some_and(|id| id.len() == 36), "{path}");
    }
}

#[tokio::test]
async fn a_sane_request_id_is_kept_and_another_is_replaced() {
    let app = TestApp::start().await;
    let ask = async |id: &str| {
        let reply = app.nobody().request("GET", "/nowhere").header("x-request-id", id).send().await;
        let said = reply.header("x-request-id").unwrap().to_owned();
        assert_eq!(reply.json["request_id"], said.as_str());
        said
    };
    assert_eq!(ask("order-2026-000017").await, "order-2026-000017");
    assert_ne!(ask("<script>alert(1)</script>").await, "<script>alert(1)</script>");
}

#[tokio::test]
async fn the_instance_says_that_it_lives_and_is_ready() {
    let app = TestApp::start().await;
    let ask = async |path: &str| app.nobody().request_outside("GET", path).send().await.expect(200);
    assert_eq!(ask("/health/live").await["status"], "live");
    assert_eq!(ask("/health/ready").await["status"], "ready");
}
