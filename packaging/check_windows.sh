#!/bin/sh
# Ask the package index whether every pinned wheel exists for 64-bit Windows. Installs nothing.
set -eu
cd "$(dirname "$0")/.."
target=$(mktemp -d)
trap 'rm -rf "$target" "$target.lock"' EXIT
awk '/^[a-zA-Z0-9]/ {keep = !/^bagit==/} keep' packaging/requirements.lock >"$target.lock"
# bagit is pure Python and comes as source; everything else must be a wheel.
"${1:-.venv/bin/python}" -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all: \
    --platform win_amd64 --python-version 3.11 --implementation cp --dest "$target" -r "$target.lock"
echo "$(find "$target" -name '*.whl' | wc -l) wheels resolve for win_amd64"
