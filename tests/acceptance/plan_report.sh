#!/usr/bin/env bash
# The plan of Wumeng as a Word document, a PDF and a workbook, of the data that ships: LibreOffice lays the document out
# and opens the workbook; fonts are embedded, every heading stands on the page that the contents say, the workbook comes
# back as it was written. usage: plan_report.sh LIANPIAN FOLDER_OF_SHAPEFILES
set -euo pipefail
lianpian=$1 shapefiles=$2
here=$(cd "$(dirname "$0")" && pwd)
for tool in soffice pdftotext pdffonts pdfinfo python3; do
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
  soffice "-env:UserInstallation=file://$work/office" --headless --norestore "$@" >/dev/null 2>&1 ||
    fail "LibreOffice: $*"
}

"$lianpian" demo out --lang zh >/dev/null
for language in zh en; do
  mkdir -p "$language"
  for ending in docx pdf xlsx; do
    "$lianpian" plan report out/china-2010.gpkg --area wumeng --language "$language" --date 2012-03-31 \
      -o "$language/plan.$ending" >/dev/null
  done
  office --convert-to pdf:writer_pdf_Export --outdir "$language/office" "$language/plan.docx"
  for pdf in "$language/plan.pdf" "$language/office/plan.pdf"; do
    pdffonts "$pdf" | awk 'NR > 2 && $(NF - 4) != "yes" { exit 1 }' || fail "$pdf: a font is not embedded"
    pages=$(pdfinfo "$pdf" | awk '$1 == "Pages:" { print $2 }')
    [ "$pages" -ge 30 ] || fail "$pdf: only $pages pages"
    for page in $(seq "$pages"); do pdftotext -enc UTF-8 -f "$page" -l "$page" "$pdf" "$pdf.$page.txt"; done
    python3 "$here/plan_report_pages.py" "$pdf" "$pages" "$language/plan.docx" || fail "$pdf: headings or contents"
  done
  office --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1' \
    --outdir "$language/csv" "$language/plan.xlsx"
  python3 "$here/plan_report_sheets.py" "$language/plan.xlsx" "$language/csv" || fail "$language: the workbook came back otherwise"
done
