//! `openapi FOLDER`: writes `openapi.json` and `operations.txt`. Needs no database.

use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs, io};

use api::openapi;

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "openapi".to_owned()));
    fs::create_dir_all(&folder)?;
    let document = openapi::document();
    // As a value first: its objects are sorted, where the document's own extensions have no order.
    let json = serde_json::to_value(&document).and_then(|value| serde_json::to_string_pretty(&value));
    let json = json.map_err(io::Error::other)?;
    fs::write(folder.join("openapi.json"), json + "\n")?;
    let mut text = String::new();
    for line in openapi::operations(&document) {
        let act = line.act.unwrap_or("-");
        writeln!(text, "{:<6} {:<60} {:<32} {act}", line.method, line.path, line.id)
            .map_err(io::Error::other)?;
    }
    fs::write(folder.join("operations.txt"), text)
}
