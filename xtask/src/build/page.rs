//! `index.html` with today's addresses in it, and the few lines that start the app.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::App;
use super::assets::{self, Asset};
use super::fonts::Face;
use crate::workspace;

/// The module the page loads. The Content-Security-Policy allows no script inside the page, so
/// these two lines are a file.
pub fn loader(glue: &Asset, wasm: &Asset) -> String {
    format!(
        "import start from \"{}\";\nawait start({{ module_or_path: \"{}\" }});\n",
        glue.address, wasm.address
    )
}

/// Fills the placeholders the build knows; the server fills its own per address.
pub fn write(
    folder: &Path,
    app: App,
    start: &Asset,
    glue: &Asset,
    wasm: &Asset,
    style: &Asset,
    faces: &[Face],
) -> Result<Asset> {
    let source = workspace::at("web/index.html");
    let template =
        fs::read_to_string(&source).with_context(|| format!("{} is not there", source.display()))?;
    for needed in ["{{script}}", "{{style}}"] {
        if !template.contains(needed) {
            bail!("web/index.html has no placeholder {needed}");
        }
    }
    let page = template
        .replace("{{script}}", &start.address)
        .replace("{{glue}}", &glue.address)
        .replace("{{wasm}}", &wasm.address)
        .replace("{{style}}", &style.address)
        .replace("{{fonts}}", &preloads(faces));
    fs::write(folder.join(app.page()), &page)?;
    Ok(Asset {
        address: format!("/{}", app.page()),
        bytes: page.len(),
        compressed: assets::brotli(page.as_bytes())?.len(),
    })
}

fn preloads(faces: &[Face]) -> String {
    let links = faces.iter().filter(|face| face.preloaded).map(|face| {
        format!(
            "<link rel=\"preload\" href=\"{}\" as=\"font\" type=\"font/woff2\" crossorigin>",
            face.asset.address
        )
    });
    links.collect::<Vec<_>>().join("\n    ")
}
