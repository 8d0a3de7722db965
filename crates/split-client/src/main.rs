//! Stands in for wasm-bindgen when trunk builds the client: cuts the program into a part that every visit needs
//! and pieces that are fetched when a screen is first wanted, and lets the real wasm-bindgen do the rest.
//!
//! Trunk calls the first `wasm-bindgen` on `PATH`; `scripts/build-client.sh` puts this program there under that
//! name. It reads three variables: `WASM_BINDGEN`, the real program; `CLIENT_PIECES`, the directory for the
//! pieces; and `WASM_OPT_FLAGS`, what wasm-opt is told about each piece.

mod arguments;
mod digest;
mod glue;
mod names;
mod notes;
mod piece;
mod wasm;

use anyhow::{Context as _, Result, ensure};
use arguments::Arguments;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};
use wasm_split_cli_support::{Options, transform};

/// The module from which the program imports the functions that load pieces; the glue never imports it, since
/// its place is taken by the loader.
const LOADER_MODULE: &str = "./__wasm_split.js";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("split-client: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let bindgen = path_of("WASM_BINDGEN")?;
    let Some(arguments) = Arguments::read(env::args().skip(1).collect()) else {
        // Such as `--version`, which trunk asks for first.
        return call(Command::new(bindgen).args(env::args_os().skip(1)));
    };
    let pieces = path_of("CLIENT_PIECES")?;
    let flags = env::var("WASM_OPT_FLAGS").unwrap_or_default();

    let input = fs::read(&arguments.input)
        .with_context(|| format!("reading {}", arguments.input.display()))?;
    let raw = pieces.join("raw");
    empty(&pieces)?;
    fs::create_dir_all(&raw)?;
    let main = raw.join("main.wasm");
    let mut options = Options::new(&input);
    options.output_dir = &raw;
    options.main_out_path = &main;
    options.link_name = LOADER_MODULE;
    let split = transform(options)
        .map_err(|error| anyhow::anyhow!("{error:#}"))
        .context("cutting the program into pieces")?;
    fs::write(&main, notes::without(&fs::read(&main)?, notes::FEATURES)?)?;

    call(
        Command::new(bindgen)
            .args(&arguments.others)
            .args(["--keep-lld-exports", "--no-demangle"])
            .arg(&main),
    )?;

    let groups = piece::finish(&split.prefetch_map, &raw, &pieces, &flags)?;
    fs::remove_dir_all(&raw)?;
    let script = arguments.script();
    let text = fs::read_to_string(&script).with_context(|| script.display().to_string())?;
    let text = glue::without_remarks(&glue::with_loader(&text, &groups)?);
    let program = arguments.program();
    let (content, text) = names::shortened(&fs::read(&program)?, &text)?;
    fs::write(&program, notes::without(&content, notes::NAMES)?)?;
    fs::write(&script, text)?;
    Ok(())
}

fn path_of(variable: &str) -> Result<PathBuf> {
    Ok(env::var_os(variable)
        .with_context(|| format!("{variable} is not set"))?
        .into())
}

/// Pieces of an earlier build must not be served with this one.
fn empty(directory: &Path) -> Result<()> {
    if directory.exists() {
        fs::remove_dir_all(directory)?;
    }
    Ok(fs::create_dir_all(directory)?)
}

/// Runs `command` to its end; what it prints is seen.
fn call(command: &mut Command) -> Result<()> {
    let name = command.get_program().display().to_string();
    let status = command
        .status()
        .with_context(|| format!("starting {name}"))?;
    ensure!(status.success(), "{name} ended with {status}");
    Ok(())
}
