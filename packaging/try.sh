#!/bin/sh
# Set everything up on a machine that has Python 3.11 and nothing else, run the whole road from a video file to a
# verified packet, and, where there is a display, open the window on what was made.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
. packaging/setup.sh

say "The whole road: from a video file to a verified packet"
out=${1:-$root/demo-out}
"$python" -m app --lang "${DESK_LANG:-zh-CN}" demo --out "$out"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the window on the demo's data"
    exec "$python" -m app --data "$out/data"
fi
echo
echo "No display here. With one, this opens the window:"
echo "  $python -m app --data $out/data"
