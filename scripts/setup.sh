#!/usr/bin/env bash
# Installs what is missing on this machine, and nothing else.
#
#   scripts/setup.sh run     what `make run` needs: compiler, wasm target, trunk, libpq, brotli
#   scripts/setup.sh test    everything: also a PostgreSQL server, Chromium, Playwright, schemathesis,
#                            a mail server
#
# Each step first looks whether its result is there, so the script can be interrupted and
# repeated at any time; a second run takes about a second. It never asks a question.
set -euo pipefail
. "$(dirname "$0")/common.sh"
cd "$root"

trunk_version=0.21.14
# What Playwright asks for.
minimum_node=20
wanted=${1:-run}
case $wanted in run | test) ;; *) fail "usage: scripts/setup.sh [run|test]" ;; esac

export DEBIAN_FRONTEND=noninteractive CARGO_TERM_PROGRESS_WHEN=never RUST_BACKTRACE=0
mkdir -p "$tools"

# Two set-ups at once would fight for the package manager and the build directory.
if have flock; then
    exec 9>"$tools/lock"
    if ! flock -n 9; then
        say "waiting for another set-up on this machine to finish"
        flock 9
    fi
fi

scratch=
clean_up() { [ -z "$scratch" ] || rm -rf "$scratch"; }
trap clean_up EXIT
trap 'say "set-up interrupted; run it again to go on"; exit 130' INT TERM

# ---------------------------------------------------------------- steps

report=()
# step NAME CHECK INSTALL: runs INSTALL unless CHECK succeeds, and checks again after it.
step() {
    local name=$1 check=$2 install=$3 started=$SECONDS
    if "$check"; then
        report+=("$name|present|0")
        return
    fi
    heading "$name: installing"
    "$install"
    hash -r
    "$check" || fail "$name: still not usable after the installation"
    report+=("$name|installed|$((SECONDS - started))")
    say "    $name: done in $((SECONDS - started)) s"
}

print_report() {
    local row name state seconds
    heading "set-up ($wanted) finished in $SECONDS s"
    printf '    %-34s %-10s %8s\n' step state seconds
    for row in "${report[@]}"; do
        IFS='|' read -r name state seconds <<<"$row"
        printf '    %-34s %-10s %8s\n' "$name" "$state" "$seconds"
    done
}

# ---------------------------------------------------------------- packages of the system

debian() { have apt-get && have dpkg-query; }

package_present() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Runs a talkative command silently, and shows what it said only when it fails.
quietly() {
    local log
    log=$(mktemp)
    if ! "$@" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        fail "failed: $*"
    fi
    rm -f "$log"
}

lists_updated=
install_packages() {
    say "    apt-get install $*"
    can_be_root || fail "that needs root, or sudo without a password; run it by hand, then this again"
    # A previous run may have been interrupted in the middle of an installation.
    quietly as_root dpkg --configure -a
    if [ -z "$lists_updated" ]; then
        quietly as_root apt-get update -q
        lists_updated=yes
    fi
    quietly as_root apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=600 \
        -o Dpkg::Use-Pty=0 "$@"
}

# What must be there, as `command-or-file:Debian package:what to install elsewhere`.
requirements=(
    "cc:build-essential:a C compiler (Xcode command line tools, gcc or clang)"
    "curl:curl:curl"
    "pg_config:libpq-dev:the PostgreSQL client library with headers (libpq)"
    "wasm-opt:binaryen:binaryen"
    "brotli:brotli:brotli"
)
if [ "$wanted" = test ]; then
    requirements+=(
        "@postgres_bin:postgresql:a PostgreSQL server, version 15 or later"
        "@browser:chromium:Chromium or Chrome"
        "@japanese_font:fonts-noto-cjk:a Japanese font, for example Noto CJK"
        "node:nodejs:Node.js $minimum_node or later"
        "npm:npm:npm"
        "@tracer:strace:strace"
        "@python_with_venv:python3-venv:Python 3.10 or later with venv"
    )
fi

japanese_font() {
    [ "$(uname)" = Darwin ] || [ -n "$(find /usr/share/fonts /usr/local/share/fonts \
        "$HOME/.local/share/fonts" -iname '*cjk*' -print -quit 2>/dev/null)" ]
}
# The order of writing to the disk and of answering is checked on Linux alone.
tracer() { [ "$(uname)" != Linux ] || have strace; }
python_with_venv() { have python3 && python3 -c 'import venv, ensurepip' 2>/dev/null; }

requirement_met() {
    case $1 in
        @*) "${1#@}" >/dev/null ;;
        *) have "$1" ;;
    esac
}

unmet=()
requirements_met() {
    local row
    unmet=()
    for row in "${requirements[@]}"; do
        requirement_met "${row%%:*}" || unmet+=("$row")
    done
    [ ${#unmet[@]} = 0 ]
}

install_requirements() {
    local row package packages=()
    if ! debian; then
        say "This machine has no apt-get; please install by hand:"
        for row in "${unmet[@]}"; do say "  - ${row##*:}"; done
        fail "then run this again"
    fi
    for row in "${unmet[@]}"; do
        package=${row#*:}
        packages+=("${package%%:*}")
    done
    # The tests make their own throw-away cluster: the package need not make and start one.
    if [[ " ${packages[*]} " == *" postgresql "* ]] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        as_root mkdir -p /etc/postgresql-common
        printf 'create_main_cluster = false\n' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    install_packages "${packages[@]}"
}

# ---------------------------------------------------------------- compiler

minimum_rust=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)

rust_present() {
    have cargo && have rustc || return 1
    local version
    version=$(rustc --version 2>/dev/null | sed -E 's/^rustc ([0-9]+\.[0-9]+).*/\1/')
    [ -n "$version" ] && [ "$(printf '%s\n%s\n' "$minimum_rust" "$version" | sort -V | head -n 1)" = "$minimum_rust" ]
}

install_rust() {
    if have rustup && rustup toolchain install stable --profile minimal -c clippy -c rustfmt; then
        rustup override set stable --path "$root"
        rust_present && return
    fi
    if debian; then
        rust_from_debian
    else
        fail "install Rust $minimum_rust or later from https://rustup.rs, then run this again"
    fi
}

wasm_target_present() {
    compgen -G "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib/libstd-*.rlib" >/dev/null
}

install_wasm_target() {
    if have rustup && rustup target add wasm32-unknown-unknown && wasm_target_present; then
        return
    fi
    debian || fail "the standard library for wasm32-unknown-unknown is missing: rustup target add wasm32-unknown-unknown"
    say "    rustup cannot provide the target here; taking Debian's compiler and building the library"
    rust_from_debian
    wasm_target_present || wasm_library_from_source
}

# Debian's compiler, one version for all parts, and made the one that plain cargo uses here.
rust_from_debian() {
    install_packages rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy rustfmt-web
    # rust-lld is a link to the linker of one LLVM version, whose package nothing depends on.
    local linker
    linker=$(basename "$(readlink /usr/bin/rust-lld)")
    install_packages "$linker"
    if have rustup; then
        rustup toolchain link debian /usr
        rustup override set debian --path "$root"
    fi
    hash -r
}

# Debian has the sources of the standard library but no build of it for wasm32-unknown-unknown.
# RUSTC_BOOTSTRAP lets the stable compiler build its own library, once, in an empty crate;
# without embedded bitcode the fat link-time optimisation of the client would fail.
wasm_library_from_source() {
    local sysroot build library
    sysroot=$(rustc --print sysroot)
    library=$sysroot/lib/rustlib/wasm32-unknown-unknown/lib
    build=$tools/target/wasm-library-$(rustc --version | tr -c 'a-zA-Z0-9.\n' -)
    scratch=$(mktemp -d)
    mkdir "$scratch/src"
    printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n' >"$scratch/Cargo.toml"
    : >"$scratch/src/lib.rs"
    # The toolchain is given by its path: the scratch directory is outside of the override.
    (
        cd "$scratch"
        RUSTC="$sysroot/bin/rustc" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
            CARGO_TARGET_DIR="$build" "$sysroot/bin/cargo" build -q -Zbuild-std=std,panic_abort --release \
            --target wasm32-unknown-unknown
    )
    rm "$build"/wasm32-unknown-unknown/release/deps/libempty-*
    # Copied beside and then renamed, so that an interruption never leaves half a library.
    as_root rm -rf "$library.new"
    as_root mkdir -p "$library.new"
    as_root cp "$build"/wasm32-unknown-unknown/release/deps/*.rlib "$library.new/"
    as_root rm -rf "$library"
    as_root mv "$library.new" "$library"
    rm -rf "$scratch"
    scratch=
    # What was compiled against another standard library cannot be linked with this one.
    rm -rf "$root"/target/wasm32-unknown-unknown
}

linter_present() { cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1; }
install_linter() {
    if have rustup && rustup component add clippy rustfmt; then return; fi
    debian || fail "clippy and rustfmt are missing: rustup component add clippy rustfmt"
    rust_from_debian
}

# ---------------------------------------------------------------- tools built by cargo

# They run as fast on this client without optimisation, and are built in a third of the time.
# One target directory serves both, and what an interrupted build has compiled stays.
build_tool() {
    CARGO_TARGET_DIR="$tools/target" CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0 \
        CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_STRIP=true \
        CARGO_PROFILE_RELEASE_PANIC=abort RUSTFLAGS="" \
        cargo install --quiet --root "$tools" --force "$@"
}

trunk_present() { [ "$(trunk --version 2>/dev/null)" = "trunk $trunk_version" ]; }
# Without a TLS feature trunk cannot download tools behind our back, and builds faster.
install_trunk() {
    say "    cargo install trunk; about three minutes on two cores"
    build_tool trunk --version "$trunk_version" --locked --no-default-features
}

# Glue and compiler must be of one version; Cargo.lock says which.
bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)
bindgen_present() { [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $bindgen_version" ]; }
# The feature and the two other programs serve its test runner, which is not used here.
install_bindgen() {
    say "    cargo install wasm-bindgen-cli; about a minute on two cores"
    local chosen=(wasm-bindgen-cli --version "$bindgen_version" --no-default-features --bin wasm-bindgen)
    build_tool "${chosen[@]}" --locked || build_tool "${chosen[@]}"
}

# ---------------------------------------------------------------- tools of the tests

node_present() { node -e "process.exit(Number(process.versions.node.split('.')[0]) >= $minimum_node ? 0 : 1)" 2>/dev/null; }
# Debian 12 has an older one; the registry of npm has Node.js itself as a package.
install_node() {
    npm install --prefix "$tools/node" --no-audit --no-fund --loglevel=error node@22
    mkdir -p "$tools/bin"
    ln -sf "$tools/node/node_modules/node/bin/node" "$tools/bin/node"
}

node_packages_present() {
    # npm writes this file last, so an interrupted installation is seen.
    [ -e end2end/node_modules/.package-lock.json ] &&
        [ ! end2end/package-lock.json -nt end2end/node_modules/.package-lock.json ]
}
install_node_packages() {
    (cd end2end && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error)
    touch end2end/node_modules/.package-lock.json
}

schemathesis_list=scripts/schemathesis-requirements.txt
schemathesis_home=$tools/schemathesis
schemathesis_present() { cmp -s "$schemathesis_list" "$schemathesis_home/installed.txt"; }
install_schemathesis() {
    rm -rf "$schemathesis_home"
    python3 -m venv "$schemathesis_home"
    "$schemathesis_home/bin/pip" install --quiet --disable-pip-version-check --no-input -r "$schemathesis_list"
    # Copied last: the mark that the installation is complete.
    cp "$schemathesis_list" "$schemathesis_home/installed.txt"
}

mail_server_list=scripts/mail-server-requirements.txt
mail_server_home=$tools/mail-server
mail_server_present() { cmp -s "$mail_server_list" "$mail_server_home/installed.txt"; }
install_mail_server() {
    rm -rf "$mail_server_home"
    python3 -m venv "$mail_server_home"
    "$mail_server_home/bin/pip" install --quiet --disable-pip-version-check --no-input -r "$mail_server_list"
    cp "$mail_server_list" "$mail_server_home/installed.txt"
}

# ---------------------------------------------------------------- what is wanted

# A function on one line with the exit: bash reads a script while it runs it, and the file may
# be replaced during the minutes that this takes.
set_up() {
    say "set-up ($wanted): installs only what is missing; tools go to $tools"
    step "system packages" requirements_met install_requirements
    step "Rust $minimum_rust or later" rust_present install_rust
    step "wasm32-unknown-unknown" wasm_target_present install_wasm_target
    step "trunk $trunk_version" trunk_present install_trunk
    step "wasm-bindgen-cli $bindgen_version" bindgen_present install_bindgen
    # More than a gigabyte that only an interrupted build needs again.
    rm -rf "$tools/target"
    if [ "$wanted" = test ]; then
        step "clippy and rustfmt" linter_present install_linter
        step "Node.js $minimum_node or later" node_present install_node
        step "Playwright and axe (npm)" node_packages_present install_node_packages
        step "schemathesis (PyPI)" schemathesis_present install_schemathesis
        step "mail server of the tests (PyPI)" mail_server_present install_mail_server
    fi
    print_report
}
set_up; exit
