"""Opens a package in QGIS as somebody who looks at it does: all its layers, drawn with their own styles.

usage: package_in_qgis.py PACKAGE [edit]; edit: begins to edit it, and gives that up.
"""
import os
import sys

from qgis.core import (QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsProject,
                       QgsVectorLayer)
from qgis.PyQt.QtCore import QSize

package = sys.argv[1]
application = QgsApplication([], False)
application.initQgis()

layers = {}
for name in ("province_outlines", "provinces", "prefectures", "areas", "counties", "county_figures"):
    layer = QgsVectorLayer(f"{package}|layername={name}", name, "ogr")
    assert layer.isValid(), name
    assert layer.featureCount() > 0, name
    layers[name] = layer
    QgsProject.instance().addMapLayer(layer)

figures = layers["county_figures"]
assert figures.featureCount() == layers["counties"].featureCount()
renderer = figures.renderer()
assert renderer.type() == "RuleRenderer", f"the first map has the style {renderer.type()}"
rules = [rule.filterExpression() for rule in renderer.rootRule().children()]
limits = [float(rule.rsplit("<= ", 1)[1]) for rule in rules if " <= " in rule]
column = rules[0].split(" ", 1)[0].strip('"')
values = [feature[column] for feature in figures.getFeatures() if feature[column] is not None]
assert limits and values and max(values) == limits[-1], (column, limits, max(values))
_, _, names, _, error = figures.listStylesInDatabase()
assert not error and len(names) > 1, (names, error)

settings = QgsMapSettings()
settings.setLayers(list(reversed(list(layers.values()))))
settings.setDestinationCrs(figures.crs())
settings.setExtent(figures.extent())
settings.setOutputSize(QSize(800, 600))
job = QgsMapRendererParallelJob(settings)
job.start()
job.waitForFinished()
assert not job.errors(), [error.message for error in job.errors()]
image = job.renderedImage()
colours = {image.pixelColor(x, y).name() for x in range(0, 800, 7) for y in range(0, 600, 7)}
assert len(colours) > len(limits), colours
print(f"{len(values)} counties in {len(limits)} classes of {column}, {len(names)} styles")

folder, own = os.path.split(package)
beside = sorted(set(os.listdir(folder)) - {own})
assert not beside, beside
if "edit" in sys.argv[2:]:
    assert layers["counties"].startEditing(), "editing cannot be begun"
    print("beside it while it is edited:", ", ".join(sorted(set(os.listdir(folder)) - {own})) or "nothing")
    assert layers["counties"].rollBack()
QgsProject.instance().clear()
del figures, renderer, layer, layers
application.exitQgis()
