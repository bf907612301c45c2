//! The app's files, and the shell that is filled in for each address.

use std::fs;
use std::path::PathBuf;

use serde_json::json;
use tests::{Client, Reply, TestApp, builders};

/// An id that is nobody's.
const MISSING: &str = "0196d000-0000-7000-8000-000000000000";

const SHELL: &str = "<html lang=\"{{lang}}\"><title>{{title}}</title><meta content=\"{{description}}\">\
    <link rel=\"canonical\" href=\"{{canonical}}\">{{alternates}}<noscript>{{noscript}}</noscript></html>";

fn built(name: &str) -> PathBuf {
    let folder = tests::folder().join(format!("web-{name}"));
    fs::create_dir_all(folder.join("assets")).unwrap();
    fs::write(folder.join("index.html"), SHELL).unwrap();
    fs::write(folder.join("favicon.svg"), "<svg/>").unwrap();
    fs::write(folder.join("assets/app-1.js"), "plain").unwrap();
    fs::write(folder.join("assets/app-1.js.br"), "brotli").unwrap();
    fs::write(folder.join("assets/app-1.js.gz"), "gzip").unwrap();
    folder
}

async fn app(name: &str) -> TestApp {
    let folder = built(name);
    TestApp::with(|config| config.web_directory = Some(folder)).await
}

async fn get(client: &Client, path: &str, header: (&str, &str)) -> Reply {
    client.request_outside("GET", path).header(header.0, header.1).send().await
}

#[tokio::test]
async fn a_file_comes_in_the_smallest_form_that_is_taken_and_is_kept_for_ever() {
    let app = app("smallest").await;
    let nobody = app.nobody();
    for (accepted, body, encoding) in
        [("gzip, br", "brotli", Some("br")), ("gzip", "gzip", Some("gzip")), ("identity", "plain", None)]
    {
        let reply = get(&nobody, "/assets/app-1.js", ("accept-encoding", accepted)).await;
        assert_eq!((reply.text.as_str(), reply.header("content-encoding")), (body, encoding));
        assert_eq!(reply.header("cache-control"), Some("public, max-age=31536000, immutable"));
        assert!(reply.header("content-type").unwrap().contains("javascript"));
    }
    let icon = get(&nobody, "/favicon.svg", ("accept", "*/*")).await;
    assert_eq!(
        (icon.header("content-type"), icon.header("cache-control")),
        (Some("image/svg+xml"), Some("no-cache"))
    );
    assert_eq!(get(&nobody, "/assets/app-2.js", ("accept", "*/*")).await.status, 404);
    assert_eq!(get(&nobody, "/assets/../index.html", ("accept", "*/*")).await.status, 404);
}

#[tokio::test]
async fn the_shell_speaks_the_language_of_its_address() {
    let app = app("shell").await;
    let reply = get(&app.nobody(), "/fr/occasions", ("accept-language", "en")).await;
    assert_eq!(reply.status, 200);
    assert!(
        reply.text.contains("<html lang=\"fr\"><title>Occasions – Carrefour des programmeurs du GC</title>"),
        "{}",
        reply.text
    );
    assert!(
        reply.text.contains("hreflang=\"en\" href=\"https://gcdevexchange.test/en/opportunities\""),
        "{}",
        reply.text
    );
    assert!(reply.text.contains("Ce site a besoin de JavaScript"));
    assert!(!reply.text.contains("{{"), "{}", reply.text);
    let own = get(&app.nobody(), "/en/work", ("accept", "*/*")).await;
    assert!(own.text.contains("noindex"));
}

#[tokio::test]
async fn the_front_door_leads_to_the_readers_language() {
    let app = app("door").await;
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    for (accepted, place) in [("fr-CA", "/fr/"), ("en", "/en/"), ("de", "/en/")] {
        let reply = http.get(&app.address).header("accept-language", accepted).send().await.unwrap();
        assert_eq!(reply.status(), 302);
        assert_eq!(reply.headers()["location"], place);
    }
}

#[tokio::test]
async fn an_address_that_is_none_is_404_and_still_a_page() {
    let app = app("none").await;
    for path in ["/en/nowhere", "/nowhere", "/fr/opportunities"] {
        let reply = get(&app.nobody(), path, ("accept", "text/html")).await;
        assert_eq!(reply.status, 404, "{path}");
        assert!(reply.header("content-type").unwrap().starts_with("text/html"), "{path}");
    }
    app.nobody().request_outside("POST", "/en/").send().await.refused(405, "method_not_allowed");
}

#[tokio::test]
async fn an_opportunity_is_announced_by_its_own_title_once_it_is_public() {
    let app = app("announced").await;
    let mut content = builders::content(app.now().await);
    content["title"] = json!({ "en": "</title><script>{{noscript}}\"&", "fr": "Réparer l’éditeur" });
    let file = builders::draft_of(&app, &content).await;
    let id = builders::id(&file);
    let path = format!("/fr/occasions/{id}");
    let nobody = app.nobody();
    let missing = get(&nobody, &format!("/fr/occasions/{MISSING}"), ("accept", "*/*")).await;
    let draft = get(&nobody, &path, ("accept", "*/*")).await;
    assert_eq!(draft.text, missing.text.replace(MISSING, &id), "a draft is not given away");
    assert!(draft.text.contains("<title>Occasion – ") && draft.text.contains("noindex"), "{}", draft.text);

    builders::publish(&app, &file).await;
    let french = get(&nobody, &path, ("accept", "*/*")).await;
    assert!(french.text.contains("<title>Réparer l’éditeur – Carrefour"), "{}", french.text);
    assert!(french.text.contains("content=\"Trois commandes ne peuvent être atteintes sans souris.\""));
    let other = format!("hreflang=\"en\" href=\"https://gcdevexchange.test/en/opportunities/{id}\"");
    assert!(french.text.contains(&other), "{}", french.text);
    let english = path.replace("/fr/occasions", "/en/opportunities");
    let english = get(&nobody, &english, ("accept", "*/*")).await;
    let title =
        "<title>&lt;/title&gt;&lt;script&gt;&#123;&#123;noscript}}&quot;&amp; – GCDevExchange</title>";
    assert!(english.text.contains(title), "{}", english.text);
}
