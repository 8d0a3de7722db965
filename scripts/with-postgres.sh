#!/usr/bin/env bash
# Runs a command against a throw-away PostgreSQL cluster:
#
#   scripts/with-postgres.sh cargo test -p storage
#
# The command finds the address of an empty database in TEST_POSTGRES_URL; it may create further
# databases in the cluster. The cluster listens on a Unix socket in a temporary directory only,
# belongs to an ordinary user (PostgreSQL refuses to run as root), and is stopped and removed
# whatever happens to the command. The exit status is that of the command.
set -euo pipefail
. "$(dirname "$0")/common.sh"
[ $# -gt 0 ] || fail "usage: scripts/with-postgres.sh COMMAND [ARGUMENT...]"

bin=$(postgres_bin) || fail "no PostgreSQL server of version 15 or later; run scripts/setup.sh test"

# A short path: the address of a Unix socket holds about 100 characters.
home=$(mktemp -d /tmp/nagaoka-pg.XXXXXX)
# The package's own user where it exists, else the least privileged one.
owner=
if [ "$(id -u)" = 0 ]; then
    owner=postgres
    id "$owner" >/dev/null 2>&1 || owner=nobody
    chown "$owner" "$home"
fi
# The tests run as the caller and must reach the socket; nobody else can guess the directory.
chmod 711 "$home"

as_owner() {
    if [ -n "$owner" ]; then
        (cd / && setpriv --reuid="$owner" --regid="$(id -g "$owner")" --clear-groups "$@")
    else
        "$@"
    fi
}

running=
# shellcheck disable=SC2317 # called by the trap
clean_up() {
    trap '' INT TERM HUP
    [ -z "$running" ] || as_owner "$bin/pg_ctl" -D "$home/data" -m immediate -w -s stop >/dev/null 2>&1 || true
    rm -rf "$home"
}
trap clean_up EXIT
# Without these, bash would die by the signal before the clean-up.
trap 'exit 130' INT
trap 'exit 143' TERM HUP

as_owner "$bin/initdb" -D "$home/data" --username=tests --auth=trust --encoding=UTF8 \
    --locale=C --no-sync >"$home/initdb.log" 2>&1 || { cat "$home/initdb.log" >&2; exit 1; }
# Nothing here must survive a power cut, so nothing waits for the disk.
running=yes
as_owner "$bin/pg_ctl" -D "$home/data" -l "$home/data/server.log" -w -s -t 60 start -o "\
    -c listen_addresses= -c unix_socket_directories=$home -c unix_socket_permissions=0777 \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 \
    -c timezone=UTC" || { cat "$home/data/server.log" >&2; exit 1; }
as_owner "$bin/createdb" -h "$home" -U tests tests

export TEST_POSTGRES_URL="postgres://tests@${home//\//%2F}/tests"
# In the background and waited for, so that a signal reaches the traps at once; with job control,
# so that the command is a process group of its own and can be ended with all its children.
set +e -m
"$@" </dev/null &
child=$!
set +m
trap 'kill -TERM -- "-$child" 2>/dev/null; wait "$child"; exit 130' INT
trap 'kill -TERM -- "-$child" 2>/dev/null; wait "$child"; exit 143' TERM HUP
wait "$child"
exit $?
