#!/usr/bin/env python3
"""Times QGIS on frames like those of frame_bench: 1920 x 1080, classes, borders, area outlines, no labels.
usage: peer_qgis.py WORKSPACE [RUNS]   (a workspace as `lianpian demo` makes one; Debian's python3-qgis)
Prints the median of each view in milliseconds and of a cold start to the first picture; says so and ends with 77
where QGIS is not installed."""
import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from qgis.core import (Qgis, QgsApplication, QgsCoordinateReferenceSystem, QgsFillSymbol,
                           QgsGraduatedSymbolRenderer, QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle,
                           QgsRendererRange, QgsVectorLayer)
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor
except ImportError:
    print("skipped: python3-qgis is not installed")
    sys.exit(77)

COLOURS = ["#ffffb2", "#fecc5c", "#fd8d3c", "#f03b20", "#bd0026"]
BREAKS = [0, 900, 1500, 2200, 3500, 300000]  # km2: a plain field, as the view of figures would be timed too
ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +datum=WGS84"
PLAIN = "+proj=longlat +datum=WGS84"


def since_process_start():
    with open("/proc/self/stat") as stat:
        ticks = int(stat.read().rsplit(")", 1)[1].split()[19])
    with open("/proc/uptime") as uptime:
        return float(uptime.read().split()[0]) - ticks / os.sysconf("SC_CLK_TCK")


def layers(workspace):
    counties = QgsVectorLayer(workspace + "|layername=counties", "counties", "ogr")
    areas = QgsVectorLayer(workspace + "|layername=areas", "areas", "ogr")
    ranges = [QgsRendererRange(BREAKS[i], BREAKS[i + 1], QgsFillSymbol.createSimple(
        {"color": COLOURS[i], "outline_color": "#ffffff", "outline_width": "0.1"}), str(i)) for i in range(5)]
    counties.setRenderer(QgsGraduatedSymbolRenderer("area_km2", ranges))
    areas.renderer().setSymbol(QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": "#1144aa", "outline_width": "0.5"}))
    return [areas, counties]


def view(extent, share):
    if share == 1:
        return extent
    x = extent.xMinimum() + extent.width() * 0.55
    y = extent.yMinimum() + extent.height() * 0.45
    half = extent.width() / 2 / share
    return QgsRectangle(x - half, y - half * 9 / 16, x + half, y + half * 9 / 16)


def render(shown, extent, crs=ALBERS):
    settings = QgsMapSettings()
    settings.setLayers(shown)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem.fromProj(crs))
    settings.setOutputSize(QSize(1920, 1080))
    settings.setOutputDpi(96)
    settings.setExtent(extent)
    settings.setBackgroundColor(QColor("#f7f6f2"))
    settings.setFlag(QgsMapSettings.UseRenderingOptimization, True)
    start = time.perf_counter()
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return (time.perf_counter() - start) * 1e3, image


def main():
    workspace, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 9
    application = QgsApplication([], False)
    application.initQgis()
    shown = layers(workspace)
    whole = QgsRectangle(-2625516, 407412, 2207626, 5921888)
    _, image = render(shown, whole)
    print(f"QGIS {Qgis.QGIS_VERSION}: process start to first picture {since_process_start():.2f} s")
    if len(sys.argv) > 3:
        image.save(sys.argv[3])
    degrees = QgsRectangle(73, 3, 135.5, 54)  # the layer's own CRS: nothing to project
    counties_only = shown[1:]
    for name, shown, crs, extent in (("projected", shown, ALBERS, whole),
                                     ("projected, without areas", counties_only, ALBERS, whole),
                                     ("in degrees, without areas", counties_only, PLAIN, degrees)):
        for share in (1, 8, 50):
            times = [render(shown, view(extent, share), crs)[0] for _ in range(runs + 1)][1:]
            print(f"{name}, share 1/{share}: median {statistics.median(times):.1f} ms "
                  f"({min(times):.1f} to {max(times):.1f}), {runs} runs")
    sys.stdout.flush()
    os._exit(0)  # QGIS crashes when it is torn down from Python


main()
