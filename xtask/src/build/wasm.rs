//! Rust to WASM: cargo, then wasm-bindgen (a library of this program), then wasm-opt (from npm).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::{App, Mode};
use crate::machine::WASM_TARGET;
use crate::shell;
use crate::workspace;

/// What rustc's output may use: the features every current browser has. They are named here
/// because wasm-bindgen drops the section that would tell wasm-opt.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The app as a browser takes it.
pub struct Program {
    pub wasm: Vec<u8>,
    pub glue: String,
}

pub fn compile(mode: Mode, app: App) -> Result<Program> {
    let profile = match mode {
        Mode::Debug => "dev",
        Mode::Release => "web",
    };
    let name = app.name();
    println!("Compiling the {name} app (profile {profile}) ...");
    let words = [
        "build",
        "--package",
        "web",
        "--target",
        WASM_TARGET,
        "--profile",
        profile,
        "--no-default-features",
        "--features",
        name,
    ];
    shell::run(&mut shell::cargo(&words))?;
    // Cargo puts the profile `dev` into the folder `debug`.
    let folder = match mode {
        Mode::Debug => "debug",
        Mode::Release => "web",
    };
    let compiled = workspace::target().join(format!("{WASM_TARGET}/{folder}/web.wasm"));
    let bound = workspace::scratch("bindgen").join(name);
    bind(&compiled, &bound, mode)?;
    let wasm = bound.join("app_bg.wasm");
    let optimised = match mode {
        Mode::Debug => wasm,
        Mode::Release => optimise(&wasm)?,
    };
    Ok(Program { wasm: fs::read(optimised)?, glue: fs::read_to_string(bound.join("app.js"))? })
}

fn bind(compiled: &Path, folder: &Path, mode: Mode) -> Result<()> {
    super::empty(folder)?;
    let small = mode == Mode::Release;
    Bindgen::new()
        .input_path(compiled)
        .out_name("app")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .keep_debug(!small)
        .remove_name_section(small)
        .remove_producers_section(small)
        .generate(folder)
        .context("wasm-bindgen could not bind the app")?;
    if folder.join("snippets").exists() {
        bail!("a crate brought JavaScript snippets of its own; the build does not carry them");
    }
    Ok(())
}

fn optimise(wasm: &Path) -> Result<std::path::PathBuf> {
    println!("Making it small (wasm-opt) ...");
    let optimised = wasm.with_extension("small.wasm");
    let mut command = shell::program("node", &["web/node_modules/binaryen/bin/wasm-opt", "-Oz"]);
    command.args(FEATURES).arg("-o").arg(&optimised).arg(wasm);
    shell::run(&mut command).context("wasm-opt could not make the app small")?;
    Ok(optimised)
}
