#!/bin/sh
# What Qt and the tests of printed paper (poppler-utils) need on Debian and its kin. Installs what
# is missing where it may; otherwise names it in one sentence. Elsewhere there is nothing to do.
set -eu
needed="libglib2.0-0 libgl1 libegl1 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0
libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1
poppler-utils"
command -v dpkg-query >/dev/null 2>&1 || exit 0
missing=""
for package in $needed; do
    # On newer releases a package may carry the suffix of the 64-bit time change.
    dpkg-query -W -f='${Status}\n' "$package" "${package}t64" 2>/dev/null \
        | grep -q 'install ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ]; then as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root="sudo"
else
    echo "Qt and the tests need these packages of the system; please ask whoever looks after it to install:$missing" >&2
    exit 1
fi
echo "Installing the system packages that Qt and the tests need:$missing"
$as_root apt-get update -qq
# shellcheck disable=SC2086  # a list of package names
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
