#!/usr/bin/env bash
# Starts the development build of the server (or that named by SERVER) with a new database and the demo community:
#
#   scripts/server-for-tests.sh PORT [FLAG...]
#
# The database is SQLite in target/servers-for-tests/PORT, which is emptied first, so that every
# start is alike; further flags go to the server and may name another database.
set -euo pipefail
. "$(dirname "$0")/common.sh"
cd "$root"

port=${1:?usage: scripts/server-for-tests.sh PORT [FLAG...]}
shift
server=$root/${SERVER:-target/debug/nagaoka-worker-server}
[ -x "$server" ] || fail "$server is missing; run cargo build -p nagaoka-worker-server"

home=$root/target/servers-for-tests/$port
rm -rf "$home"
mkdir -p "$home"
defaults=(--database "sqlite:$home/community.db")
for argument; do
    case $argument in --database | --database=*) defaults=() ;; esac
done
cd "$home"
# No limits of requests per minute: tests come from one address and are faster than people.
exec "$server" --community "$root/community.toml" --assets "$root/dist" --outbox-directory "$home/outbox" \
    --demo --port "$port" --metrics-address off --rate-limit-factor 0 "${defaults[@]}" "$@"
