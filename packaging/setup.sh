# Sourced by try.sh and test.sh: a virtual environment with the pinned packages, and the system libraries that Qt needs.
# Does nothing the second time, so that no network is needed once everything is installed.
# Uses: $root (the checkout). Gives: $python (the environment's own).
# shellcheck shell=sh

say() { printf '\n== %s\n' "$1"; }

find_python() {
    for name in python3.11 python3.12 python3.13 python3; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo "$@"; else return 1; fi
}

# Install the Debian packages among "$@" that are missing. Not Debian or not allowed: say so and go on, the program
# itself tells what it lacks.
need_packages() {
    command -v dpkg-query >/dev/null 2>&1 || return 0
    lacking=""
    for package in "$@"; do
        state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$state" = installed ] || lacking="$lacking $package"
    done
    [ -n "$lacking" ] || return 0
    say "Installing system packages:$lacking"
    # shellcheck disable=SC2086
    if ! { as_root apt-get update -q >/dev/null &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $lacking >/dev/null; }; then
        echo "Could not install:$lacking (no rights, or no network). Going on without." >&2
    fi
}

# Names of libraries differ between Debian 12 and later ones (64-bit time): take what exists.
need_packages libglib2.0-0 libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4 \
    libxcb-keysyms1 libxcb-shape0 libxcb-render-util0 libxcb-image0 libxcb-xinerama0 ca-certificates

base=$(find_python) || {
    need_packages python3 python3-venv
    base=$(find_python) || { echo "Python 3.11, 3.12 or 3.13 is needed and was not found." >&2; exit 2; }
}
venv=$root/.venv
python=$venv/bin/python
if [ ! -x "$python" ] || ! "$python" -c '' 2>/dev/null; then
    "$base" -c 'import ensurepip, venv' 2>/dev/null || need_packages python3-venv
    say "Making a virtual environment"
    rm -rf "$venv"
    "$base" -m venv "$venv"
fi
wanted=$(cat "$root/packaging/build.lock" "$root/packaging/requirements.lock" "$root/pyproject.toml" | "$python" -c \
    'import hashlib, sys; print(hashlib.sha256(sys.stdin.buffer.read() + sys.prefix.encode()).hexdigest())')
if [ "$(cat "$venv/installed" 2>/dev/null || true)" != "$wanted" ]; then
    say "Installing pinned packages (once)"
    # bagit alone comes as source: what builds it is pinned as well, and installed before it.
    for lock in build requirements; do
        "$python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --no-build-isolation \
            -r "$root/packaging/$lock.lock"
    done
    "$python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e "$root"
    echo "$wanted" >"$venv/installed"
fi
