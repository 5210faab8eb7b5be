#!/usr/bin/env bash
# The page of a liaison unit in Chromium, by real clicks and keys: map, zoom, county, sorting, search, languages, telephone, paper; no request,
# no complaint of its policy, no serious finding of axe-core (npm). usage: package_page.sh LIANPIAN FOLDER_OF_SHAPEFILES
set -euo pipefail
lianpian=$1 shapefiles=$2
here=$(cd "$(dirname "$0")" && pwd)
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
[ -n "$chromium" ] || { echo "skipped: needs chromium"; exit 77; }
for tool in python3 pdftotext; do
  command -v "$tool" >/dev/null || { echo "skipped: needs $tool"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C.UTF-8 LC_ALL=C.UTF-8 HOME=$work LIANPIAN_DATA=$shapefiles
unset DISPLAY WAYLAND_DISPLAY
axe=
if command -v npm >/dev/null && npm pack --silent axe-core@4.10.2 >/dev/null 2>&1; then
  tar -xzf axe-core-4.10.2.tgz package/axe.min.js
  axe=package/axe.min.js
else
  echo "without axe-core, which npm did not give"
fi
if [ -n "${LIANPIAN_PAGE:-}" ]; then  # one that is there already
  cp "$LIANPIAN_PAGE" page.html
else
  "$lianpian" demo out --lang zh >/dev/null
  cp out/wumeng-mlr.html page.html
fi
python3 "$here/package_page.py" "$chromium" "$work/page.html" "$work" ${axe:+"$work/$axe"}
pdftotext -layout -enc UTF-8 page.pdf page.txt
for word in 国土资源部 威宁 综合匮乏指数 联系任务; do
  grep -q "$word" page.txt || { echo "failed: the printed page lacks $word" >&2; exit 1; }
done
sheets=$(tr -cd '\f' <page.txt | wc -c)
[ "$sheets" -ge 2 ] || { echo "failed: not even two sheets" >&2; exit 1; }
[ "$(grep -c 'mlr 国土资源部' page.txt)" -ge "$sheets" ] || { echo "failed: not every sheet says for whom it is" >&2; exit 1; }
echo "the page is what it should be"
