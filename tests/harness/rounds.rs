//! How often what depends on chance is tried.

/// The number in the environment, as `cargo xtask soak` sets it, or the usual one.
#[expect(clippy::disallowed_methods, reason = "tests take their length from the environment")]
#[must_use]
pub fn rounds(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}
