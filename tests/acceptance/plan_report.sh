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

# Contents are refreshed as Word does it on opening: LibreOffice does so only when it is asked.
office --terminate_after_init  # makes its profile, over what may be there
mkdir -p "$work/office/user/basic/Standard"
cat >"$work/office/user/basic/script.xlc" <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>
X
cat >"$work/office/user/basic/Standard/script.xlb" <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Contents"/>
</library:library>
X
cat >"$work/office/user/basic/Standard/Contents.xba" <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Contents" script:language="StarBasic">
Sub Refresh(from As String, into As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  text = StarDesktop.loadComponentFromURL(ConvertToURL(from), "_blank", 0, hidden())
  For i = 0 To text.DocumentIndexes.Count - 1
    text.DocumentIndexes.getByIndex(i).update()
  Next i
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "writer_pdf_Export"
  text.storeToURL(ConvertToURL(into), filter())
  text.close(True)
End Sub
</script:module>
X
refreshed() {
  office "macro:///Standard.Contents.Refresh($work/$1,$work/$2)"
  [ -s "$2" ] || fail "LibreOffice laid out nothing of $1"
}

"$lianpian" demo out --lang zh >/dev/null
for language in zh en; do
  mkdir -p "$language"
  for ending in docx pdf xlsx; do
    "$lianpian" plan report out/china-2010.gpkg --area wumeng --language "$language" --date 2012-03-31 \
      -o "$language/plan.$ending" >/dev/null
  done
  refreshed "$language/plan.docx" "$language/office.pdf"
  for pdf in "$language/plan.pdf" "$language/office.pdf"; do
    pdffonts "$pdf" | awk 'NR > 2 && $(NF - 4) != "yes" { exit 1 }' || fail "$pdf: a font is not embedded"
    pages=$(pdfinfo "$pdf" | awk '$1 == "Pages:" { print $2 }')
    [ "$pages" -ge 20 ] || fail "$pdf: only $pages pages"
    for page in $(seq "$pages"); do pdftotext -layout -enc UTF-8 -f "$page" -l "$page" "$pdf" "$pdf.$page.txt"; done
    python3 "$here/plan_report_pages.py" "$pdf" "$pages" "$language/plan.docx" || fail "$pdf: headings or contents"
  done
  office --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1' \
    --outdir "$language/csv" "$language/plan.xlsx"
  python3 "$here/plan_report_sheets.py" "$language/plan.xlsx" "$language/csv" || fail "$language: the workbook came back otherwise"
done
