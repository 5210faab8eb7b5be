#!/usr/bin/env bash
# Maps another country from boundary file to PDF: the counties of North Carolina with the deaths of 1974 (the sids2
# sample of Cressie 1993, kept outside of the project). Nothing of China may be on the page.
# usage: north_carolina.sh LIANPIAN FOLDER_OF_SIDS2
set -euo pipefail
lianpian=$1 sample=$2
if ! [ -f "$sample/sids2.shp" ]; then
  echo "skipped: the sids2 sample is not at hand"
  exit 77
fi
for tool in pdftotext pdffonts; do
  command -v "$tool" >/dev/null || { echo "skipped: needs $tool of poppler-utils"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C LC_ALL=C
unset DISPLAY WAYLAND_DISPLAY

fail() {
  echo "failed: $*" >&2
  exit 1
}
expect() { # TEXT FILE
  grep -qF -- "$1" "$2" || fail "no '$1' in $(cat "$2")"
}

if "$lianpian" new nc.gpkg --boundaries "$sample/sids2.shp" --year 1974 >said.txt 2>&1; then fail "a CRS was guessed"; fi
expect "--crs" said.txt
[ ! -e nc.gpkg ] || fail "a failed 'new' left a workspace"

"$lianpian" new nc.gpkg --boundaries "$sample/sids2.shp" --crs EPSG:4267 --year 1974 --title "North Carolina" --json >new.json
expect '"counties": 100' new.json
expect '"code_field": "FIPS"' new.json
expect '"name_field": "NAME"' new.json
expect '"code_scheme": ""' new.json

"$lianpian" import nc.gpkg "$sample/sids2.dbf" --period 1974 --json >import.json
expect '"units_with_figures": 100' import.json
expect 'FIPSNO' import.json

"$lianpian" map nc.gpkg --indicator SIDR74 -o nc.pdf >map.txt
pdftotext -layout nc.pdf page.txt
expect SIDR74 page.txt
for county in Ashe Buncombe Brunswick Dare Robeson; do expect "$county" page.txt; done
if LC_ALL=C.UTF-8 grep -nP '\p{Han}|China|Albers 25' page.txt; then fail "the page speaks of China"; fi
pdffonts nc.pdf | awk 'NR > 2 && $(NF - 4) != "yes" { bad = 1; print } END { exit bad || NR < 3 }' || fail "a font is not embedded"
