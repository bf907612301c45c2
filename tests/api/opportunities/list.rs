//! `GET /opportunities`: lists and searches.

use chrono::Duration;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::both;

/// Three open opportunities and one that closed without proposals, by the words of their titles.
async fn four(app: &TestApp) {
    let mut content = builders::content(app.now().await);
    content["kind"] = json!("data");
    content["title"] = both("Old tables", "Vieilles tables");
    content["repository"]["url"] = json!("https://github.com/esdc-edsc/old");
    let old = builders::published_of(app, &content).await;
    let closes_at = old["facts"]["publication"]["closes_at"].clone();
    app.advance_to(serde_json::from_value(closes_at).expect("a moment")).await;
    let others = [
        ("Evaluate the forms", "Évaluation des formulaires", "script", "1500.00", "Rust"),
        ("Repair the calendar", "Réparer le calendrier", "bug_fix", "3000.00", "COBOL"),
        ("Translate the guides", "Traduire les guides d’œuvres", "documentation", "4500.00", "Rust"),
    ];
    for (number, (en, fr, kind, price, skill)) in (1..).zip(others) {
        let mut content = builders::content(app.now().await + Duration::days(number));
        content["kind"] = json!(kind);
        content["title"] = both(en, fr);
        content["price"]["amount"] = json!(price);
        content["skills"] = json!([skill]);
        content["repository"]["url"] = json!(format!("https://github.com/esdc-edsc/{number}"));
        builders::published_of(app, &content).await;
    }
}

async fn titles(app: &TestApp, query: &str) -> Vec<String> {
    let page = app.nobody().get(&format!("/opportunities{query}")).await.expect(200);
    let items = page["items"].as_array().expect("a list").clone();
    items.iter().map(|item| item["title"]["en"].as_str().expect("a title").to_owned()).collect()
}

const FORMS: &str = "Evaluate the forms";
const CALENDAR: &str = "Repair the calendar";
const GUIDES: &str = "Translate the guides";
const OLD: &str = "Old tables";

#[tokio::test]
async fn searches_know_both_languages_and_no_accents() {
    let app = TestApp::start().await;
    four(&app).await;
    builders::draft(&app).await;
    for (query, expected) in [
        ("", vec![GUIDES, CALENDAR, FORMS, OLD]),
        ("?q=evaluation", vec![FORMS]),
        ("?q=%C3%89VALUATIONS%20formulaire", vec![FORMS]),
        ("?q=oeuvre", vec![GUIDES]),
        ("?q=calendrier", vec![CALENDAR]),
        ("?q=calendar%20forms", vec![]),
        ("?q=%22*%20OR%20-", vec![]),
        ("?q=keyboard", vec![GUIDES, CALENDAR, FORMS, OLD]),
    ] {
        let found = titles(&app, query).await;
        assert_eq!(found, expected, "{query}");
    }
}

#[tokio::test]
async fn filters_narrow_and_can_be_combined() {
    let app = TestApp::start().await;
    four(&app).await;
    let esdc = app.department("ESDC").await["id"].as_str().expect("an id").to_owned();
    let cra = app.department("CRA").await["id"].as_str().expect("an id").to_owned();
    let programme = builders::programme(&app).await["key"]["id"].as_str().expect("an id").to_owned();
    let soon = (app.now().await + Duration::hours(100)).format("%Y-%m-%dT%H:%M:%SZ");
    for (query, expected) in [
        ("?phase=open".to_owned(), vec![FORMS, CALENDAR, GUIDES]),
        ("?phase=open&sort=latest".to_owned(), vec![GUIDES, CALENDAR, FORMS]),
        ("?phase=unsuccessful".to_owned(), vec![OLD]),
        ("?phase=unsuccessful,open".to_owned(), vec![GUIDES, CALENDAR, FORMS, OLD]),
        ("?phase=in_evaluation".to_owned(), vec![]),
        ("?skill=rust".to_owned(), vec![GUIDES, FORMS]),
        ("?skill=rust&phase=open&q=forms".to_owned(), vec![FORMS]),
        ("?kind=bug_fix".to_owned(), vec![CALENDAR]),
        ("?price_min=3000&price_max=4500.00".to_owned(), vec![GUIDES, CALENDAR]),
        (format!("?phase=open&closing_before={soon}"), vec![FORMS]),
        (format!("?department={esdc}&kind=script"), vec![FORMS]),
        (format!("?department={cra}"), vec![]),
        (format!("?programme={programme}&phase=open"), vec![FORMS, CALENDAR, GUIDES]),
    ] {
        assert_eq!(titles(&app, &query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_repeat_and_the_first_counts() {
    let app = TestApp::start().await;
    four(&app).await;
    for query in ["?limit=1", "?limit=1&phase=open", "?limit=2&q=keyboard&sort=soonest"] {
        let whole =
            titles(&app, &query.replace("limit=1", "limit=100").replace("limit=2", "limit=100")).await;
        let mut found: Vec<String> = Vec::new();
        let mut path = format!("/opportunities{query}");
        loop {
            let reply = app.nobody().get(&path).await;
            let next = reply.header("link").map(|link| {
                link.trim_start_matches("</api/v1").split('>').next().unwrap_or_default().to_owned()
            });
            let page: Value = reply.expect(200);
            let total = page["total"].as_u64().map(|total| total as usize);
            assert_eq!(total, found.is_empty().then_some(whole.len()), "{path}");
            let items = page["items"].as_array().expect("a list");
            found.extend(items.iter().filter_map(|item| item["title"]["en"].as_str()).map(ToOwned::to_owned));
            match next {
                Some(next) => path = next,
                None => break,
            }
        }
        assert_eq!(found, whole, "{query}");
    }
}

#[tokio::test]
async fn what_makes_no_sense_is_said() {
    let app = TestApp::start().await;
    let get = async |query: &str| app.nobody().get(&format!("/opportunities?{query}")).await;
    get("phase=draft").await.invalid(&["/phase"]);
    get("price_min=much").await.invalid(&["/price_min"]);
    get("kind=magic").await.refused(400, "not_readable");
    get("cursor=nonsense").await.refused(400, "not_readable");
    get(&format!("q={}", "x".repeat(201))).await.invalid(&["/q"]);
    let freelancer = app.as_(Persona::Freelancer).await;
    freelancer.get("/opportunities?q=a").await.expect(200);
}
