#!/usr/bin/env bash
# Makes one file of style/*.css for the page, without comments and indentation. tokens.css comes
# first, because it states the order of the layers; after that no order of files matters between
# layers. Trunk runs it before every build.
set -euo pipefail
cd "$(dirname "$0")/.."

made=target/style/main.css
mkdir -p "$(dirname "$made")"

files=(style/tokens.css)
for file in style/*.css; do
    case $file in
        style/tokens.css) ;;
        # The page of parts is for those who build the client, and so is its style.
        style/design.css) [ "${TRUNK_PROFILE:-}" = release ] || files+=("$file") ;;
        *) files+=("$file") ;;
    esac
done

# Comments end where they begin or on lines of their own, so no parser is needed.
sed -E -e 's#/\*([^*]|\*[^/])*\*/##g' -e '/\/\*/,/\*\//d' "${files[@]}" |
    sed -E -e 's/^[[:space:]]+//' -e 's/[[:space:]]+$//' -e '/^$/d' >"$made.new"
# An unchanged file keeps its time, so that nothing is made again without need.
cmp -s "$made.new" "$made" 2>/dev/null && rm "$made.new" || mv "$made.new" "$made"
