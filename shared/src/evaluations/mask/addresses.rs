//! Links, domains, e-mail addresses and handles.

use std::ops::Range;

/// Ends of domain names that people have; endings that are also those of source files are not among them.
const ENDINGS: [&str; 34] = [
    "ca",
    "com",
    "org",
    "net",
    "io",
    "dev",
    "app",
    "co",
    "info",
    "biz",
    "me",
    "tech",
    "ai",
    "us",
    "uk",
    "fr",
    "eu",
    "quebec",
    "page",
    "pages",
    "site",
    "online",
    "cloud",
    "xyz",
    "studio",
    "software",
    "digital",
    "agency",
    "design",
    "blog",
    "link",
    "social",
    "works",
    "solutions",
];

/// Products that are written like a domain.
const PRODUCTS: [&str; 5] = ["asp.net", "ado.net", "vb.net", "ml.net", "socket.io"];

/// Where they stand.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let separates = |letter: char| letter.is_whitespace() || "()[]{}<>\"«»“”,;|*`".contains(letter);
    let plain = |at: Range<usize>| {
        let piece = text.get(at.clone())?;
        let start = piece.find(|letter: char| letter.is_alphanumeric() || letter == '@')?;
        let (last, letter) = piece.char_indices().rfind(|(_, letter)| letter.is_alphanumeric())?;
        let end = last + letter.len_utf8();
        let is_one = is_address(piece.get(start..end)?);
        is_one.then_some(at.start + start..at.start + end)
    };
    super::pieces(text, separates).into_iter().filter_map(plain).collect()
}

fn is_address(piece: &str) -> bool {
    piece.contains("://") || piece.contains('@') && piece.len() > 1 || is_domain(piece)
}

/// Labels with dots between, the last one a known ending; whatever path follows.
fn is_domain(piece: &str) -> bool {
    let host = piece.split(['/', ':', '?', '#', '\'', '’']).next().unwrap_or_default().to_lowercase();
    let labels: Vec<&str> = host.split('.').collect();
    let sound = |label: &&str| {
        !label.is_empty()
            && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-' || letter == '_')
    };
    let known = labels.last().is_some_and(|last| ENDINGS.contains(last));
    let starts = labels.first() == Some(&"www");
    labels.len() > 1 && labels.iter().all(sound) && (known || starts) && !PRODUCTS.contains(&host.as_str())
}
