//! What a browser downloads at a first visit, from the built `web/dist`, if it is there.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::build::{brotli, thousands};
use crate::workspace;

/// The pages that start the two apps.
const PAGES: [(&str, &str); 2] = [("visitors and vendors", "index.html"), ("officials", "office.html")];

pub fn table() -> Result<String> {
    let folder = workspace::at("web/dist");
    let mut lines = vec![
        "| app | wasm, bytes (brotli) | first load, bytes (brotli) |".to_owned(),
        "| --- | ---: | ---: |".to_owned(),
    ];
    for (name, page) in PAGES {
        let Some((wasm, all)) = first_load(&folder, page)? else {
            return Ok("`web/dist` is not there or a debug build: `cargo xtask build` makes it.\n".to_owned());
        };
        lines.push(format!("| {name} | {} | {} |", thousands(wasm), thousands(all)));
    }
    Ok(lines.join("\n") + "\n")
}

/// The sizes on the wire of the page's WASM and of all that it names; none without a release build.
fn first_load(folder: &Path, page: &str) -> Result<Option<(usize, usize)>> {
    let Ok(text) = fs::read_to_string(folder.join(page)) else {
        return Ok(None);
    };
    let (mut wasm, mut all) = (0, brotli(text.as_bytes())?.len());
    for address in text.split('"').filter(|text| text.starts_with("/assets/")) {
        let file = folder.join(address.trim_start_matches('/'));
        let twin = fs::metadata(format!("{}.br", file.display()));
        let found = match twin {
            Ok(twin) => twin,
            Err(_) if address.ends_with(".woff2") => fs::metadata(&file)?,
            Err(_) => return Ok(None),
        };
        let bytes = usize::try_from(found.len())?;
        all += bytes;
        if address.ends_with(".wasm") {
            wasm += bytes;
        }
    }
    Ok(Some((wasm, all)))
}
