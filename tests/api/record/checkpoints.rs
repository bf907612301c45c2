//! Signed checkpoints, as everybody reads them and checks them.

use api::checkpoints::parse;
use api::signing::Checked;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use shared::demonstration::Persona;
use shared::fairness::{Hash, PublicKey, Signed, merkle};
use shared::record::{CheckpointView, ConsistencyView, EventProofView, chained};
use tests::{TestApp, builders};

use super::{checked, settled};

/// A record with two checkpoints.
async fn twice_signed() -> TestApp {
    let app = TestApp::start().await;
    app.as_(Persona::Freelancer).await;
    settled(&app).await;
    builders::published(&app).await;
    settled(&app).await;
    app
}

async fn read<T: serde::de::DeserializeOwned>(app: &TestApp, path: &str) -> T {
    serde_json::from_value(app.nobody().get(path).await.expect(200)).unwrap()
}

async fn published_keys(app: &TestApp) -> Value {
    let url = format!("{}/.well-known/jwks.json", app.address);
    let text = reqwest::get(url).await.unwrap().text().await.unwrap();
    serde_json::from_str(&text).unwrap()
}

#[tokio::test]
async fn anybody_checks_a_checkpoint_with_the_published_key() {
    let app = twice_signed().await;
    let latest: CheckpointView = read(&app, "/checkpoints/latest").await;
    assert_eq!(latest.number, 2);
    let keys = published_keys(&app).await;
    let key = &keys["keys"][0];
    assert_eq!(key["kid"], latest.key_id.to_string());
    let bytes = URL_SAFE_NO_PAD.decode(key["x"].as_str().unwrap()).unwrap();
    let (note, text, signature) = parse(&latest.note).unwrap();
    let signed = Signed { public_key: PublicKey(bytes.try_into().unwrap()), signature };
    assert!(signed.fits(text));
    assert_eq!((note.number, note.size, note.root), (2, latest.size, latest.root));
    assert_eq!(note.origin, "gcdevexchange.test/record");
    assert!(!signed.fits(&text.replace("number 2", "number 3")));
}

#[tokio::test]
async fn the_list_goes_back_to_the_first_checkpoint() {
    let app = twice_signed().await;
    let page = app.nobody().get("/checkpoints?limit=1").await.expect(200);
    assert_eq!(page["items"][0]["number"], 2);
    let cursor = page["next_cursor"].as_str().unwrap();
    let page = app.nobody().get(&format!("/checkpoints?limit=1&cursor={cursor}")).await.expect(200);
    assert_eq!(page["items"][0]["number"], 1);
    assert!(page["next_cursor"].is_null());
    for absent in ["3", "0", "first", "-1"] {
        app.nobody().get(&format!("/checkpoints/{absent}")).await.refused(404, "not_found");
    }
}

#[tokio::test]
async fn the_record_is_proved_to_have_only_grown() {
    let app = twice_signed().await;
    let ConsistencyView { from, to, proof } = read(&app, "/checkpoints/2/consistency?from=1").await;
    let end = |checkpoint: &CheckpointView| (u64::try_from(checkpoint.size).unwrap(), checkpoint.root);
    assert!(merkle::continues(end(&from), end(&to), &proof));
    assert!(!merkle::continues((end(&from).0, Hash([1; 32])), end(&to), &proof));
    app.nobody().get("/checkpoints/1/consistency?from=2").await.refused(404, "not_found");
    app.nobody().get("/checkpoints/1/consistency?from=9").await.refused(404, "not_found");
    app.nobody().get("/checkpoints/1/consistency?from=0").await.expect(422);
}

#[tokio::test]
async fn who_reads_an_event_proves_that_it_stands_in_the_record_and_nobody_else_learns_of_it() {
    let app = twice_signed().await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let files = author.get("/files").await.expect(200);
    let file = author.get(&format!("/files/{}", builders::id(&files["items"][0]))).await.expect(200);
    let hash = file["record"][0]["hash"].as_str().expect("a hash").to_owned();
    let path = format!("/record/events/{hash}");
    let proof: EventProofView = serde_json::from_value(author.get(&path).await.expect(200)).unwrap();
    assert_eq!(proof.hash, chained(&proof.previous_hash, &proof.canonical));
    let place = u64::try_from(proof.position).unwrap() - 1;
    let size = u64::try_from(proof.checkpoint.size).unwrap();
    let leaf = merkle::leaf(&proof.hash.0);
    assert!(merkle::includes(proof.checkpoint.root, size, leaf, place, &proof.way));
    app.as_(Persona::Freelancer).await.get(&path).await.refused(404, "not_found");
    app.nobody().get(&path).await.expect(401);
    let none = format!("/record/events/{}", "0".repeat(64));
    author.get(&none).await.refused(404, "not_found");
    author.get("/record/events/none").await.refused(404, "not_found");
}

#[tokio::test]
async fn only_an_auditor_has_the_whole_record_checked() {
    let app = twice_signed().await;
    let found = app.as_(Persona::Auditor).await.get("/record/verification").await.expect(200);
    assert_eq!(found["findings"], serde_json::json!([]));
    assert_eq!(found["checkpoints"], 2);
    app.as_(Persona::EsdcAuthor).await.get("/record/verification").await.refused(403, "not_your_role");
    app.nobody().get("/record/verification").await.expect(401);
}

#[tokio::test]
async fn a_key_that_was_replaced_stays_published_and_what_it_signed_stays_good() {
    let app = twice_signed().await;
    let url = app.ctx.config.database_url.clone();
    let keys = app.ctx.config.data_directory.join("rotated.pem");
    std::fs::write(&keys, NEW_KEY).unwrap();
    let after = TestApp::with(|config| {
        config.database_url.clone_from(&url);
        config.statement_keys_file = Some(keys);
    })
    .await;
    after.as_(Persona::Student).await;
    settled(&after).await;
    let latest: CheckpointView = read(&after, "/checkpoints/latest").await;
    assert_ne!(latest.key_id, app.ctx.secrets.statements().current().id());
    assert_eq!(published_keys(&after).await["keys"].as_array().map(Vec::len), Some(2));
    assert_eq!(checked(&after).await.findings, []);
    // The node that has not heard of the new key says so.
    let (note, text, signature) = parse(&latest.note).unwrap();
    assert_eq!(app.ctx.secrets.statements().check(note.key_id, text, signature), Checked::UnknownKey);
}

/// The private key of RFC 8410, section 10.3.
const NEW_KEY: &str = "-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
-----END PRIVATE KEY-----
";
