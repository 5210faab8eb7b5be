#!/usr/bin/env bash
# Five pages of the data that ships, each as .pdf, .svg and .png, again and again: the same bytes each time, whatever number
# the process hashes with, and in whatever order fonts are found. usage: same_bytes.sh LIANPIAN [RUNS]
set -euo pipefail
lianpian=$1 runs=${2:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY
"$lianpian" demo "$work/demo" --lang zh >/dev/null
workspace=$work/demo/china-2010.gpkg

pages=(
  "--indicator illiteracy15_pct"
  "--indicator illiteracy15_pct --area wumeng --page A4"
  "--indicator households --page A4"
  "--indicator incidence_pct --period 2017 --change-from 2011 --page A4"
  "--indicator no_tapwater_pct --area qinba --lang en --page A4"
)
folders=(/usr/share/fonts/opentype /usr/share/fonts/truetype)
fonts() {
  echo "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
  printf '<dir>%s</dir>' "$@"
  echo "<cachedir>$work/fonts</cachedir></fontconfig>"
}
fonts "${folders[0]}" "${folders[1]}" >"$work/one.conf"
fonts "${folders[1]}" "${folders[0]}" >"$work/other.conf"

failed=0
for page in "${pages[@]}"; do
  for kind in pdf svg png; do
    : >"$work/hashes"
    for run in $(seq "$runs"); do
      [ $((run % 2)) = 0 ] && config=$work/one.conf || config=$work/other.conf
      # shellcheck disable=SC2086  # words of a page
      FONTCONFIG_FILE=$config "$lianpian" map "$workspace" $page -o "$work/page.$kind" >/dev/null
      sha256sum "$work/page.$kind" | cut -d' ' -f1 >>"$work/hashes"
    done
    different=$(sort -u "$work/hashes" | wc -l)
    echo "$page, $kind: $different of $runs"
    [ "$different" = 1 ] || failed=1
  done
done
exit $failed
