#!/usr/bin/env bash
# The package of a liaison unit in QGIS. Opened by somebody without privileges who may only read it: no byte of it changes, and nothing lies
# beside it; its layers are there, and its first map has the classes of its own counties. Where it may be written, that holds as long as it is only
# looked at; editing that is begun and given up leaves other bytes, as docs/liaison.md says. usage: package_in_qgis.sh LIANPIAN FOLDER_OF_SHAPEFILES
set -euo pipefail
lianpian=$1 shapefiles=$2
here=$(cd "$(dirname "$0")" && pwd)
if ! /usr/bin/python3 -c 'import qgis.core' 2>/dev/null; then
  echo "skipped: PyQGIS is not installed (package python3-qgis)"
  exit 77
fi
unprivileged=()
if [ "$(id -u)" -eq 0 ]; then  # whom no permission keeps from writing
  command -v setpriv >/dev/null || { echo "skipped: root, without setpriv to be nobody"; exit 77; }
  unprivileged=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
export LANG=C.UTF-8 LC_ALL=C.UTF-8 LIANPIAN_DATA=$shapefiles QT_QPA_PLATFORM=offscreen
unset DISPLAY WAYLAND_DISPLAY
HOME=$work "$lianpian" demo "$work/out" --lang zh >/dev/null
mkdir "$work/inbox" "$work/desk" "$work/home"
cp "$work/out/wumeng-mlr.gpkg" "$work/inbox/unit.gpkg"
cp "$work/out/wumeng-mlr.gpkg" "$work/desk/unit.gpkg"
cp "$here/package_in_qgis.py" "$work/"
[ ${#unprivileged[@]} -eq 0 ] || chown -R 65534:65534 "$work/home" "$work/desk"
chmod 0755 "$work"
chmod 0444 "$work/inbox/unit.gpkg"
chmod 0555 "$work/inbox"

state() { (cd "$1" && ls -A && sha256sum unit.gpkg && stat -c '%s %y' unit.gpkg .); }
opens() { "${unprivileged[@]}" env HOME="$work/home" XDG_RUNTIME_DIR="$work/home" /usr/bin/python3 "$work/package_in_qgis.py" "$@"; }

fail() { echo "failed: $*" >&2; exit 1; }

for folder in inbox desk; do
  before=$(state "$work/$folder")
  opens "$work/$folder/unit.gpkg"
  after=$(state "$work/$folder")
  [ "$before" = "$after" ] || fail "QGIS changed what was only looked at in $folder: $before; $after"
done
echo "a package that is looked at is as it was"

opens "$work/desk/unit.gpkg" edit
[ "$before" != "$(state "$work/desk")" ] || fail "QGIS changes nothing by editing that is given up: docs/liaison.md says otherwise"
echo "one that may be written has other bytes after editing was begun"
"$lianpian" liaison list "$work/desk/unit.gpkg" >/dev/null || fail "the package cannot be read any more"
