"""Whether the sheets of a workbook came back from LibreOffice as they were written: texts, numbers, empty cells.

usage: plan_report_sheets.py FILE.xlsx FOLDER, where a program wrote FILE-SHEET.csv of each sheet
"""
import csv
import math
import pathlib
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

workbook, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
archive = zipfile.ZipFile(workbook)
shared = ["".join(part.text or "" for part in item.iter(M + "t"))
          for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))]
names = [sheet.get("name") for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(M + "sheet")]
assert len(names) >= 10, names

cells = numbers = 0
for number, name in enumerate(names, 1):
    with open(folder / f"{workbook.stem}-{name}.csv", encoding="utf-8", newline="") as file:
        back = list(csv.reader(file))
    sheet = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
    pane = sheet.find(f".//{M}pane")
    assert pane is not None and pane.get("state") == "frozen", name
    for cell in sheet.iter(M + "c"):
        column = 0
        for letter in "".join(c for c in cell.get("r") if c.isalpha()):
            column = column * 26 + ord(letter) - ord("A") + 1
        row = int("".join(c for c in cell.get("r") if c.isdigit()))
        value = cell.find(M + "v")
        there = back[row - 1][column - 1] if row <= len(back) and column <= len(back[row - 1]) else ""
        cells += 1
        if value is None:
            assert there == "", (name, cell.get("r"), there)
        elif cell.get("t") == "s":
            assert there == shared[int(value.text)], (name, cell.get("r"), there)
        else:
            numbers += 1
            # LibreOffice writes fifteen digits.
            assert math.isclose(float(there), float(value.text), rel_tol=1e-14), (name, cell.get("r"), there, value.text)
assert cells > 1000 and numbers > 300, (cells, numbers)
