//! The files of the built app, read once at the start.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use actix_web::web::Bytes;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use shared::site::App;

use crate::secrets::hexadecimal;

/// The copy inside the program: whatever was built when the program was compiled.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../web/dist"]
#[allow_missing = true]
struct Inside;

/// The built app.
pub struct WebFiles {
    files: HashMap<String, File>,
    shells: HashMap<&'static str, String>,
}

/// One file, and the twins that the build compressed.
pub struct File {
    /// As it is.
    pub plain: Bytes,
    /// Compressed with Brotli.
    pub brotli: Option<Bytes>,
    /// Compressed with gzip.
    pub gzip: Option<Bytes>,
    /// The media type.
    pub kind: String,
    /// The entity tag.
    pub tag: String,
}

impl WebFiles {
    /// The app in a directory, or the copy inside the program.
    #[must_use]
    pub fn new(directory: Option<PathBuf>) -> WebFiles {
        let mut found = match directory {
            Some(directory) => in_directory(&directory),
            None => inside(),
        };
        let mut page =
            |name: &str| found.remove(name).and_then(|bytes| String::from_utf8(bytes.to_vec()).ok());
        let shells = App::ALL.into_iter().filter_map(|app| Some((app.page(), page(app.page())?)));
        let shells: HashMap<&'static str, String> = shells.collect();
        if shells.is_empty() {
            tracing::warn!("the app is not built: only the API is served");
        }
        let paths: Vec<String> = found.keys().filter(|path| !is_twin(path)).cloned().collect();
        let files = paths.into_iter().filter_map(|path| {
            let plain = found.get(&path)?.clone();
            let twin = |end: &str| found.get(&format!("{path}{end}")).cloned();
            let file = File {
                brotli: twin(".br"),
                gzip: twin(".gz"),
                kind: kind_of(&path),
                tag: tag_of(&plain),
                plain,
            };
            Some((format!("/{path}"), file))
        });
        WebFiles { files: files.collect(), shells }
    }

    /// The file at an address.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }

    /// The HTML that every page of an app begins with.
    #[must_use]
    pub fn shell(&self, app: App) -> Option<&str> {
        self.shells.get(app.page()).map(String::as_str)
    }
}

fn inside() -> HashMap<String, Bytes> {
    let read = |path: std::borrow::Cow<'static, str>| {
        let file = Inside::get(&path)?;
        Some((path.into_owned(), Bytes::from(file.data.into_owned())))
    };
    Inside::iter().filter_map(read).collect()
}

fn in_directory(root: &Path) -> HashMap<String, Bytes> {
    let mut found = HashMap::new();
    let mut waiting = vec![root.to_owned()];
    while let Some(directory) = waiting.pop() {
        let entries = fs::read_dir(&directory).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            if path.is_dir() {
                waiting.push(path);
            } else if let (Ok(bytes), Ok(name)) = (fs::read(&path), path.strip_prefix(root)) {
                found.insert(name.to_string_lossy().replace('\\', "/"), Bytes::from(bytes));
            }
        }
    }
    found
}

fn is_twin(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}

fn kind_of(path: &str) -> String {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    match kind.type_().as_str() {
        "text" => format!("{kind}; charset=utf-8"),
        _ => kind.to_string(),
    }
}

fn tag_of(bytes: &[u8]) -> String {
    let hash = hexadecimal(&Sha256::digest(bytes));
    format!("\"{}\"", hash.get(..16).unwrap_or_default())
}
