//! One style sheet out of tokens, fonts and `web/style/*.css` in the order of their names.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::fonts::Face;
use super::minify::minify;
use super::tokens;
use crate::workspace;

const TOKENS: &str = "web/node_modules/@gcds-core/tokens/build/web/css/tokens.css";

pub fn sheet(faces: &[Face]) -> Result<String> {
    let own = own_sheets()?;
    let all_tokens = fs::read_to_string(workspace::at(TOKENS)).context("the GC design tokens")?;
    let mut users = own.clone();
    add_texts(&workspace::at("web/src"), "rs", &mut users)?;
    let rules = faces.iter().map(|face| face.rule.as_str());
    let mut sheet = rules.collect::<Vec<_>>().join("\n");
    sheet.push_str(&tokens::used(&all_tokens, &users)?);
    sheet.push_str(&own);
    Ok(minify(&sheet))
}

fn own_sheets() -> Result<String> {
    let folder = workspace::at("web/style");
    let mut text = String::new();
    add_texts(&folder, "css", &mut text)?;
    if text.is_empty() {
        bail!("{} holds no style sheet", folder.display());
    }
    Ok(text)
}

/// Appends every file with that extension below `folder`, in the order of their names.
fn add_texts(folder: &Path, extension: &str, text: &mut String) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} is not there", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            add_texts(&path, extension, text)?;
        } else if path.extension().is_some_and(|found| found == extension) {
            text.push_str(&fs::read_to_string(&path)?);
            text.push('\n');
        }
    }
    Ok(())
}
