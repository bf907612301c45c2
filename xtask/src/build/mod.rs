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
pub use assets::brotli;
use assets::{Asset, Assets};
pub use budget::thousands;

/// Who the app is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A person at work on it: quick to build, large, not compressed, without a budget.
    Debug,
    /// Everybody else.
    Release,
}

/// One of the apps that the site is made of: see `shared::site`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum App {
    /// For visitors and vendors.
    Public,
    /// For what people and organizations say of themselves.
    Account,
    /// For files and contracts.
    Office,
    /// For departments, the platform, systems, support and audit.
    Administration,
}

impl App {
    const ALL: [App; 4] = [App::Public, App::Account, App::Office, App::Administration];

    /// The feature of the crate `web`, and the name of its files.
    fn name(self) -> &'static str {
        match self {
            App::Public => "public",
            App::Account => "account",
            App::Office => "office",
            App::Administration => "administration",
        }
    }

    /// The page that starts it.
    fn page(self) -> &'static str {
        match self {
            App::Public => "index.html",
            App::Account => "account.html",
            App::Office => "office.html",
            App::Administration => "administration.html",
        }
    }
}

pub fn command(mut arguments: Arguments) -> Result<()> {
    let mode = if arguments.flag("--debug") { Mode::Debug } else { Mode::Release };
    arguments.end()?;
    build(mode)
}

/// Builds `web/dist`, unless it already is what today's sources give.
pub fn build(mode: Mode) -> Result<()> {
    // Two builds at once (a person's and a test's) would mix their files; the second finds it done.
    let _alone = workspace::lock("web-build")?;
    let stamp = stamp::of_sources(mode)?;
    let finished = workspace::at("web/dist");
    if let Some(report) = stamp::report_if_current(&stamp, &finished) {
        println!("web/dist is up to date.\n{report}");
        return Ok(());
    }
    machine::wasm_target()?;
    machine::npm_packages("web")?;

    let folder = workspace::at("web/dist.new");
    empty(&folder)?;
    let assets = Assets::new(&folder, mode)?;
    let faces = fonts::add(&assets)?;
    let style = assets.add("style", "css", style::sheet(&faces)?.as_bytes())?;
    assets.copy_as_they_are(&workspace::at("web/static"))?;
    let mut report = String::new();
    for app in App::ALL {
        let program = wasm::compile(mode, app)?;
        let wasm = assets.add(app.name(), "wasm", &program.wasm)?;
        let glue = assets.add(app.name(), "js", program.glue.as_bytes())?;
        let start = assets.add("start", "js", page::loader(&glue, &wasm).as_bytes())?;
        let page = page::write(&folder, app, &start, &glue, &wasm, &style, &faces)?;
        if mode == Mode::Release {
            let fonts = faces.iter().filter(|face| face.preloaded).map(|face| &face.asset);
            let files: Vec<&Asset> = [&page, &start, &glue, &wasm, &style].into_iter().chain(fonts).collect();
            report.push_str(&budget::report(app, &files)?);
        }
    }
    if mode == Mode::Debug {
        report = "A debug build: neither optimised nor compressed.".to_owned();
    }
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
