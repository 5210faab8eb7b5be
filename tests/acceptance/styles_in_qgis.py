#!/usr/bin/python3
"""Compares what QGIS draws of the layer county_figures with what the program says it draws.

usage: styles_in_qgis.py WORKSPACE EXPECTED; lines of EXPECTED, by tabs: "default" STYLE; "class" STYLE LOWER UPPER
COLOUR LABEL; "unit" STYLE CODE COLOUR.
"""
import re
import sys
from collections import defaultdict

from qgis.core import QgsApplication, QgsExpressionContextUtils, QgsRenderContext, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

workspace, expected_file = sys.argv[1:]
classes, units, default = defaultdict(list), defaultdict(dict), None
with open(expected_file, encoding="utf-8") as lines:
    for line in lines:
        kind, style, *rest = line.rstrip("\n").split("\t")
        if kind == "default":
            default = style
        elif kind == "class":
            classes[style].append((float(rest[0]), float(rest[1]), rest[2], rest[3]))
        else:
            units[style][rest[0]] = rest[1]
assert len(classes) > 1 and default in classes, "nothing to compare"

application = QgsApplication([], False)
application.initQgis()
wrong = 0


def complain(text):
    global wrong
    wrong += 1
    if wrong <= 20:
        print("differs:", text)


def open_layer():
    layer = QgsVectorLayer(f"{workspace}|layername=county_figures", "figures", "ogr")
    assert layer.isValid()
    return layer


def rules_of(layer):
    assert layer.renderer().type() == "RuleRenderer", layer.renderer().type()
    return layer.renderer().rootRule().children()


def compare_classes(style, layer):
    number = r"(-?[0-9.]+(?:e[-+]?[0-9]+)?)"
    got = []
    for rule in rules_of(layer):
        found = re.match(rf".* >=? {number} AND .* <= {number}$", rule.filterExpression())
        if found:
            got.append((float(found[1]), float(found[2]), rule.symbol().color().name(), rule.label()))
    if got != classes[style]:
        complain(f"{style}: {got} instead of {classes[style]}")


def compare_units(style, layer):
    context = QgsRenderContext()
    context.expressionContext().appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    renderer = layer.renderer()
    renderer.startRender(context, layer.fields())
    compared = 0
    for feature in layer.getFeatures():
        wanted = units[style].get(feature["code"])
        if wanted is None:
            continue
        context.expressionContext().setFeature(feature)
        symbols = renderer.originalSymbolsForFeature(feature, context)
        got = [symbol.symbolLayer(0).fillColor().name() for symbol in symbols]
        if got != [wanted]:
            complain(f"{style}, {feature['code']}: {got} instead of {wanted}")
        compared += 1
    renderer.stopRender(context)
    if compared != len(units[style]):
        complain(f"{style}: {compared} units instead of {len(units[style])}")
    return compared


layer = open_layer()
compare_classes(default, layer)
compare_units(default, layer)
count, ids, names, _, error = layer.listStylesInDatabase()
assert not error, error
stored = dict(zip(names, ids))
for style in classes:
    layer = open_layer()
    qml, error = layer.getStyleFromDatabase(stored[style])
    assert qml, error
    document = QDomDocument()
    assert document.setContent(qml)[0], style
    assert layer.importNamedStyle(document)[0], style
    compare_classes(style, layer)
    print(f"{style}: {len(classes[style])} classes, {compare_units(style, layer)} units")
sys.exit(wrong > 0)
