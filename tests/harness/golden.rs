//! Golden files: what was agreed on, kept beside the tests. `UPDATE_GOLDEN=1` writes them anew.

use std::path::PathBuf;

/// Compares a text with a file of `tests/golden`.
///
/// # Panics
/// When they differ, with the first line that does.
pub fn check(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden").join(name);
    #[expect(clippy::disallowed_methods, reason = "a switch for whoever runs the tests")]
    if std::env::var("UPDATE_GOLDEN").is_ok() {
        std::fs::write(&path, text).expect("the golden file can be written");
        return;
    }
    let agreed = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = |(ours, theirs): &(&str, &str)| ours != theirs;
    if let Some((number, (ours, theirs))) =
        text.lines().zip(agreed.lines()).enumerate().find(|(_, pair)| differs(pair))
    {
        panic!(
            "{name}, line {}: is\n  {ours}\nand was\n  {theirs}\nUPDATE_GOLDEN=1 takes it on.",
            number + 1
        );
    }
    let counts = (text.lines().count(), agreed.lines().count());
    assert_eq!(counts.0, counts.1, "{name} has another length; UPDATE_GOLDEN=1 takes it on.");
}
