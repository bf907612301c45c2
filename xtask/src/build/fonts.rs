//! The faces of the GC Design System's fonts that the app uses, and the CSS that names them.

use std::fs;

use anyhow::{Context, Result};

use super::assets::{Asset, Assets};
use crate::workspace;

const PACKAGE: &str = "web/node_modules/@gcds-core/fonts/fonts";

struct Source {
    family: &'static str,
    weight: u16,
    style: &'static str,
    file: &'static str,
    /// Every page shows text in it, so the browser should ask for it before it has read the CSS.
    preloaded: bool,
}

const fn source(family: &'static str, weight: u16, style: &'static str, file: &'static str) -> Source {
    Source { family, weight, style, file, preloaded: false }
}

const fn preloaded(family: &'static str, weight: u16, file: &'static str) -> Source {
    Source { family, weight, style: "normal", file, preloaded: true }
}

const SOURCES: [Source; 7] = [
    preloaded("Lato", 700, "lato/gcds-lato"),
    preloaded("Noto Sans", 400, "noto-sans/gcds-noto-sans-regular"),
    source("Noto Sans", 400, "italic", "noto-sans/gcds-noto-sans-regular-italic"),
    source("Noto Sans", 500, "normal", "noto-sans/gcds-noto-sans-medium"),
    source("Noto Sans", 600, "normal", "noto-sans/gcds-noto-sans-semibold"),
    source("Noto Sans", 700, "normal", "noto-sans/gcds-noto-sans-bold"),
    source("Noto Sans Mono", 400, "normal", "noto-sans-mono/gcds-noto-sans-mono"),
];

/// The Open Font License asks to travel with the fonts.
const LICENCES: [(&str, &str); 3] = [
    ("lato-licence", "lato/LICENSE.txt"),
    ("noto-sans-licence", "noto-sans/LICENSE.txt"),
    ("noto-sans-mono-licence", "noto-sans-mono/LICENSE.txt"),
];

/// A font of the app, where the browser finds it.
pub struct Face {
    pub asset: Asset,
    pub preloaded: bool,
    pub rule: String,
}

/// Copies fonts and licences among the assets.
pub fn add(assets: &Assets) -> Result<Vec<Face>> {
    for (stem, file) in LICENCES {
        assets.add(stem, "txt", &read(file)?)?;
    }
    SOURCES.iter().map(|source| add_face(assets, source)).collect()
}

fn add_face(assets: &Assets, source: &Source) -> Result<Face> {
    let Source { family, weight, style, file, preloaded } = source;
    let stem = file.rsplit('/').next().unwrap_or(file);
    let asset = assets.add(stem, "woff2", &read(&format!("{file}.woff2"))?)?;
    let rule = format!(
        "@font-face {{ font-family: \"{family}\"; font-weight: {weight}; font-style: {style}; \
         font-display: swap; src: url(\"{}\") format(\"woff2\"); }}",
        asset.address
    );
    Ok(Face { asset, preloaded: *preloaded, rule })
}

fn read(file: &str) -> Result<Vec<u8>> {
    let path = workspace::at(PACKAGE).join(file);
    fs::read(&path).with_context(|| format!("{} is not there", path.display()))
}
