//! Of the design system's 900 tokens, those the app uses, and those that they use in turn.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};

/// What every token's name begins with.
const PREFIX: &str = "--gcds-";

/// A `:root` rule with the tokens that `users` name. A name that is no token is a mistake.
pub fn used(all: &str, users: &str) -> Result<String> {
    let known = definitions(all);
    let mut wanted: Vec<&str> = names(users).collect();
    let own = definitions(users);
    let mut kept = BTreeSet::new();
    let mut unknown = BTreeSet::new();
    while let Some(name) = wanted.pop() {
        match known.get(name) {
            Some(value) if kept.insert(name) => wanted.extend(names(value)),
            None if !own.contains_key(name) => {
                unknown.insert(name);
            }
            Some(_) | None => {}
        }
    }
    if !unknown.is_empty() {
        let list: Vec<&str> = unknown.into_iter().collect();
        bail!("these are not tokens of the GC Design System: {}", list.join(", "));
    }
    let lines = kept.iter().filter_map(|name| Some(format!("{name}: {};", known.get(name)?)));
    Ok(format!(":root {{ {} }}\n", lines.collect::<Vec<_>>().join(" ")))
}

/// `--gcds-…: value;`, one a line.
fn definitions(sheet: &str) -> BTreeMap<&str, &str> {
    let lines = sheet.lines().filter_map(|line| {
        let (name, rest) = line.trim().split_once(':')?;
        let (value, _comment) = rest.split_once(';')?;
        name.starts_with(PREFIX).then_some((name, value.trim()))
    });
    lines.collect()
}

fn names(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices(PREFIX).filter_map(|(place, _)| {
        let rest = text.get(place..)?;
        let end = rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'));
        rest.get(..end.unwrap_or(rest.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: &str = ":root {\n  --gcds-blue: #00f; /** a comment */\n  --gcds-link: var(--gcds-blue);\n  --gcds-red: #f00;\n}";

    #[test]
    fn only_what_is_used_is_kept_with_what_it_uses() {
        let kept = used(ALL, "a { color: var(--gcds-link); }").unwrap();
        assert_eq!(kept, ":root { --gcds-blue: #00f; --gcds-link: var(--gcds-blue); }\n");
    }

    #[test]
    fn a_misspelt_token_is_refused() {
        assert!(used(ALL, "a { color: var(--gcds-lnik); }").is_err());
    }
}
