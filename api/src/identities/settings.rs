//! The services that people can sign in with, from the file that `OIDC_PROVIDERS_FILE` names.
//! `docs/sign-in.md` says what stands in it.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use openidconnect::url::Url;
use serde::Deserialize;
use shared::identities::ProviderKind;
use shared::language::Bilingual;

/// How far a service's clock may be off, if its entry does not say.
const CLOCK_SKEW_SECONDS: u32 = 60;
/// The most that an entry may say.
const CLOCK_SKEW_MOST: u32 = 300;

/// One service.
#[derive(Clone, Debug)]
pub struct ProviderSettings {
    /// Its part of our addresses.
    pub id: String,
    /// What people call it.
    pub label: Bilingual,
    /// Whom it knows.
    pub kind: ProviderKind,
    /// Its address, exactly as its tokens say it.
    pub issuer: String,
    /// What it calls us.
    pub client_id: String,
    /// How we show that we are us.
    pub client: ClientAuthentication,
    /// What we ask for beside `openid`.
    pub scopes: Vec<String>,
    /// How far its clock may be off.
    pub clock_skew_seconds: u32,
    /// The methods (`amr`) that count as a second factor.
    pub second_factor_amr: Vec<String>,
    /// The classes (`acr`) that count as a second factor.
    pub second_factor_acr: Vec<String>,
}

/// How we show a service that we are us.
#[derive(Clone, Debug)]
pub enum ClientAuthentication {
    /// With a secret that both know.
    Secret(String),
    /// With a signature (`private_key_jwt`): the key in PEM, and its name.
    PrivateKey {
        /// RSA, P-256 or Ed25519, in PEM.
        pem: String,
        /// `kid`, if the service needs it.
        key_id: Option<String>,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProvidersFile {
    providers: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    label: Bilingual,
    kind: ProviderKind,
    issuer: String,
    client_id: String,
    #[serde(default)]
    client_secret: Option<String>,
    #[serde(default)]
    client_secret_file: Option<String>,
    #[serde(default)]
    private_key_file: Option<String>,
    #[serde(default)]
    private_key_id: Option<String>,
    #[serde(default = "usual_scopes")]
    scopes: Vec<String>,
    #[serde(default = "usual_skew")]
    clock_skew_seconds: u32,
    #[serde(default)]
    second_factor_amr: Vec<String>,
    #[serde(default)]
    second_factor_acr: Vec<String>,
}

/// The services of a file. Files that it names lie beside it, unless their path is absolute.
///
/// # Errors
/// A sentence that says what is wrong, and with which entry.
pub fn load(path: &Path) -> Result<Vec<ProviderSettings>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let file: ProvidersFile =
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut ids = HashSet::new();
    let mut found = Vec::new();
    for entry in file.providers {
        let id = entry.id.clone();
        if !ids.insert(id.clone()) {
            return Err(format!("the sign-in service {id} stands there twice"));
        }
        found.push(checked(entry, folder).map_err(|fault| format!("the sign-in service {id}: {fault}"))?);
    }
    Ok(found)
}

fn checked(entry: Entry, folder: &Path) -> Result<ProviderSettings, String> {
    let client = client_authentication(&entry, folder)?;
    let is_slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if entry.id.is_empty() || entry.id.len() > 40 || !entry.id.chars().all(is_slug) {
        return Err("its id is one to 40 lower-case letters, digits and hyphens".to_owned());
    }
    if !entry.label.is_complete() {
        return Err("its label is needed in both languages".to_owned());
    }
    if entry.clock_skew_seconds > CLOCK_SKEW_MOST {
        return Err(format!("its clock may be off by {CLOCK_SKEW_MOST} seconds at most"));
    }
    if entry.client_id.trim().is_empty() {
        return Err("client_id is missing".to_owned());
    }
    is_safe(&entry.issuer)?;
    Ok(ProviderSettings {
        id: entry.id,
        label: entry.label,
        kind: entry.kind,
        issuer: entry.issuer,
        client_id: entry.client_id,
        client,
        scopes: entry.scopes,
        clock_skew_seconds: entry.clock_skew_seconds,
        second_factor_amr: entry.second_factor_amr,
        second_factor_acr: entry.second_factor_acr,
    })
}

fn client_authentication(entry: &Entry, folder: &Path) -> Result<ClientAuthentication, String> {
    let read = |name: &String| {
        let path = folder.join(name);
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    match (&entry.client_secret, &entry.client_secret_file, &entry.private_key_file) {
        (Some(secret), None, None) => Ok(ClientAuthentication::Secret(secret.clone())),
        (None, Some(file), None) => Ok(ClientAuthentication::Secret(read(file)?.trim().to_owned())),
        (None, None, Some(file)) => {
            Ok(ClientAuthentication::PrivateKey { pem: read(file)?, key_id: entry.private_key_id.clone() })
        }
        _ => Err("one of client_secret, client_secret_file and private_key_file is needed".to_owned()),
    }
}

/// Codes and tokens go to the issuer: it is reached by TLS, or is this very machine (for tests).
fn is_safe(issuer: &str) -> Result<(), String> {
    let url = Url::parse(issuer).map_err(|error| format!("issuer: {error}"))?;
    let is_here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    match url.scheme() {
        "https" => Ok(()),
        "http" if is_here => Ok(()),
        _ => Err("issuer begins with https://".to_owned()),
    }
}

fn usual_scopes() -> Vec<String> {
    vec!["email".to_owned(), "profile".to_owned()]
}

fn usual_skew() -> u32 {
    CLOCK_SKEW_SECONDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn entry() -> Value {
        json!({
            "id": "key", "label": { "en": "Key", "fr": "Clé" }, "kind": "vendor",
            "issuer": "https://id.example.ca", "client_id": "us", "client_secret": "secret"
        })
    }

    fn with(change: impl FnOnce(&mut Value)) -> Result<ProviderSettings, String> {
        let mut entry = entry();
        change(&mut entry);
        let entry: Entry = serde_json::from_value(entry).map_err(|error| error.to_string())?;
        checked(entry, Path::new("."))
    }

    #[test]
    fn what_is_not_said_has_a_default() {
        let provider = with(|_| {}).unwrap();
        assert_eq!(provider.scopes, ["email", "profile"]);
        assert_eq!(provider.clock_skew_seconds, CLOCK_SKEW_SECONDS);
        assert!(provider.second_factor_amr.is_empty());
    }

    #[test]
    fn an_entry_that_could_not_work_or_would_not_be_safe_is_refused() {
        for (field, value) in [
            ("id", json!("Not a slug")),
            ("id", json!("")),
            ("label", json!({ "en": "Key", "fr": "" })),
            ("issuer", json!("http://id.example.ca")),
            ("issuer", json!("id.example.ca")),
            ("client_id", json!(" ")),
            ("client_secret_file", json!("also-a-file")),
            ("private_key_file", json!("also-a-key")),
            ("clock_skew_seconds", json!(100_000)),
            ("nobody_knows_this", json!(1)),
        ] {
            assert!(with(|entry| entry[field] = value.clone()).is_err(), "{field}: {value}");
        }
        assert!(with(|entry| entry["issuer"] = json!("http://127.0.0.1:9000")).is_ok());
    }
}
