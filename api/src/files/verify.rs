//! `api verify-file FILE`: everything in an archive that can be checked without the service.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use shared::fairness::{
    DrawView, InclusionProof, Signed, SignedReceipt, check_inclusion, is_proved, verify_draw,
};
use shared::files::{ChainLine, FORMAT, MANIFEST, MANIFEST_SIGNATURE, Manifest, manifest_text};
use shared::record::{NOTHING, chained};
use zip::ZipArchive;

use super::pack::hash;

/// One thing that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What.
    pub what: String,
    /// Whether it holds.
    pub holds: bool,
}

#[derive(Deserialize)]
struct Receipt {
    number: u32,
    signed: Option<SignedReceipt>,
    proof: Option<InclusionProof>,
}

struct Archive(ZipArchive<File>);

impl Archive {
    fn bytes(&mut self, name: &str) -> Result<Vec<u8>, String> {
        let mut entry = self.0.by_name(name).map_err(|error| format!("{name}: {error}"))?;
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).map_err(|error| format!("{name}: {error}"))?;
        Ok(bytes)
    }

    fn json<T: DeserializeOwned>(&mut self, name: &str) -> Result<T, String> {
        serde_json::from_slice(&self.bytes(name)?).map_err(|error| format!("{name}: {error}"))
    }
}

/// Checks an archive: its signature, every entry, the draw, the receipts, the chains of events.
///
/// # Errors
/// When it is no archive of a file.
pub fn verify(path: &str) -> Result<Vec<Line>, String> {
    let file = File::open(path).map_err(|error| format!("{path}: {error}"))?;
    let mut archive = Archive(ZipArchive::new(file).map_err(|error| format!("{path}: {error}"))?);
    let stated = archive.bytes(MANIFEST)?;
    let manifest: Manifest =
        serde_json::from_slice(&stated).map_err(|error| format!("{MANIFEST}: {error}"))?;
    let signed: Signed = archive.json(MANIFEST_SIGNATURE)?;
    let mut lines = vec![Line {
        what: format!("the table of contents, signed with the key {}", signed.public_key.id()),
        holds: manifest.format == FORMAT && signed.fits(&manifest_text(hash(&stated), signed.public_key)),
    }];
    lines.extend(entries(&mut archive, &manifest)?);
    let names: BTreeSet<&str> = manifest.entries.iter().map(|entry| entry.name.as_str()).collect();
    if names.contains("draw.json") {
        let draw: DrawView = archive.json("draw.json")?;
        if draw.received.is_some() {
            let what = "draw.json: the receipts, the root over them, and the order drawn".to_owned();
            lines.push(Line { what, holds: is_proved(&verify_draw(&draw)) });
        }
    }
    if names.contains("receipts.json") {
        let receipts: Vec<Receipt> = archive.json("receipts.json")?;
        lines.extend(receipts.iter().map(receipt));
    }
    for name in names.iter().filter(|name| name.ends_with(".jsonl")) {
        let text = archive.bytes(name)?;
        lines.push(chain(name, &text));
    }
    Ok(lines)
}

/// Every entry is what the manifest says, and there is no other.
fn entries(archive: &mut Archive, manifest: &Manifest) -> Result<Vec<Line>, String> {
    let mut lines = Vec::new();
    for entry in &manifest.entries {
        let holds = archive.bytes(&entry.name).is_ok_and(|bytes| hash(&bytes) == entry.sha256);
        lines.push(Line { what: entry.name.clone(), holds });
    }
    let known = |name: &str| {
        [MANIFEST, MANIFEST_SIGNATURE].contains(&name)
            || manifest.entries.iter().any(|entry| entry.name == name)
    };
    let names =
        archive.0.file_names().map(|name| name.map_or_else(|error| error.to_string(), Cow::into_owned));
    let strange = names.filter(|name| !known(name));
    lines.extend(strange.map(|name| Line { what: format!("{name}: nobody listed it"), holds: false }));
    Ok(lines)
}

fn receipt(one: &Receipt) -> Line {
    let is_signed = one.signed.as_ref().is_none_or(|signed| signed.signed().fits(&signed.text()));
    let is_counted = one.proof.as_ref().is_some_and(|proof| {
        let same = one.signed.as_ref().is_none_or(|signed| signed.receipt == proof.receipt);
        same && is_proved(&check_inclusion(proof))
    });
    Line {
        what: format!("receipts.json: the receipt of proposal {}, signed and counted", one.number),
        holds: is_signed && is_counted,
    }
}

/// Every event follows from the one before.
fn chain(name: &str, text: &[u8]) -> Line {
    let mut previous = NOTHING.to_owned();
    let mut count = 0;
    for line in text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let follows = serde_json::from_slice::<ChainLine>(line).ok().filter(|event| {
            event.sequence == count + 1
                && event.previous == previous
                && chained(&previous, &event.canonical).to_string() == event.hash
        });
        let Some(event) = follows else {
            return Line { what: format!("{name}: event {} does not follow", count + 1), holds: false };
        };
        count += 1;
        previous = event.hash;
    }
    Line { what: format!("{name}: {count} events, each following from the one before"), holds: count > 0 }
}
