#!/usr/bin/env python3
"""Which folder may include which, and which libraries: layering.py ROOT [--list].

The table is layering.txt beside this file. A folder that includes what its line does not allow fails, and so do a line that
allows what nobody uses, folders that include each other in a circle, a source that lies loose at a layer's root, and a
private header of geo (namespace geo::detail) seen from outside geo. --list prints the table as the sources have it.
"""
import pathlib
import re
import sys

LAYERS = ("geo", "planning", "app")
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)
LOOSE = ("geo", "planning", "app", "app/render", "app/cli", "app/gui")

# Headers of Qt Core and Qt Gui that are used here; every other Q... is Qt Widgets.
QT_CORE = set("""QAbstractItemModel QAbstractListModel QAbstractTableModel QBuffer QByteArray QCollator QCoreApplication
    QDateTime QElapsedTimer QEvent QEventLoop QFile QFileInfo QHash QLibraryInfo QLocale QMetaObject QMimeData QMutex QObject
    QLineF QPointF QPointer QRect QRectF QRegularExpression QSaveFile QScopedValueRollback QSettings QSignalBlocker QSize QSizeF
    QCryptographicHash QSocketNotifier QSortFilterProxyModel QString QStringList QStringListModel QThread QThreadPool QTimer QTranslator
    QUrl""".split())
QT_GUI = set("""QAbstractTextDocumentLayout QAction QActionGroup QBrush QClipboard QCloseEvent QColor QDesktopServices
    QDragEnterEvent QFont QFontDatabase QFontInfo QFontMetrics QFontMetricsF QGuiApplication QIcon QIconEngine QImage
    QKeyEvent QKeySequence QMouseEvent QNativeGestureEvent QPageLayout QPageSize QPaintDevice QPaintEngine QPainter QPainterPath
    QPalette QPdfWriter QPen QPolygonF QRawFont QRegularExpressionValidator QStandardItemModel QTextBlock QTextBlockFormat
    QTextCursor QTextDocument QTextLayout QTextTable QUndoCommand QUndoStack QValidator QWheelEvent""".split())
VENDORS = [(re.compile(pattern), vendor) for pattern, vendor in (
    (r"(gdal|ogr_|cpl_)", "gdal"), (r"(proj\.h|geodesic\.h)", "proj"), (r"geos_c\.h", "geos"), (r"sqlite3\.h", "sqlite"),
    (r"openssl/", "openssl"), (r"zip\.h", "zip"), (r"pugixml", "pugixml"), (r"xlsxwriter", "xlsxwriter"),
    (r"glpk\.h", "glpk"), (r"fmt/", "fmt"), (r"nlohmann/", "json"), (r"CLI/", "cli11"),
    (r"qpdf/", "qpdf"), (r"lcms2\.h", "lcms"), (r"qcustomplot\.h", "qcustomplot"), (r"emmintrin\.h", "sse2"), (r"unicode/", "icu"),
    (r"sodium\.h", "sodium"), (r"png\.h", "png"),
    (r"(fcntl|unistd|pwd|poll|signal|termios)\.h|sys/", "posix"), (r"(QSvg|QtSvg)", "qt-svg"), (r"(QPrint|QtPrint)", "qt-print"),
    (r"(QTest$|QtTest)", "qt-test"), (r"QtCore", "qt-core"), (r"QtGui", "qt-gui"), (r"Q", "qt-widgets"),
    (r"[a-z_0-9]+$", None))]


def vendor(header):
    """The library of a header in angle brackets; None: the standard library; the header itself where nobody knows."""
    if header in QT_CORE:
        return "qt-core"
    if header in QT_GUI:
        return "qt-gui"
    for pattern, name in VENDORS:
        if pattern.match(header):
            return name
    return header


def sources(root):
    for layer in LAYERS:
        for path in sorted((root / layer).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path, path.relative_to(root).parent.as_posix()


def read_sources(root):
    """(folder -> {folder or vendor: first file that says so}), faults found on the way."""
    uses, faults, private, seen = {}, [], set(), []
    for path, folder in sources(root):
        text, name = path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()
        if folder in LOOSE:
            faults.append(f"{name}: lies loose at the root of {folder}; it belongs in a folder by subject")
        if folder.startswith("geo") and path.suffix == ".h" and "namespace geo::detail" in text:
            private.add(name)
        mine = uses.setdefault(folder, {})
        for bracket, header in INCLUDE.findall(text):
            seen.append((name, header))
            if bracket == '"':
                used = header.rpartition("/")[0]
            else:
                used = vendor(header)
            if used is not None and used != folder:
                mine.setdefault(used, f"{name} includes {header}")
    for name, header in seen:
        if header in private and not name.startswith("geo/"):
            faults.append(f"{name}: {header} is private to geo")
    return uses, faults


def read_table(path):
    table = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.partition("#")[0].strip()
        if not line:
            continue
        folder, colon, allowed = line.partition(":")
        if not colon or folder in table:
            sys.exit(f"{path.name}:{number}: expected 'folder: what it may include', each folder once")
        table[folder] = set(allowed.split())
    return table


def circle(table):
    """Folders that are left when those that include no other of the rest are taken away, again and again."""
    rest = {folder: {used for used in allowed if used in table} for folder, allowed in table.items()}
    while free := [folder for folder, used in rest.items() if not used]:
        for folder in free:
            del rest[folder]
        for used in rest.values():
            used.difference_update(free)
    return sorted(rest)


def check(root, table):
    uses, faults = read_sources(root)
    for folder, used in uses.items():
        if folder not in table:
            faults.append(f"{folder}: has no line in layering.txt")
            continue
        faults += [f"{where}: layering.txt does not allow {folder} to use {name}"
                   for name, where in used.items() if name not in table[folder]]
        faults += [f"layering.txt: {folder} does not use {name}; take it out"
                   for name in sorted(table[folder] - set(used))]
    faults += [f"layering.txt: there is no folder {folder}" for folder in sorted(set(table) - set(uses))]
    for folder, allowed in table.items():
        layer = folder.partition("/")[0]
        faults += [f"layering.txt: {folder} -> {name} points up" for name in sorted(allowed)
                   if (above := name.partition("/")[0]) in LAYERS and LAYERS.index(above) > LAYERS.index(layer)]
    if ring := circle(table):
        faults.append("layering.txt: these folders include each other in a circle: " + ", ".join(ring))
    return faults


def main():
    root = pathlib.Path(sys.argv[1])
    if "--list" in sys.argv:
        for folder, used in sorted(read_sources(root)[0].items()):
            print(f"{folder}:", *sorted(used))
        return
    faults = check(root, read_table(pathlib.Path(__file__).with_name("layering.txt")))
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"layering: {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
