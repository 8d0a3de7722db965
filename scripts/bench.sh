#!/usr/bin/env bash
# Measures the product and writes the table of docs/quality.md: every figure that a check or a benchmark
# prints as `P1 some_name 123`, with its goal where scripts/figures.tsv names one. The sections below the
# table, which say why a goal is missed, are people's and stay.
#
# Takes about half an hour. A measurement that fails is named in the document, not left out.
set -euo pipefail
. "$(dirname "$0")/common.sh"
cd "$root"

port=${BENCH_PORT:-8795}
logs=target/bench
rm -rf "$logs"
mkdir -p "$logs"
figures=$logs/figures.txt
: >"$figures"
not_measured=()

# measure NAME COMMAND...: runs it, shows what it says and keeps its figures.
measure() {
    local name=$1
    shift
    heading "$name"
    # Not as a condition, where `set -e` would be off inside of the command.
    set +e
    (set -e; "$@") </dev/null 2>&1 | tee "$logs/$name.log"
    local status=${PIPESTATUS[0]}
    set -e
    if [ "$status" != 0 ]; then
        say "    $name failed"
        not_measured+=("$name")
    fi
    keep_figures "$logs/$name.log"
}

# keep_figures LOG: takes the figures out of what a command said.
keep_figures() {
    grep -oE '(^|[^A-Za-z0-9_])[A-Z][0-9]{1,2}[a-z]? [a-z][a-z0-9_]* -?[0-9]+(\.[0-9]+)?$' "$1" |
        grep -oE '[A-Z][0-9]{1,2}[a-z]? .*' >>"$figures" || true
}

# seconds COMMAND...: how long it takes, in seconds with one decimal.
seconds() {
    local before after
    before=$(date +%s%N)
    "$@" >"$logs/timed.log" 2>&1 || { cat "$logs/timed.log" >&2; return 1; }
    after=$(date +%s%N)
    printf '%d.%d\n' $(((after - before) / 1000000000)) $(((after - before) / 100000000 % 10))
}

server_process=
stop_server() {
    [ -z "$server_process" ] || { kill "$server_process" 2>/dev/null; wait "$server_process" 2>/dev/null || true; }
    server_process=
}
trap stop_server EXIT
trap 'exit 130' INT TERM

# start_server PORT BASE-URL: the release build with the demo community.
start_server() {
    SERVER=target/release/nagaoka-worker-server scripts/server-for-tests.sh "$1" --base-url "$2" \
        </dev/null >"$logs/server-$1.log" 2>&1 &
    server_process=$!
    local _
    for _ in $(seq 300); do
        curl -fsS -o /dev/null "http://127.0.0.1:$1/readyz" 2>/dev/null && return
        sleep 0.1
    done
    cat "$logs/server-$1.log" >&2
    fail "the server did not start"
}

release_bundle() {
    rm -rf target/wasm32-unknown-unknown/wasm-release
    scripts/build-client.sh --force
}
developer_times() {
    # A real edit, taken back afterwards: a changed time alone would be no change to the compiler.
    local source=src/main.rs kept=$logs/main.rs
    cp -p "$source" "$kept"
    # shellcheck disable=SC2064 # the names are known now
    trap "cp -p '$kept' '$source'" EXIT
    cargo check --quiet -p nagaoka-worker --target wasm32-unknown-unknown
    printf '\n// Measured.\n' >>"$source"
    say "P14 check_after_client_edit_s $(seconds cargo check --quiet -p nagaoka-worker --target wasm32-unknown-unknown)"
    NO_COLOR=true trunk build --dist target/bench-dist >/dev/null 2>&1
    printf '\n// Measured again.\n' >>"$source"
    say "P14 debug_rebuild_s $(NO_COLOR=true seconds trunk build --dist target/bench-dist)"
    rm -rf target/bench-dist
}

scripts/setup.sh test
heading "tools of the benchmarks"
(cd end2end/bench && npm ci --no-audit --no-fund --loglevel=error)

measure release-bundle release_bundle
spent=$(sed -n 's/.*client: built in \([0-9]*\) s.*/\1/p' "$logs/release-bundle.log")
[ -z "$spent" ] || printf 'P14 release_bundle_s %s\n' "$spent" >>"$figures"
measure bundle scripts/bundle-budget.sh
heading "server: cargo build --release"
cargo build --release --quiet -p nagaoka-worker-server
printf 'P14 server_and_site_mb %s\n' "$(du -cm target/release/nagaoka-worker-server dist | tail -n 1 | cut -f 1)" >>"$figures"
measure start python3 scripts/measure_start.py target/release/nagaoka-worker-server dist "$port"
start_server "$port" "http://localhost:$port"
measure lighthouse node end2end/bench/lighthouse.mjs "http://localhost:$port"
stop_server
# The browser talks to a counting relay on the first port, which the server takes for its own.
start_server "$((port + 1))" "http://localhost:$port"
measure second-visit node end2end/bench/second-visit.mjs "http://localhost:$port" "$((port + 1))"
stop_server
measure benches cargo bench --quiet -p nagaoka-worker-server
# What the tests print is measured by `make test` as well: with TEST_LOG=FILE, the log of a run of it, the
# tests do not run again.
if [ -n "${TEST_LOG:-}" ]; then
    keep_figures "$TEST_LOG"
else
    measure tests scripts/with-postgres.sh cargo test --workspace --exclude nagaoka-worker -- --nocapture
    cargo build --quiet -p nagaoka-worker-server
    measure browser env -C end2end CI=true npx --no-install playwright test
fi
measure developer-times developer_times

# ---------------------------------------------------------------- the document

document=docs/quality.md
# shellcheck disable=SC2016 # the backquotes are Markdown
{
    printf '# Measured figures\n\nThe table is written by `make bench`. '
    printf 'Measured on %s at commit %s, on %s processors, %s.\n\n' "$(date -u +%F)" \
        "$(git rev-parse --short HEAD)" "$(getconf _NPROCESSORS_ONLN)" "$(rustc --version)"
    printf '| figure | name | measured | goal | met | what it is |\n|---|---|---:|---:|---|---|\n'
    # A figure printed more than once, for example for both databases, keeps every value.
    sort -u -V "$figures" | awk -F '\t' '
        FNR == NR { if ($0 !~ /^#/) { goal[$1 " " $2] = $3; what[$1 " " $2] = $4 } next }
        {
            split($0, part, " "); key = part[1] " " part[2]; value = part[3] + 0; met = ""
            if (key in goal) {
                split(goal[key], limit, " ")
                met = (limit[1] == "<=" ? value <= limit[2] + 0 : value >= limit[2] + 0) ? "yes" : "**no**"
            }
            printf "| %s | %s | %s | %s | %s | %s |\n", part[1], part[2], part[3], goal[key], met, what[key]
        }' scripts/figures.tsv -
    if [ ${#not_measured[@]} -gt 0 ]; then
        printf '\nThese measurements or checks failed in this run: %s.\n' "${not_measured[*]}"
    fi
    if [ -e "$document" ]; then printf '\n' && sed -n '/^## /,$p' "$document"; fi
} >"$logs/quality.md"
mv "$logs/quality.md" "$document"
heading "$document written in $SECONDS s"
cat "$document"
[ ${#not_measured[@]} = 0 ]
