//! `GET /files/{id}/download` and `GET /opportunities/{id}/download`, and `api verify-file`.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::PathBuf;

use api::files::verify::verify;
use serde_json::{Value, json};
use shared::demonstration::Persona;
use tests::{Client, TestApp, builders};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What the whole file of a completed opportunity with two proposals holds.
const WHOLE: [&str; 22] = [
    "LISEZMOI.fr.md",
    "MANIFEST.json",
    "MANIFEST.sig.json",
    "README.en.md",
    "contracts/1.json",
    "draw.json",
    "evaluation.json",
    "file.json",
    "offers.json",
    "opportunity.json",
    "proposals.json",
    "questions.json",
    "rapport.fr.html",
    "receipts.json",
    "record/checkpoint.json",
    "record/contract-1.jsonl",
    "record/keys.json",
    "record/opportunity.jsonl",
    "record/proposal-1.jsonl",
    "record/proposal-2.jsonl",
    "report.en.html",
    "versions.json",
];
const PUBLIC: [&str; 11] = [
    "LISEZMOI.fr.md",
    "MANIFEST.json",
    "MANIFEST.sig.json",
    "README.en.md",
    "draw.json",
    "opportunity.json",
    "questions.json",
    "rapport.fr.html",
    "record/checkpoint.json",
    "record/keys.json",
    "report.en.html",
];

/// A file that was completed: two proposed, one was paid.
async fn completed(app: &TestApp) -> (Value, Persona) {
    let file = builders::published(app).await;
    for vendor in [Persona::Student, Persona::Freelancer] {
        builders::submitted(app, &file, vendor).await;
    }
    builders::evaluated(app, &file, &[]).await;
    let (contract, vendor) = builders::paid(app, &file).await;
    let path = format!("/contracts/{}/confirm-payment", builders::id(&contract));
    app.as_(vendor).await.act_plainly(&path, &contract).await.expect(200);
    (file, vendor)
}

fn whole(file: &Value) -> String {
    format!("/files/{}/download", builders::id(file))
}

fn public(file: &Value) -> String {
    format!("/opportunities/{}/download", builders::id(file))
}

async fn taken(client: &Client, path: &str) -> Vec<u8> {
    let reply = client.get(path).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert_eq!(reply.headers["content-type"], "application/zip");
    assert_eq!(reply.headers["x-content-type-options"], "nosniff");
    assert_eq!(reply.headers["cache-control"], "no-store");
    let disposition = reply.headers["content-disposition"].to_str().expect("a name");
    assert!(disposition.starts_with("attachment; filename=\"file-"), "{disposition}");
    reply.bytes
}

fn entries(archive: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut found = BTreeMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("an entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("its bytes");
        found.insert(entry.name().expect("a name").to_string(), bytes);
    }
    found
}

fn kept(app: &TestApp, name: &str, archive: &[u8]) -> PathBuf {
    let unique = format!("{name}-{}.zip", app.address.rsplit(':').next().unwrap_or_default());
    let path = app.ctx.config.data_directory.join(unique);
    fs::write(&path, archive).expect("a file");
    path
}

/// What does not hold in an archive.
fn wrong(app: &TestApp, name: &str, archive: &[u8]) -> Vec<String> {
    let path = kept(app, name, archive);
    let lines = verify(path.to_str().expect("a path")).expect("an archive of a file");
    assert!(lines.len() > 5, "{lines:?}");
    lines.into_iter().filter(|line| !line.holds).map(|line| line.what).collect()
}

#[tokio::test]
async fn the_whole_file_is_taken_along_and_checked_without_the_service() {
    let app = TestApp::start().await;
    let (file, vendor) = completed(&app).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    let archive = taken(&author, &whole(&file)).await;
    let found = entries(&archive);
    let names: Vec<&str> = found.keys().map(String::as_str).collect();
    assert_eq!(names, WHOLE);
    assert_eq!(wrong(&app, "whole", &archive), Vec::<String>::new());
    let text = |name: &str| String::from_utf8_lossy(&found[name]).into_owned();
    assert!(text("contracts/1.json").contains("REQ-2026-0042"), "the payment");
    assert!(text("record/opportunity.jsonl").contains("opportunity_completed"));
    for (name, words) in [
        ("report.en.html", "Every criterion is met."),
        ("rapport.fr.html", "Tous les critères sont respectés."),
    ] {
        let report = text(name);
        for part in [words, "says how it was tested", "Amara Okafor", "REQ-2026-0042"] {
            assert!(report.contains(part), "{name} lacks {part}: {report}");
        }
    }
    let receipts: Value = serde_json::from_slice(&found["receipts.json"]).expect("receipts");
    assert_eq!(receipts.as_array().map(Vec::len), Some(2));
    let proposals: Value = serde_json::from_slice(&found["proposals.json"]).expect("proposals");
    assert!(proposals[0]["answers"]["answers"][0].is_string(), "{proposals}");
    // Who took it along sees personal data: the vendor reads that.
    let reads = app.as_(vendor).await.get("/account/reads").await.expect(200);
    assert!(reads.to_string().contains("download_file"), "{reads}");
    // Nothing of the moment or the machine is in it.
    assert_eq!(taken(&author, &whole(&file)).await, archive);
}

#[tokio::test]
async fn whatever_is_changed_in_it_is_named() {
    let app = TestApp::start().await;
    let (file, _) = completed(&app).await;
    let archive = taken(&app.as_(Persona::EsdcAuthor).await, &whole(&file)).await;
    let found = entries(&archive);
    for name in found.keys() {
        let mut changed = found.clone();
        let bytes = changed.get_mut(name).expect("an entry");
        let place = bytes.iter().rposition(u8::is_ascii_digit).unwrap_or_default();
        bytes[place] = if bytes[place] == b'7' { b'3' } else { b'7' };
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &changed {
            writer.start_file(name, SimpleFileOptions::default()).expect("an entry");
            writer.write_all(bytes).expect("its bytes");
        }
        let packed = writer.finish().expect("an archive").into_inner();
        let path = kept(&app, "changed", &packed);
        let outcome = verify(path.to_str().expect("a path"));
        let noticed = outcome.map_or(true, |lines| {
            let said = name.trim_start_matches("MANIFEST");
            let is_named = |what: &str| what == name || said.len() < name.len();
            lines.iter().any(|line| !line.holds && is_named(&line.what))
        });
        assert!(noticed, "a changed byte in {name}");
    }
}

#[tokio::test]
async fn the_public_part_has_nothing_personal_and_nothing_of_who_lost() {
    let app = TestApp::start().await;
    let (file, winner) = completed(&app).await;
    let archive = taken(&app.nobody(), &public(&file)).await;
    let found = entries(&archive);
    assert_eq!(found.keys().map(String::as_str).collect::<Vec<_>>(), PUBLIC);
    assert_eq!(wrong(&app, "public", &archive), Vec::<String>::new());
    let loser = if winner == Persona::Student { Persona::Freelancer } else { Persona::Student };
    let mut marks = Vec::new();
    for persona in [loser, winner, Persona::EsdcApprover, Persona::EsdcPayer] {
        let account = app.as_(persona).await.get("/account").await.expect(200);
        marks.push(account["email"].as_str().expect("an address").to_owned());
        marks.push(app.person(persona).await.to_string());
        if persona != winner {
            marks.push(account["name"].as_str().expect("a name").to_owned());
        }
    }
    let whole = entries(&taken(&app.as_(Persona::EsdcAuthor).await, &whole(&file)).await);
    let proposals: Value = serde_json::from_slice(&whole["proposals.json"]).expect("proposals");
    marks.push(proposals[0]["answers"]["answers"][0].as_str().expect("an answer").to_owned());
    for (name, bytes) in &found {
        let text = String::from_utf8_lossy(bytes);
        for mark in &marks {
            assert!(!text.contains(mark.as_str()), "{name} holds {mark}");
        }
    }
}

#[tokio::test]
async fn only_what_is_over_and_only_by_whoever_may_read_it() {
    let app = TestApp::start().await;
    let draft = builders::draft(&app).await;
    let author = app.as_(Persona::EsdcAuthor).await;
    author.get(&whole(&draft)).await.refused(409, "file_not_over");
    app.nobody().get(&public(&draft)).await.refused(404, "not_found");
    let file = builders::published(&app).await;
    builders::submitted(&app, &file, Persona::Student).await;
    author.get(&whole(&file)).await.refused(409, "file_not_over");
    app.nobody().get(&public(&file)).await.refused(409, "file_not_over");
    app.nobody().get(&whole(&file)).await.refused(401, "not_signed_in");
    for persona in [Persona::Student, Persona::CraAuthor, Persona::Support] {
        let reply = app.as_(persona).await.get(&whole(&file)).await;
        assert!([403, 404].contains(&reply.status), "{persona:?}: {}", reply.text);
    }
    // Cancelled before closing: what was proposed stays sealed, in the archive too.
    let authority = app.as_(Persona::EsdcContractingAuthority).await;
    let seen = authority.get(&format!("/files/{}", builders::id(&file))).await.expect(200);
    let path = format!("/opportunities/{}/cancel", builders::id(&file));
    let reason = json!({ "reason": { "en": "The need is gone.", "fr": "Le besoin n’existe plus." } });
    authority.act(&path, &seen, &reason).await.expect(200);
    let archive = taken(&author, &whole(&file)).await;
    assert_eq!(wrong(&app, "cancelled", &archive), Vec::<String>::new());
    assert!(!entries(&archive).contains_key("proposals.json"));
    assert_eq!(
        wrong(&app, "cancelled-public", &taken(&app.nobody(), &public(&file)).await),
        Vec::<String>::new()
    );
}
