#!/bin/sh
# Take the pictures of the handbook anew, from the real window on a made morning: resources/manual/<language>/pictures.
# With arguments: pictures of every page to look at, as `sh packaging/shots.sh --out DIR [--quick] [--only today ...]`.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
. packaging/setup.sh
[ $# -gt 0 ] || set -- --manual
QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} "$python" -m tests.ui.shots "$@"
