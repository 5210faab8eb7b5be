"""Whether each heading of a .docx stands on the page of a PDF that the PDF's own contents say.

usage: plan_report_pages.py FILE.pdf PAGES FILE.docx; the text of page N lies in FILE.pdf.N.txt
"""
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

pdf, pages, docx = sys.argv[1], int(sys.argv[2]), sys.argv[3]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Without spaces; a line ends only where a page number may, so that entries of two lines are whole.
text = []
for page in range(1, pages + 1):
    lines = "\n".join("".join(line.split()) for line in open(f"{pdf}.{page}.txt", encoding="utf-8"))
    text.append(re.sub(r"(?<!\d)\n", "", lines) + "\n")

entries, headings = [], []
for paragraph in ElementTree.fromstring(zipfile.ZipFile(docx).read("word/document.xml")).iter(W + "p"):
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = style.get(W + "val") if style is not None else ""
    words = "".join(part.text or "" for part in paragraph.iter(W + "t"))
    if name in ("TOC1", "TOC2"):
        entries.append("".join(re.sub(r"\d+$", "", words).split()))
    elif name in ("Heading1", "Heading2"):
        headings.append("".join(words.split()))
assert len(entries) == len(headings) >= 60, (len(entries), len(headings))

contents = "".join(re.sub(r"—\d+—", "", page) for page in text[1:6])
last = 1
for entry, heading in zip(entries, headings):
    said = re.search(re.escape(entry) + r"[.…·_]{2,}(\d+)\n", contents)
    assert said, f"{entry} is not in the contents of {pdf}"
    page = int(said.group(1))
    assert page >= last, f"{entry}: page {page} after page {last}"
    last = page
    # The cover is no numbered page.
    assert entry in text[page], f"{entry} is not on page {page} of {pdf}"
    assert f"—{page}—" in text[page], f"page {page} of {pdf} does not say so"
