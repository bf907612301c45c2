//! Writing the files of `/assets/`: named by content, with their compressed twins.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use super::Mode;

/// A file as it travels to a browser.
#[derive(Clone)]
pub struct Asset {
    /// The path in its address: `/assets/app-0123456789abcdef.js`.
    pub address: String,
    pub bytes: usize,
    /// Its size on the wire. Fonts are compressed in themselves.
    pub compressed: usize,
}

pub struct Assets {
    folder: PathBuf,
    mode: Mode,
}

impl Assets {
    pub fn new(folder: &Path, mode: Mode) -> Result<Self> {
        fs::create_dir_all(folder.join("assets"))?;
        Ok(Self { folder: folder.to_owned(), mode })
    }

    /// Writes `content` as `<stem>-<hash>.<extension>`.
    pub fn add(&self, stem: &str, extension: &str, content: &[u8]) -> Result<Asset> {
        let address = format!("/assets/{stem}-{}.{extension}", hash(content));
        let path = self.folder.join(address.trim_start_matches('/'));
        fs::write(&path, content).with_context(|| format!("could not write {}", path.display()))?;
        let squeezes = extension != "woff2" && self.mode == Mode::Release;
        let compressed = if squeezes { write_twins(&path, content)? } else { content.len() };
        Ok(Asset { address, bytes: content.len(), compressed })
    }

    /// Copies files whose addresses other programs expect (`/favicon.svg`, `/robots.txt`).
    pub fn copy_as_they_are(&self, source: &Path) -> Result<()> {
        if !source.exists() {
            return Ok(());
        }
        for entry in fs::read_dir(source)? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                fs::copy(entry.path(), self.folder.join(entry.file_name()))?;
            }
        }
        Ok(())
    }
}

/// The brotli form, at the size it is served.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters =
        BrotliEncoderParams { quality: 11, size_hint: content.len(), ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn write_twins(path: &Path, content: &[u8]) -> Result<usize> {
    let small = brotli(content)?;
    fs::write(with_suffix(path, ".br"), &small)?;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    fs::write(with_suffix(path, ".gz"), encoder.finish()?)?;
    Ok(small.len())
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// 64 bits of SHA-256 in hexadecimal: plenty to tell one build's file from another's.
fn hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
