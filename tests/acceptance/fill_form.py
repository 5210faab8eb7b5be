"""Types figures into a yearly form of liaison units, as a spreadsheet stores them.
usage: fill_form.py FILE.xlsx UNIT.FIELD=NUMBER..."""

import re
import sys
import zipfile

path, *entries = sys.argv[1:]
with zipfile.ZipFile(path) as archive:
    parts = {name: archive.read(name) for name in archive.namelist()}
sheet = parts["xl/worksheets/sheet1.xml"].decode()
strings = re.findall(r"<si><t[^>]*>(.*?)</t></si>", parts["xl/sharedStrings.xml"].decode(), re.S)
texts = {cell: strings[int(index)] for cell, index in re.findall(r'<c r="(\w+)"[^>]* t="s"><v>(\d+)</v></c>', sheet)}
columns = {text: cell[:-1] for cell, text in texts.items() if re.fullmatch(r"[A-Z]+1", cell)}
rows = {text: cell[1:] for cell, text in texts.items() if re.fullmatch(r"A\d+", cell)}
for entry in entries:
    unit, field, number = re.fullmatch(r"(\w+)\.(\w+)=(.+)", entry).groups()
    empty = re.compile(rf'<c r="{columns[field]}{rows[unit]}"( s="\d+")/>')
    sheet, count = empty.subn(lambda cell: f"{cell[0][:-2]}><v>{number}</v></c>", sheet)
    assert count == 1, f"no empty cell for {entry}"
parts["xl/worksheets/sheet1.xml"] = sheet.encode()
with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
    for name, content in parts.items():
        archive.writestr(name, content)
