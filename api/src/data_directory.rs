//! Files that an instance makes for itself at its first start.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use zeroize::Zeroizing;

use crate::machine;

/// A file in the data directory, made now if this is the first start. Whoever else makes it meanwhile
/// made it for all.
///
/// # Errors
/// When the directory cannot be written, or what it holds not be read.
pub fn own(
    directory: &Path,
    name: &str,
    make: impl FnOnce() -> io::Result<String>,
) -> io::Result<Zeroizing<String>> {
    let path = directory.join(name);
    if !path.exists() {
        fs::create_dir_all(directory)?;
        let text = Zeroizing::new(make()?);
        let draft = directory.join(format!("{name}.{}", machine::new_id()));
        let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        // Never half a file under the name that others read, and never a second one.
        let linked = fs::hard_link(&draft, &path);
        fs::remove_file(&draft)?;
        match linked {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    fs::read_to_string(path).map(Zeroizing::new)
}
