#!/usr/bin/env bash
# Fetches the raw county package, makes the layer that ships again and compares its checksums, then checks what the
# program makes of the raw layer, and of an untidy one made of it. usage: raw_counties.sh LIANPIAN RAW_COUNTIES_TEST SHAPEFILES
set -euo pipefail
lianpian=$1 check=$2 shapefiles=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! command -v npm >/dev/null; then
  echo "skipped: npm is not installed"
  exit 77
fi
status=0
LIANPIAN_KEEP_RAW="$work/raw" "$shapefiles/rebuild.sh" "$work/made" "$lianpian" || status=$?
if [ "$status" = 3 ]; then
  echo "skipped: npm does not answer"
  exit 77
fi
[ "$status" = 0 ] || exit "$status"
(cd "$work/made" && grep china_counties_2016 "$shapefiles/checksums.sha256" | sha256sum --check)

rm -rf "$work/raw/台湾"
shaken=$work/shaken.geojson
"$(dirname "$0")/../support/shaken_layer.sh" "$lianpian" "$work/raw" "$shaken"
LIANPIAN_RAW="$work/raw" LIANPIAN_SHAKEN="$shaken" "$check"
