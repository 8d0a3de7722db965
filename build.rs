//! A build in pieces keeps what the cutting needs to know: which function uses what. Any other is stripped.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let asked = std::env::var_os("CARGO_FEATURE_SPLIT").is_some();
    let wasm = std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    let release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    if asked && wasm {
        println!("cargo::rustc-link-arg=--emit-relocs");
    } else if wasm && release {
        // The profile leaves it to this, since it cannot tell the two kinds of builds apart.
        println!("cargo::rustc-link-arg=--strip-all");
    }
}
