//! `cargo xtask build [--debug]`: the single-page app, from its sources to `web/dist`.
//!
//! Every file but `index.html` carries a hash of its content in its name, so browsers may keep it
//! for ever; `.br` and `.gz` twins lie beside it, so the server compresses nothing.

mod assets;
mod budget;
mod fonts;
mod minify;
mod page;
mod stamp;
mod style;
mod tokens;
mod wasm;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::arguments::Arguments;
use crate::machine;
use crate::workspace;
use assets::Assets;

/// Who the app is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A person at work on it: quick to build, large, not compressed, without a budget.
    Debug,
    /// Everybody else.
    Release,
}

pub fn command(mut arguments: Arguments) -> Result<()> {
    let mode = if arguments.flag("--debug") {
        Mode::Debug
    } else {
        Mode::Release
    };
    arguments.end()?;
    build(mode)
}

/// Builds `web/dist`, unless it already is what today's sources give.
pub fn build(mode: Mode) -> Result<()> {
    let stamp = stamp::of_sources(mode)?;
    let finished = workspace::at("web/dist");
    if let Some(report) = stamp::report_if_current(&stamp, &finished) {
        println!("web/dist is up to date.\n{report}");
        return Ok(());
    }
    machine::wasm_target()?;
    machine::npm_packages("web")?;
    let program = wasm::compile(mode)?;

    let folder = workspace::at("web/dist.new");
    empty(&folder)?;
    let assets = Assets::new(&folder, mode)?;
    let faces = fonts::add(&assets)?;
    let style = assets.add("style", "css", style::sheet(&faces)?.as_bytes())?;
    let wasm = assets.add("app", "wasm", &program.wasm)?;
    let glue = assets.add("app", "js", program.glue.as_bytes())?;
    let start = assets.add("start", "js", page::loader(&glue, &wasm).as_bytes())?;
    let index = page::write(&folder, &start, &glue, &wasm, &style, &faces)?;
    assets.copy_as_they_are(&workspace::at("web/static"))?;

    let report = match mode {
        Mode::Debug => "A debug build: neither optimised nor compressed.".to_owned(),
        Mode::Release => {
            let fonts = faces.into_iter().filter(|face| face.preloaded);
            let first_load = [index, start, glue, wasm, style];
            let files = first_load.into_iter().chain(fonts.map(|face| face.asset));
            budget::report(&files.collect::<Vec<_>>())?
        }
    };
    put_in_place(&folder, &finished)?;
    stamp::write(&stamp, &report)?;
    println!("{report}");
    Ok(())
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(())
}

/// Exchanges the whole folder at once: a server that reads it never sees half a build for long.
fn put_in_place(folder: &Path, finished: &Path) -> Result<()> {
    if finished.exists() {
        fs::remove_dir_all(finished)?;
    }
    fs::rename(folder, finished).context("could not put web/dist in place")
}
