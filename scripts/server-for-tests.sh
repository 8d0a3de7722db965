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
# In a directory of its own, because paths of the defaults (the outbox of mails) are relative.
cd "$home"
exec "$server" --community "$root/community.toml" --assets "$root/dist" --demo --port "$port" "${defaults[@]}" "$@"
