#!/usr/bin/env bash
# Runs the demo on the data that ships and checks what it made. usage: shipped_pages.sh LIANPIAN SHIPPED_PAGES_TEST
set -euo pipefail
lianpian=$1 check=$2
for tool in pdftotext pdffonts; do
  command -v "$tool" >/dev/null || { echo "skipped: needs $tool of poppler-utils"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY

"$lianpian" demo "$work/out" --lang zh
for name in china-2010.gpkg poverty-map.pdf poverty-map.png poverty-map.svg wumeng.pdf qinba.pdf area-summary.csv; do
  [ -s "$work/out/$name" ] || { echo "failed: the demo made no $name" >&2; exit 1; }
done
LIANPIAN_DEMO="$work/out" "$check"
