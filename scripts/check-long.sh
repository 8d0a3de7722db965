#!/usr/bin/env bash
# The checks that take too long for every change: the property tests with many more cases, the promise about
# workers' cards over many more worlds and with planted leaks, and
# schemathesis with many more requests, on both databases. Stops at the first failure.
set -euo pipefail
. "$(dirname "$0")/common.sh"
cd "$root"

cases=${PROPERTY_CASES:-10000}
requests=${REQUESTS_PER_ENDPOINT:-400}

scripts/setup.sh test
heading "property tests with $cases cases each, on both databases"
PROPTEST_CASES=$cases scripts/with-postgres.sh cargo test --quiet --workspace --exclude nagaoka-worker
heading "2,000 worlds and 300 histories of one worker's card, on both databases"
# What it finds is shown to workers: crates/server/verification.json goes into the program.
VERIFIED_ON=$(date +%F) BLIND_WORLDS=2000 BLIND_HISTORIES=300 scripts/with-postgres.sh \
    cargo test --quiet -p nagaoka-worker-server --test http blind -- --show-output
heading "planted leaks"
cargo test --quiet -p nagaoka-worker-server --features leaks --test http planted -- --show-output
cargo build --quiet -p nagaoka-worker-server
heading "schemathesis with $requests requests per endpoint on SQLite"
scripts/schemathesis.sh "$requests"
heading "schemathesis with $requests requests per endpoint on PostgreSQL"
# shellcheck disable=SC2016 # the address is known only inside
scripts/with-postgres.sh bash -c 'DATABASE=$TEST_POSTGRES_URL scripts/schemathesis.sh "$1"' _ "$requests"
say "all long checks passed in $SECONDS s"
