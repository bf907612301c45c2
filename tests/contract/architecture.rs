//! Crates are the layers: what each may know of the world.

use crate::sources;

/// Words that a text must not hold, each where it stands.
fn found<'a>(sources: &'a [(String, String)], words: &[&str]) -> Vec<(&'a str, String)> {
    let mut found = Vec::new();
    for (path, text) in sources {
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            if words.iter().any(|word| line.contains(word)) {
                found.push((path.as_str(), line.trim().to_owned()));
            }
        }
    }
    found
}

#[test]
fn the_domain_knows_no_database_network_clock_or_chance() {
    let manifest = std::fs::read_to_string(sources::root().join("shared/Cargo.toml")).unwrap();
    for crate_name in ["tokio", "actix", "sea-orm", "reqwest", "gloo", "rand", "yew"] {
        let depends = manifest.lines().any(|line| line.starts_with(crate_name));
        assert!(!depends, "shared depends on {crate_name}");
    }
    let forbidden =
        ["Utc::now", "Local::now", "SystemTime", "Instant::now", "new_v4", "now_v7", "std::fs", "std::env"];
    let found = found(&sources::below("shared/src"), &forbidden)
        .into_iter()
        .map(|(p, l)| format!("{p}: {l}"))
        .collect::<Vec<_>>();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn only_the_client_speaks_to_the_server() {
    let mut sources = sources::below("web/src");
    sources.retain(|(path, _)| !path.starts_with("web/src/client/"));
    let found = found(&sources, &["gloo_net", "gloo::net", "XmlHttpRequest", "fetch_with"]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn an_act_leaves_the_database_to_its_store() {
    let mut sources = sources::below("api/src");
    let is_act = |text: &str| ["#[get(", "#[post(", "#[put("].iter().any(|one| text.contains(one));
    sources.retain(|(_, text)| is_act(text));
    assert!(sources.len() > 40, "acts are found by their routes");
    let found = found(&sources, &["sea_orm", "entity::"]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn business_time_is_the_databases() {
    let mut sources = sources::below("api/src");
    sources.retain(|(path, _)| path != "api/src/machine.rs");
    let found = found(&sources, &["Utc::now", "SystemTime::now"]);
    assert!(found.is_empty(), "{found:?}");
}
