#!/bin/sh
# Make the lock files anew: names, versions and hashes for every system, no addresses. Needs `uv` on the PATH.
# build.lock is what bagit, the one package without a wheel, is built with; it is installed before the rest.
set -eu
cd "$(dirname "$0")/.."
lock() {
    uv pip compile "$1" --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
        --no-header --quiet -o "$2" ${3:+--extra "$3"}
    if grep -nE '://|^--(index|extra|find)' "$2"; then
        echo "$2 names an address: do not commit it." >&2
        exit 1
    fi
}
lock pyproject.toml packaging/requirements.lock dev
wanted=$(mktemp --suffix .in)
trap 'rm -f "$wanted"' EXIT
printf 'setuptools\nsetuptools-scm\n' >"$wanted"
lock "$wanted" packaging/build.lock
