#!/usr/bin/env bash
# Builds the client with the release profile into dist/ and compresses every asset beside itself.
# Does nothing when dist/ is newer than everything it is made from; `--force` builds anyway.
#
# The page names its hashed files with their digests (sub-resource integrity), so nothing may
# edit a file after trunk has written it; the server sends FILE.br or FILE.gz where a browser
# accepts that.
#
# The program comes in pieces (docs/decisions/0007-client-in-pieces.md): trunk calls the first
# wasm-bindgen on PATH, which is crates/split-client here.
set -euo pipefail
. "$(dirname "$0")/common.sh"
cd "$root"

# Written last, so an interrupted build is never taken for a finished one. It lies outside of
# dist/, where everything is served.
stamp=target/client-built

up_to_date() {
    [ -e "$stamp" ] && [ -e dist/index.html ] && [ ! dist/index.html -nt "$stamp" ] || return 1
    local input inputs=(.cargo Cargo.toml Cargo.lock Trunk.toml build.rs index.html public src style
        scripts/build-client.sh scripts/bundle-css.sh
        scripts/list-assets.sh scripts/common.sh)
    # Directories count too: a removed file changes only the time of its directory.
    for input in crates/*; do
        case $input in crates/server | crates/storage) ;; *) inputs+=("$input") ;; esac
    done
    # Run to its end instead of asking for the first hit, which would break the pipe.
    local newer
    newer=$(find "${inputs[@]}" -newer "$stamp")
    [ -z "$newer" ]
}

if [ "${1:-}" != --force ] && up_to_date; then
    say "client: dist/ is up to date"
    exit 0
fi

# compress FILE: beside files over 1 KB of the kinds that shrink, and only where it is a gain.
compress_one() {
    brotli --quality=11 --lgwin=24 --force --keep --output="$1.br" "$1"
    gzip -9 --no-name --force --keep "$1"
    local size
    size=$(wc -c <"$1")
    local made
    for made in "$1.br" "$1.gz"; do
        [ "$(wc -c <"$made")" -lt "$size" ] || rm "$made"
    done
}
export -f compress_one

heading "client: trunk build --release (the first build takes minutes)"
started=$SECONDS
rm -f "$stamp"
# The time before the build: what is edited during it must count as newer.
mkdir -p target
touch "$stamp.begun"
cargo build --quiet -p split-client
split=$(cargo metadata --format-version 1 --no-deps --offline | sed -E 's/.*"target_directory":"([^"]+)".*/\1/')/split
rm -rf "$split"
mkdir -p "$split/bin"
ln -s "${split%/split}/debug/split-client" "$split/bin/wasm-bindgen"
WASM_BINDGEN=$(command -v wasm-bindgen)
WASM_OPT_FLAGS="-Oz $(sed -nE 's/.*data-wasm-opt-params="([^"]*)".*/\1/p' index.html)"
CLIENT_PIECES=$split/pieces
export WASM_BINDGEN WASM_OPT_FLAGS CLIENT_PIECES
PATH="$split/bin:$PATH" NO_COLOR=true trunk build --release --features split
# shellcheck disable=SC2016 # the inner shell expands it
find dist -type f -size +1023c \( -name '*.html' -o -name '*.js' -o -name '*.wasm' -o -name '*.css' \
    -o -name '*.svg' -o -name '*.json' -o -name '*.webmanifest' -o -name '*.txt' -o -name '*.ico' \) -print0 |
    xargs -0 -P 4 -I{} bash -euc 'compress_one "$1"' _ {}
# dist/index.html must not be newer than the stamp, and edits since the start must be.
find dist -newer "$stamp.begun" -exec touch -r "$stamp.begun" {} +
mv "$stamp.begun" "$stamp"
say "    client: built in $((SECONDS - started)) s"
