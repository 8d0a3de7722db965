#!/usr/bin/env bash
# Writes the names of the built files into the service worker, which keeps them on the device.
# Trunk runs it after every build, before the result becomes dist/.
set -euo pipefail
staged=${1:-${TRUNK_STAGING_DIR:?}}
cd "$staged"

# What crates/split-client cut off.
[ -z "${CLIENT_PIECES:-}" ] || cp "$CLIENT_PIECES"/* .

names=
for file in *-*.js *-*.css *-*.wasm snippets/*/*.js; do
    # Only names with a hash in them: such a file never changes.
    if [ -e "$file" ] && [[ $file =~ -[0-9a-f]{8,} ]]; then names="$names\"/$file\", "; fi
done
[ -n "$names" ] || { echo "no built files are in $staged" >&2; exit 1; }
sed -i "s#^const ASSETS = \[\];\$#const ASSETS = [${names%, }];#" service-worker.js
grep -q '^const ASSETS = \["/' service-worker.js || { echo "the service worker has no place for the list" >&2; exit 1; }
