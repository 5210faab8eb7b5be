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
for name in china-2010.gpkg poverty-map.pdf poverty-map.png poverty-map.svg wumeng.pdf qinba.pdf area-summary.csv \
    wumeng-plan.md qinba-plan.md wumeng-plan.docx qinba-plan.docx wumeng-mlr.gpkg wumeng-mlr.html; do
  [ -s "$work/out/$name" ] || { echo "failed: the demo made no $name" >&2; exit 1; }
done
for area in wumeng qinba; do
  [ "$(grep -c '^## ' "$work/out/$area-plan.md")" = 12 ] || { echo "failed: the plan of $area has not twelve chapters" >&2; exit 1; }
  grep -q '待补充' "$work/out/$area-plan.md" || { echo "failed: the plan of $area says nothing is to be supplied" >&2; exit 1; }
  "$lianpian" plan check "$work/out/china-2010.gpkg" --area "$area" --lang en | grep -q "^Plan of $area: 0 errors" ||
    { echo "failed: the plan of $area has errors" >&2; exit 1; }
done
"$lianpian" liaison list "$work/out/china-2010.gpkg" --lang en | grep -q '国土资源部 Ministry of Land and Resources (lead, in_force) \[supported' ||
  { echo "failed: the register does not show who looks after Wumeng with its mark" >&2; exit 1; }
LIANPIAN_DEMO="$work/out" "$check"
