//! The keys of opportunities: wrapped again, recovered, and never exchanged.

use api::config::Config;
use api::ctx::Ctx;
use api::db::Database;
use api::sealing::{EscrowKey, Keyring, recover, rotate};
use api::secrets::Secrets;
use serde_json::Value;
use shared::demonstration::Persona;
use tests::{TestApp, builders};

use super::{CHANGED, submitted};

const PRIVATE: [u8; 32] = [21; 32];
/// 32 bytes in base64url.
const ONE: &str = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE";
const TWO: &str = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI";

/// The same database through other keys.
async fn through(app: &TestApp, keys: &str, escrow: &str) -> Ctx {
    let config: Config = app.ctx.config.clone();
    let keyring = Keyring::parse(keys, escrow).expect("keys");
    let database = Database::connect(&config.database_url, keyring).await.expect("the database");
    let secrets = Secrets::load(&config).expect("secrets");
    Ctx::new(config, database, secrets)
}

async fn started(keys: &str, escrow: &str) -> TestApp {
    let path = std::env::temp_dir().join(format!("gcdevexchange-keys-{}.txt", api::machine::new_id()));
    std::fs::write(&path, keys).expect("a file");
    TestApp::with(|config| {
        config.sealing_keys_file = Some(path);
        config.sealing_escrow_key = Some(escrow.to_owned());
    })
    .await
}

async fn draft(app: &TestApp, proposal: &Value) -> u16 {
    app.as_(Persona::Student).await.get(&format!("/proposals/{}", builders::id(proposal))).await.status
}

#[tokio::test]
async fn keys_are_wrapped_again_once_and_proposals_stay_as_they_are() {
    let escrow = EscrowKey::of_private("e1", &PRIVATE).line();
    let app = started(&format!("one {ONE}"), &escrow).await;
    let file = builders::published(&app).await;
    let proposal = submitted(&app, &file, Persona::Student).await;
    assert_eq!(draft(&app, &proposal).await, 200);
    let both = through(&app, &format!("two {TWO}\none {ONE}"), &escrow).await;
    assert_eq!(rotate(&both).await.expect("wrapped"), 1);
    assert_eq!(rotate(&both).await.expect("wrapped"), 0, "what is current is passed over");
    assert_eq!(draft(&app, &proposal).await, 500, "the old key alone opens nothing any more");
    assert_eq!(app.count("SELECT count(*) FROM opportunity_keys WHERE key_id = 'two'").await, 1);
    let back = through(&app, &format!("one {ONE}\ntwo {TWO}"), &escrow).await;
    assert_eq!(rotate(&back).await.expect("wrapped"), 1);
    let student = app.as_(Persona::Student).await;
    let read = student.get(&format!("/proposals/{}", builders::id(&proposal))).await.expect(200);
    assert_eq!(read["content"]["answers"][0], CHANGED);
}

#[tokio::test]
async fn what_was_lost_is_recovered_from_escrow_with_the_private_half_alone() {
    let escrow = EscrowKey::of_private("e1", &PRIVATE).line();
    let app = started(&format!("one {ONE}"), &escrow).await;
    let file = builders::published(&app).await;
    submitted(&app, &file, Persona::Student).await;
    let after = through(&app, &format!("two {TWO}"), &escrow).await;
    assert!(rotate(&after).await.is_err(), "none of its keys opens them");
    assert!(recover(&after, TWO).await.is_err(), "another's private half");
    let private = EscrowKeyFile(PRIVATE).text();
    assert_eq!(recover(&after, &private).await.expect("recovered"), 1);
    assert_eq!(app.count("SELECT count(*) FROM opportunity_keys WHERE key_id = 'two'").await, 1);
}

/// A private half as its file holds it.
struct EscrowKeyFile([u8; 32]);

impl EscrowKeyFile {
    fn text(&self) -> String {
        use base64::Engine;
        format!("e1 {}\n", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(self.0))
    }
}

#[tokio::test]
async fn a_draft_put_in_anothers_place_does_not_open() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let own = builders::started(&app, &file, Persona::Student).await;
    builders::started(&app, &file, Persona::SmallFirm).await;
    let student = app.person(Persona::Student).await;
    let quoted = match tests::is_postgres() {
        true => format!("'{student}'"),
        false => format!("X'{}'", student.0.simple()),
    };
    let swap = format!(
        "UPDATE proposals SET draft = (SELECT other.draft FROM proposals other WHERE other.vendor_id <> {quoted})
         WHERE vendor_id = {quoted}"
    );
    assert_eq!(app.execute(&swap).await.expect("an update"), 1);
    assert_eq!(draft(&app, &own).await, 500);
}

#[tokio::test]
async fn what_was_written_before_sealing_is_sealed_at_the_next_start() {
    let app = TestApp::start().await;
    let file = builders::published(&app).await;
    let proposal = submitted(&app, &file, Persona::Student).await;
    let path = format!("/proposals/{}", builders::id(&proposal));
    let before = app.as_(Persona::Student).await.get(&path).await.expect(200);
    let content: shared::proposals::ProposalContent =
        serde_json::from_value(before["content"].clone()).expect("a content");
    let plain = serde_json::to_string(&content).expect("JSON");
    let nonce = before["receipt"]["nonce"].as_str().expect("a nonce");
    for sql in [
        "DELETE FROM opportunity_keys".to_owned(),
        format!("UPDATE proposals SET draft = '{plain}'"),
        format!("UPDATE proposal_submissions SET content = '{plain}', nonce = '{nonce}'"),
    ] {
        app.execute(&sql).await.expect("an update");
    }
    assert_eq!(api::proposals::seal_earlier::seal_earlier(&app.ctx).await.expect("sealed"), 1);
    assert_eq!(api::proposals::seal_earlier::seal_earlier(&app.ctx).await.expect("sealed"), 0);
    assert_eq!(app.count("SELECT count(*) FROM proposals WHERE draft LIKE '%Marmalade%'").await, 0);
    assert_eq!(app.count("SELECT count(*) FROM proposal_submissions WHERE nonce IS NOT NULL").await, 0);
    let after = app.as_(Persona::Student).await.get(&path).await.expect(200);
    assert_eq!(after["content"], before["content"]);
    assert_eq!(after["receipt"]["nonce"], before["receipt"]["nonce"]);
}
