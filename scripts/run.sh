#!/usr/bin/env bash
# From a fresh checkout to the running product: http://localhost:8080 with the demo community.
# Every argument goes to the server, for example `scripts/run.sh --port 9000`; flags and
# environment variables are those of `nagaoka-worker-server --help`.
set -euo pipefail
. "$(dirname "$0")/common.sh"
cd "$root"

scripts/setup.sh run
scripts/build-client.sh
heading "server: cargo build --release (the first build takes minutes)"
cargo build --release --quiet -p nagaoka-worker-server

given() {
    local name=$1 argument
    shift
    for argument; do
        case $argument in "$name" | "$name="*) return 0 ;; esac
    done
    return 1
}
defaults=()
given --demo "$@" || defaults+=(--demo)
# The log is for the eyes of whoever started it here, unless something else is asked for.
[ -n "${NAGAOKA_LOG_FORMAT:-}" ] || given --log-format "$@" || defaults+=(--log-format text)
mkdir -p data
heading "starting"
# The server replaces this script, so that signals (Ctrl-C) reach it and it stops in good order.
exec target/release/nagaoka-worker-server "${defaults[@]}" "$@"
