//! The archive as it is written: each entry leaves as soon as it is packed, and the table of contents
//! comes last. The same file gives the same bytes: no clock and no machine shows in them.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use actix_web::web::Bytes;
use sha2::{Digest, Sha256};
use shared::fairness::{Hash, Signed};
use shared::files::{Extent, FORMAT, MANIFEST, MANIFEST_SIGNATURE, Manifest, ManifestEntry, manifest_text};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::signing::StatementKeys;

/// Where the packed bytes wait until they are sent.
#[derive(Clone, Default)]
struct Outlet(Rc<RefCell<Vec<u8>>>);

impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Outlet {
    fn take(&self) -> Bytes {
        self.0.take().into()
    }
}

/// An archive under way.
pub struct Pack {
    zip: ZipWriter<StreamWriter<Outlet>>,
    outlet: Outlet,
    manifest: Manifest,
}

impl Pack {
    /// An empty one.
    pub fn new(extent: Extent) -> Pack {
        let outlet = Outlet::default();
        let manifest = Manifest { format: FORMAT.to_owned(), extent, entries: Vec::new() };
        Pack { zip: ZipWriter::new_stream(outlet.clone()), outlet, manifest }
    }

    /// Packs an entry; returns what can be sent.
    ///
    /// # Errors
    /// When it cannot be compressed.
    pub fn add(&mut self, name: &str, content: &[u8]) -> io::Result<Bytes> {
        self.put(name, content)?;
        let bytes = u64::try_from(content.len()).map_err(io::Error::other)?;
        self.manifest.entries.push(ManifestEntry { name: name.to_owned(), bytes, sha256: hash(content) });
        Ok(self.outlet.take())
    }

    /// Packs the table of contents and the signature over it; returns the end of the archive.
    ///
    /// # Errors
    /// When it cannot be compressed.
    pub fn finish(mut self, keys: &StatementKeys) -> io::Result<Bytes> {
        let manifest = serde_json::to_vec_pretty(&self.manifest)?;
        let signed: Signed = keys.sign(&manifest_text(hash(&manifest), keys.current()));
        self.put(MANIFEST, &manifest)?;
        self.put(MANIFEST_SIGNATURE, &serde_json::to_vec_pretty(&signed)?)?;
        self.zip.finish()?;
        Ok(self.outlet.take())
    }

    fn put(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        self.zip.start_file(name, options)?;
        self.zip.write_all(content)
    }
}

/// The SHA-256 of some bytes.
pub fn hash(content: &[u8]) -> Hash {
    Hash(Sha256::digest(content).into())
}
