#!/usr/bin/env bash
# A data table made by 'lianpian tables' is filled in, opened and saved by LibreOffice, and imported: without one warning,
# codes with their zeros, every figure as it was typed. Synthetic figures on the counties that ship.
# usage: data_tables.sh LIANPIAN FOLDER_OF_SHAPEFILES
set -euo pipefail
lianpian=$1 shapefiles=$2
here=$(cd "$(dirname "$0")" && pwd)
command -v soffice >/dev/null || { echo "skipped: needs soffice (libreoffice-calc-nogui)"; exit 77; }
command -v python3 >/dev/null || { echo "skipped: needs python3"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C.UTF-8 LC_ALL=C.UTF-8 HOME=$work

fail() {
  echo "failed: $*" >&2
  exit 1
}

"$lianpian" new w.gpkg --boundaries "$shapefiles/china_counties_2016.shp" --year 2016 >/dev/null
"$lianpian" tables w.gpkg --adopt plan_codebook.csv >/dev/null
for language in zh en; do
  "$lianpian" tables w.gpkg -o "$language" --group plan_poverty --period 2011 --lang "$language" >/dev/null
  [ "$(find "$language" -name '*.xlsx' | wc -l)" -ge 31 ] || fail "not one table a province"
  mkdir -p "$language.saved" "$language.filled"
  # LibreOffice types figures into the input cells of one province, saves, opens and saves again.
  cp "$language"/520000*.xlsx "$language.filled/"
  python3 "$here/fill_sheet.py" "$language.filled"/520000*.xlsx
  soffice --headless --convert-to xlsx --outdir "$language.saved" "$language.filled"/520000*.xlsx >/dev/null 2>&1 ||
    fail "LibreOffice did not save the table"
  "$lianpian" import w.gpkg "$language.saved"/520000*.xlsx --json --lang "$language" >"$language.json"
  python3 - "$language.json" <<'PYTHON'
import json, sys
report = json.load(open(sys.argv[1]))
issues = report["issues"] + report["file_issues"]
bad = [issue["text"] for issue in issues if issue["severity"] != "note"]
assert not bad, bad
assert report["layout"] == "form", report["layout"]
assert report["rows"] == report["rows_used"] >= 80, report["rows"]
# counties of 2011; one that went into others since is stored for those, too
assert set(report["units_by_indicator"]) == {"plan_rural_income", "plan_rural_poor"}, report["units_by_indicator"]
assert min(report["units_by_indicator"].values()) >= 80, report["units_by_indicator"]
assert 2 * report["rows"] <= report["figures"] <= 2 * (report["rows"] + report["territory_changed"]), report["figures"]
PYTHON
done
