#!/bin/sh
# Set everything up on a machine that has Python 3.11 and nothing else, then run all checks and tests.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
. packaging/setup.sh
# Only tests use these: PDF and zip readers that are not ours, to hold packets against.
need_packages poppler-utils unzip

export QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=1
say "Style"
"$python" -m ruff check .
"$python" -m ruff format --check .
say "Types (Linux, then Windows)"
"$python" -m mypy
"$python" -m mypy --platform win32
say "Import contracts"
"$venv/bin/lint-imports"
say "Tests"
"$python" -m pytest "$@"
