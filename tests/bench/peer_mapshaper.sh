#!/usr/bin/env bash
# Times mapshaper 0.7.70 -clean on the raw county layer as one GeoJSON, and ours from files to stored workspace, in one
# run; then the same of an untidy layer made of it. usage: peer_mapshaper.sh RAW_FOLDER LIANPIAN [runs]. Skips with a
# message where npm does not answer.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
raw=$(realpath "${1:?raw county folder}") lianpian=$(realpath "${2:?lianpian executable}") runs=${3:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
if ! npm install --silent --no-audit --no-fund mapshaper@0.7.70 >npm.log 2>&1; then
  echo "skipped: npm does not answer (mapshaper 0.7.70 not installed)"
  exit 0
fi
cat >join.js <<'J'
// all features of a folder as one collection; the unit's code and name become properties
const fs = require('fs'), path = require('path');
const features = [];
(function walk(dir) {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) walk(full);
    else if (entry.name.endsWith('.geojson'))
      for (const f of JSON.parse(fs.readFileSync(full)).features) {
        f.properties = { code: f.id || '', name: f.properties.name };
        if (f.geometry && f.geometry.coordinates.length) features.push(f);
      }
  }
})(process.argv[2]);
const out = fs.createWriteStream('all.geojson');
out.write('{"type":"FeatureCollection","features":[\n');
features.forEach((f, i) => out.write((i ? ',\n' : '') + JSON.stringify(f)));
out.end('\n]}\n');
J
node join.js "$raw"
timed() { /usr/bin/time -f '%e s %M KB' -o time.txt "$@" >run.log 2>&1 || { cat run.log; exit 1; }; cat time.txt; }
"$here/../support/shaken_layer.sh" "$lianpian" "$raw" shaken.geojson
compare() {  # what, GeoJSON for mapshaper, source for ours
  for i in $(seq "$runs"); do
    echo "mapshaper $(timed node node_modules/mapshaper/bin/mapshaper "$2" -clean -o "cleaned_$1.geojson")"
    echo "lianpian  $(timed "$lianpian" new all.gpkg --boundaries "$3" --datum gcj02 --year 2016 --replace)"
  done | tee figures.txt
  for who in mapshaper lianpian; do
    grep "^$who" figures.txt | sort -k2 -n |
      awk -v w="$who, $1" '{t[NR]=$2; if ($4>m) m=$4} END {printf "%s: median %.2f s, peak %.0f MB of %d runs\n", w, t[int((NR+1)/2)], m/1024, NR}'
  done
}
compare raw all.geojson "$raw"
compare shaken shaken.geojson shaken.geojson
node -e '
const fs = require("fs");
const names = f => new Set(JSON.parse(fs.readFileSync(f)).features.filter(x => x.geometry).map(x => x.properties.name + " " + x.properties.code));
const before = names("all.geojson"), after = names("cleaned_raw.geojson");
console.log("mapshaper lost:", [...before].filter(x => !after.has(x)).join(", ") || "none");'
