#!/usr/bin/env bash
# Saves classes and colours with the program's own functions and asks QGIS what it draws. usage: styles_in_qgis.sh
# STYLES_IN_QGIS_WRITER [WORKSPACE: another one than the synthetic one; it is copied]
set -euo pipefail
writer=$1 workspace=${2:-}
export QT_QPA_PLATFORM=offscreen
if ! /usr/bin/python3 -c 'import qgis.core' 2>/dev/null; then
  echo "skipped: PyQGIS is not installed (package python3-qgis)"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_RUNTIME_DIR=$work HOME=$work
[ -z "$workspace" ] || cp "$workspace" "$work/synthetic.gpkg"
"$writer" "$work" >"$work/expected.tsv"
/usr/bin/python3 "$(dirname "$0")/styles_in_qgis.py" "$work/synthetic.gpkg" "$work/expected.tsv"
