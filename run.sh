#!/usr/bin/env bash
# Builds Lianpian, makes the workspace and the maps in out/, and opens the window where there is a display.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"

./setup.sh
cmake --workflow --preset release
.build/release/lianpian demo out

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec .build/release/lianpian out/china-2010.gpkg
fi
echo "No display here: look at out/poverty-map.pdf, or open out/china-2010.gpkg with lianpian or QGIS."
