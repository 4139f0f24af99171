#!/bin/sh
# Set everything up on a machine that has Python 3.11 and nothing else, then run all checks and tests.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
. packaging/setup.sh
# Only tests use these: PDF and zip readers that are not ours, to hold packets against, and a second kind of database.
# Where they cannot be installed, their tests are skipped and say so.
need_packages poppler-utils unzip qpdf postgresql

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
# Several at a time: most tests wait for a child process. More than four would only wait for each other.
# Each takes one stretch of the list, so that what is made once per run is made for neighbours; who is done first helps.
"$python" -m pytest -n auto --maxprocesses 4 --dist worksteal "$@"
