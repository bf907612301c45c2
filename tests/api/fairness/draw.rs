//! `GET /opportunities/{id}/draw`: replayed in Rust, by the command, and by the script in the docs.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use shared::demonstration::Persona;
use shared::fairness::{DrawView, is_proved, verify_draw};
use tests::{TestApp, builders};

use super::{saved, verified};

/// The draw of an opportunity with three proposals, of which one failed.
async fn drawn(app: &TestApp) -> Value {
    let file = builders::published(app).await;
    for vendor in [Persona::Student, Persona::MontrealFreelancer, Persona::SmallFirm, Persona::Freelancer] {
        builders::submitted(app, &file, vendor).await;
    }
    builders::evaluated(app, &file, &[2]).await;
    app.nobody().get(&format!("/opportunities/{}/draw", builders::id(&file))).await.expect(200)
}

fn proved(draw: &Value) -> bool {
    let view: DrawView = serde_json::from_value(draw.clone()).expect("a draw");
    is_proved(&verify_draw(&view))
}

#[tokio::test]
async fn everybody_replays_the_draw_from_what_is_published() {
    let app = TestApp::start().await;
    let draw = drawn(&app).await;
    assert_eq!(draw["rounds"][0]["order"].as_array().map(Vec::len), Some(3));
    assert_eq!(draw["received"]["receipts"].as_array().map(Vec::len), Some(4));
    assert!(proved(&draw));
    assert!(verified("verify-draw", &[&saved("draw.json", &draw)]));
    let mut forged = draw.clone();
    forged["rounds"][0]["order"][0]["receipt"] = draw["rounds"][0]["order"][1]["receipt"].clone();
    assert!(!verified("verify-draw", &[&saved("forged.json", &forged)]));
}

/// The script in the docs, or nothing where this machine has no Python 3.
fn script(draw: &PathBuf) -> Option<bool> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/draw.py");
    match Command::new("python3").arg(script).arg(draw).output() {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
            assert_eq!(said.contains("It matches."), output.status.success(), "{said}");
            Some(output.status.success())
        }
        Err(error) => {
            eprintln!("skipped: the script in the docs needs python3 ({error})");
            None
        }
    }
}

#[tokio::test]
async fn the_script_in_the_docs_comes_to_the_same_and_notices_every_change() {
    let app = TestApp::start().await;
    let draw = drawn(&app).await;
    let Some(matches) = script(&saved("draw.json", &draw)) else { return };
    assert!(matches);
    let changes: [(&str, Value); 6] = [
        ("/commitment", json!("00".repeat(32))),
        ("/opportunity_id", json!("00000000-0000-0000-0000-000000000001")),
        ("/received/receipts/0", json!("00".repeat(32))),
        ("/rounds/0/secret", json!("00".repeat(32))),
        ("/rounds/0/round", json!(2)),
        ("/rounds/0/public_value", json!("7")),
    ];
    for (pointer, value) in changes {
        let mut changed = draw.clone();
        *changed.pointer_mut(pointer).expect("a place") = value;
        assert_eq!(script(&saved("changed.json", &changed)), Some(false), "{pointer}");
        assert!(!proved(&changed), "{pointer}");
    }
    let mut turned = draw.clone();
    let order = turned["rounds"][0]["order"].as_array_mut().expect("an order");
    let (first, second) = (order[0]["rank"].clone(), order[1]["rank"].clone());
    (order[0]["rank"], order[1]["rank"]) = (second, first);
    assert_eq!(script(&saved("turned.json", &turned)), Some(false));
    assert!(!proved(&turned));
}

#[tokio::test]
async fn what_is_not_published_has_no_draw() {
    let app = TestApp::start().await;
    let draft = builders::draft(&app).await;
    let path = format!("/opportunities/{}/draw", builders::id(&draft));
    app.nobody().get(&path).await.refused(404, "not_found");
    app.as_(Persona::EsdcAuthor).await.get(&path).await.refused(404, "not_found");
    let file = builders::published(&app).await;
    let draw = app.nobody().get(&path.replace(&builders::id(&draft), &builders::id(&file))).await.expect(200);
    assert_eq!(draw["commitment"], file["facts"]["publication"]["commitment"]);
}
