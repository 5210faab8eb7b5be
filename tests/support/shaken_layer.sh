#!/usr/bin/env bash
# Makes an untidy layer of the raw county folder: cleaned, of 1.9 million vertices, then shaken. GCJ-02 as the raw one.
# usage: shaken_layer.sh LIANPIAN RAW_FOLDER OUT.geojson [SEED]
set -euo pipefail
lianpian=$(realpath "$1") raw=$(realpath "$2") out=$(realpath -m "$3")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$lianpian" new "$work/clean.gpkg" --boundaries "$raw" --year 2016 --keep-share 0.44 --cleaned "$work/clean.geojson" --json \
  >"$work/report.json"
node "$here/shaken_layer.js" "$work/clean.geojson" "$out" "${4:-1}"
