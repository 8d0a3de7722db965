//! The client: a single-page application in WebAssembly for the members of a remote-work community.
fn main() {}
