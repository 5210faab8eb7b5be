"""Types synthetic figures into a data table: into every row of the columns plan_rural_income and plan_rural_poor, as a
spreadsheet stores them. usage: fill_sheet.py FILE.xlsx"""

import re
import sys
import zipfile

path = sys.argv[1]
with zipfile.ZipFile(path) as archive:
    parts = {name: archive.read(name) for name in archive.namelist()}
sheet = parts["xl/worksheets/sheet1.xml"].decode()
strings = re.findall(r"<si>(?:<t[^>]*>)(.*?)</t></si>", parts["xl/sharedStrings.xml"].decode(), re.S)
columns = {}
for column, index in re.findall(r'<c r="([A-Z]+)1" t="s"><v>(\d+)</v></c>', sheet):
    columns[strings[int(index)]] = column
filled = 0
for name, first in (("plan_rural_income", 3000.5), ("plan_rural_poor", 1.25)):
    cell = re.compile(rf'<c r="({columns[name]}(\d+))" s="(\d+)"/>')

    def typed(match):
        global filled
        filled += 1
        return f'<c r="{match[1]}" s="{match[3]}"><v>{first + int(match[2])}</v></c>'

    sheet = cell.sub(typed, sheet)
assert filled > 0, "no input cell was found"
parts["xl/worksheets/sheet1.xml"] = sheet.encode()
with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
    for name, content in parts.items():
        archive.writestr(name, content)
