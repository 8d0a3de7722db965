#!/usr/bin/env bash
# Lets schemathesis make requests of every kind out of the OpenAPI document, as two signed-in
# persons, and fails on a server error or on an answer that the document does not describe.
#
#   scripts/schemathesis.sh [EXAMPLES]
#
# EXAMPLES is the number of requests per endpoint, kind and person (default 15). With DATABASE
# set to a PostgreSQL address the server runs on that instead of SQLite.
set -euo pipefail
. "$(dirname "$0")/common.sh"
cd "$root"

examples=${1:-15}
port=${SCHEMATHESIS_PORT:-8791}
origin=http://localhost:$port
schemathesis=$tools/schemathesis/bin/schemathesis
[ -x "$schemathesis" ] || fail "schemathesis is missing; run scripts/setup.sh test"

work=$root/target/schemathesis
log=$work/server.log
mkdir -p "$work"
scripts/server-for-tests.sh "$port" ${DATABASE:+--database "$DATABASE"} </dev/null >"$log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true' EXIT
trap 'exit 130' INT TERM

ready=
for _ in $(seq 300); do
    if curl -fsS -o /dev/null "$origin/readyz" 2>/dev/null; then ready=yes; break; fi
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
done
{ [ -n "$ready" ] && kill -0 "$server" 2>/dev/null; } || { cat "$log" >&2; fail "the server did not start"; }

# sign_in PERSONA: prints the session's secret.
sign_in() {
    curl -fsS -D - -o /dev/null -X POST "$origin/api/demo/sign-in" \
        -H "Origin: $origin" -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)" \
        -H 'Content-Type: application/json' --data "{\"persona\":\"$1\"}" |
        tr -d '\r' | sed -n 's/^[Ss]et-[Cc]ookie: __Host-sid=\([^;]*\).*/\1/p'
}

# attack NAME PERSONA FLAG...
attack() {
    local name=$1 persona=$2
    shift 2
    session=$(sign_in "$persona")
    [ -n "$session" ] || fail "signing in as $persona gave no session cookie"
    heading "schemathesis: $name"
    # In a directory of its own, where it keeps what it needs to repeat a failure.
    (
        cd "$work"
        SESSION=$session SUMMARY=$work/$name.txt SCHEMATHESIS_HOOKS=schemathesis_hooks PYTHONPATH=$root/scripts \
            PYTHONDONTWRITEBYTECODE=1 "$schemathesis" --config-file "$root/scripts/schemathesis.toml" \
            run "$origin/api/openapi.json" --no-color --warnings off \
            --header "Origin: $origin" \
            --max-examples "$examples" --seed 1 --continue-on-failure --request-timeout 30 \
            --suppress-health-check all "$@"
    ) || failed=yes
    cat "$work/$name.txt"
    # A positive control: refusals alone would prove nothing.
    grep -q '^status 2' "$work/$name.txt" || { say "no request of $name succeeded"; failed=yes; }
}

failed=
# Signing out, here or from afar, leaving, or signing in as somebody else would end the session that the other
# requests need, so they have runs of their own.
ends_session='^/api/(sessions?|demo/sign-in|me/account-deletion|me/devices/.*)$'
# A stream ends with its session; the HTTP tests follow it.
never_ends='^/api/notifications/stream$'
for persona in worker council_office; do
    attack "$persona" "$persona" --exclude-path-regex "$ends_session|$never_ends"
    # Another control: whoever was signed out on the way would have been refused everything after that.
    curl -fsS -o /dev/null -H "Cookie: __Host-sid=$session" "$origin/api/session" ||
        { say "the session of $persona ended during the run"; failed=yes; }
    attack "$persona-sign-out" "$persona" --include-path-regex "$ends_session"
done
kill -0 "$server" 2>/dev/null || { tail -n 50 "$log"; fail "the server died"; }
[ -z "$failed" ]
