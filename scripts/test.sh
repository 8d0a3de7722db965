#!/usr/bin/env bash
# Every check of the product, in stages, from a fresh checkout; `.ci/run` runs exactly this.
#
#   scripts/test.sh                 all stages
#   scripts/test.sh bundle browser  only these
#
# A failed stage does not stop the others, except those that need its result; the summary names
# what failed, and the exit status is zero only when every stage passed.
set -euo pipefail
. "$(dirname "$0")/common.sh"
cd "$root"
export CARGO_TERM_PROGRESS_WHEN=never

# ---------------------------------------------------------------- stages

stage_setup() { scripts/setup.sh test; }
stage_format() { cargo fmt --all --check; }
stage_clippy() { cargo clippy --quiet --workspace --exclude nagaoka-worker --all-targets -- -D warnings; }
stage_clippy_wasm() {
    cargo clippy --quiet -p nagaoka-worker --target wasm32-unknown-unknown -- -D warnings
}
# Storage and HTTP tests run on SQLite and, by TEST_POSTGRES_URL, on PostgreSQL.
# With what they print: the figures.
stage_tests() { scripts/with-postgres.sh cargo test --quiet --workspace --exclude nagaoka-worker -- --show-output; }
stage_client_tests() { cargo test --quiet -p nagaoka-worker; }
stage_client_build() { scripts/build-client.sh; }
stage_bundle() { scripts/bundle-budget.sh; }
# The program as the tests have it: asked for alone, it would be compiled anew with other features of what it needs.
stage_server_build() { cargo test --quiet --workspace --exclude nagaoka-worker --no-run; }
stage_browser() {
    (cd end2end && npx --no-install tsc --noEmit && npx --no-install playwright test)
}
stage_fuzz_api() { scripts/schemathesis.sh; }

# name, what must have passed before it
stages=(
    "setup:"
    "format:setup"
    "clippy:setup"
    "clippy_wasm:setup"
    "tests:setup"
    "client_tests:setup"
    "client_build:setup"
    "bundle:client_build"
    "server_build:setup"
    "browser:client_build server_build"
    "fuzz_api:server_build"
)

# ---------------------------------------------------------------- running them

chosen=("$@")
for name in "${chosen[@]}"; do
    declare -F "stage_$name" >/dev/null || fail "there is no stage '$name'; stages: ${stages[*]%%:*}"
done
is_chosen() {
    [ ${#chosen[@]} = 0 ] && return 0
    local name
    for name in "${chosen[@]}"; do [ "$name" = "$1" ] && return 0; done
    return 1
}

declare -A result=()
rows=()
failed=0

run_stage() {
    local name=$1 needs=$2 need started=$SECONDS status
    for need in $needs; do
        case ${result[$need]:-not chosen} in
            passed | "not chosen") ;;
            *)
                result[$name]="not run"
                rows+=("$name|not run: $need|0")
                failed=$((failed + 1))
                return
                ;;
        esac
    done
    heading "stage $name"
    # In a shell of its own, so that `set -e` holds inside of the stage (it would be off in the
    # condition of an `if`).
    set +e
    (set -e; "stage_$name")
    status=$?
    set -e
    if [ $status = 0 ]; then
        result[$name]=passed
    else
        result[$name]=failed
        failed=$((failed + 1))
    fi
    rows+=("$name|${result[$name]}|$((SECONDS - started))")
    say "    stage $name: ${result[$name]} in $((SECONDS - started)) s"
}

# A function on one line with the exit: bash reads a script while it runs it, and the file may
# be replaced during the minutes that this takes.
run_stages() {
    trap 'say "tests interrupted"; exit 130' INT TERM
    for entry in "${stages[@]}"; do
        if is_chosen "${entry%%:*}"; then run_stage "${entry%%:*}" "${entry#*:}"; fi
    done

    heading "summary ($SECONDS s)"
    printf '    %-14s %-26s %8s\n' stage result seconds
    for row in "${rows[@]}"; do
        IFS='|' read -r name state seconds <<<"$row"
        printf '    %-14s %-26s %8s\n' "$name" "$state" "$seconds"
    done
    if [ "$failed" -gt 0 ]; then
        say "$failed of ${#rows[@]} stages did not pass"
        exit 1
    fi
    say "all ${#rows[@]} stages passed"
}
run_stages; exit
