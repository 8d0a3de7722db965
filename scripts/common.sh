# shellcheck shell=bash disable=SC2034,SC2012
# Shared by the scripts of this directory; source it, do not run it.
#
# Defines where the checkout and the tools are, puts the tools on PATH, and offers timed steps:
# a step that fails is reported and the script goes on or stops as its caller decides.

if [ "${BASH_VERSINFO[0]}" -lt 5 ] && [ "${BASH_VERSINFO[0]}.${BASH_VERSINFO[1]}" != 4.4 ]; then
    printf 'error: bash 4.4 or later is needed; macOS has an older one: brew install bash\n' >&2
    exit 1
fi

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Tools are shared by all checkouts of one user, so that a second checkout builds none again.
tools=${NAGAOKA_WORKER_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/nagaoka-worker-tools}
PATH="$tools/bin:$HOME/.cargo/bin:$PATH"
export PATH

say() { printf '%s\n' "$*"; }
heading() { printf '\n==> %s\n' "$*"; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

can_be_root() { [ "$(id -u)" = 0 ] || { have sudo && sudo -n true 2>/dev/null; }; }

# Runs a command as root: directly, or by sudo without ever asking for a password.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# The newest PostgreSQL server directory with at least version 15, or nothing.
postgres_bin() {
    local candidate
    for candidate in $(ls -d /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql@*/bin \
        /usr/local/opt/postgresql@*/bin 2>/dev/null | sort -rV) "$(dirname "$(command -v initdb || echo /nowhere/initdb)")"; do
        if [ -x "$candidate/initdb" ] && [ -x "$candidate/postgres" ]; then
            local version
            version=$("$candidate/postgres" --version | sed -E 's/[^0-9]*([0-9]+).*/\1/')
            if [ "$version" -ge 15 ]; then
                printf '%s\n' "$candidate"
                return 0
            fi
        fi
    done
    return 1
}

# The browser that the end-to-end tests drive, or nothing.
browser() {
    local candidate
    for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}
