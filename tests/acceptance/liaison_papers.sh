#!/usr/bin/env bash
# Letters and a briefing of Wumeng's unit, of the data that ships and of amounts and promises that are made up: LibreOffice lays the
# documents out; fonts are embedded, a briefing has two pages in both programs, a draft its mark on each of them.
# usage: liaison_papers.sh LIANPIAN FOLDER_OF_SHAPEFILES
set -euo pipefail
lianpian=$1 shapefiles=$2
for tool in soffice pdftotext pdffonts pdfinfo; do
  command -v "$tool" >/dev/null || { echo "skipped: needs $tool"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C.UTF-8 LC_ALL=C.UTF-8 HOME=$work LIANPIAN_DATA=$shapefiles
unset DISPLAY WAYLAND_DISPLAY

fail() {
  echo "failed: $*" >&2
  exit 1
}
office() {
  soffice "-env:UserInstallation=file://$work/office" --headless --norestore --convert-to pdf --outdir "$1" "$2" >/dev/null 2>&1 ||
    fail "LibreOffice: $2"
}
pages_of() { pdfinfo "$1" | awk '$1 == "Pages:" { print $2 }'; }
look() { # FILE.pdf PAGES TEXT...: fonts embedded, so many pages (0: any), TEXT on each page
  pdffonts "$1" | awk 'NR > 2 && $(NF - 4) != "yes" { exit 1 }' || fail "$1: a font is not embedded"
  local file=$1 wanted=$2 pages
  pages=$(pages_of "$file")
  [ "$wanted" = 0 ] || [ "$pages" = "$wanted" ] || fail "$file: $pages pages"
  shift 2
  for text in "$@"; do
    for page in $(seq "$pages"); do
      pdftotext -enc UTF-8 -f "$page" -l "$page" "$file" - | tr -d ' \n' | grep -qF "$(tr -d ' ' <<<"$text")" ||
        fail "$file, page $page: no '$text'"
    done
  done
}

"$lianpian" demo out --lang zh >/dev/null
workspace=out/china-2010.gpkg
cat >yearly.csv <<'X'
organisation,year,field,agreed,actual,estimate
mlr,2012,own_funds,17300,16850.5,false
mlr,2012,own_goods,,420,true
mlr,2012,introduced_funds,242000,251300,false
mlr,2012,cadres,2,2,false
X
cat >promises.csv <<'X'
id,organisation,level,place,round,item,made_on,due
p1,mlr,area,wumeng,2011-2020,made up: land consolidation in three counties,2012-02-24,2012-10-31
p2,mlr,area,wumeng,2011-2020,made up: survey of landslides,2012-02-24,2013-12-31
X
for list in yearly promises; do "$lianpian" liaison import "$workspace" --table $list --input $list.csv >/dev/null; done
for language in zh en; do
  mark=$([ $language = zh ] && echo "草稿（未印发）" || echo "DRAFT (NOT ISSUED)")
  mkdir -p $language
  "$lianpian" liaison letters "$workspace" --unit mlr --to mlr,520000 --date 2013-03-04 --language $language -o $language/letters >/dev/null
  "$lianpian" liaison letters "$workspace" --to provinces --date 2013-03-04 --language $language --draft --format pdf -o $language/drafts \
    >/dev/null
  "$lianpian" liaison responsibility "$workspace" --unit mlr --year 2012 --date 2013-03-04 --language $language \
    -o $language/agreed.docx >/dev/null
  for letter in $language/letters/*.docx $language/agreed.docx; do office $language "$letter"; done
  for pdf in $language/*.pdf; do look "$pdf" 0; done
  for pdf in $language/drafts/*.pdf; do look "$pdf" 0 "$mark"; done
  replaces=$([ $language = zh ] || echo "--replaces mlr-2012-1")
  "$lianpian" briefing new "$workspace" --unit mlr --year 2012 --language $language $replaces >/dev/null
  "$lianpian" briefing write "$workspace" --unit mlr --year 2012 --date 2013-03-04 -o $language/draft.docx >/dev/null
  "$lianpian" briefing issue "$workspace" --unit mlr --year 2012 --date 2013-03-04 --receiver mlr,520000,530000,510000 \
    -o $language/briefing.docx -o $language/issued.pdf >/dev/null
  office $language $language/draft.docx
  office $language $language/briefing.docx
  look $language/draft.pdf 2 "$mark"
  look $language/briefing.pdf 2
  look $language/issued.pdf 2
done
