#!/usr/bin/python3
"""Times Mapnik on frames like those of frame_bench: 1920 x 1080, classes, borders, area outlines, no labels.
usage: peer_mapnik.py WORKSPACE [RUNS] [PICTURE]   (a workspace as `lianpian demo` makes one; Debian's python3-mapnik)
Prints the median of each view in milliseconds and of a cold start to the first picture; says so and ends with 77
where Mapnik is not installed. Mapnik draws with one thread."""
import os
import statistics
import subprocess
import sys
import time

try:
    import mapnik
except ImportError:
    print("skipped: python3-mapnik is not installed")
    sys.exit(77)

COLOURS = ["#ffffb2", "#fecc5c", "#fd8d3c", "#f03b20", "#bd0026"]
BREAKS = [0, 900, 1500, 2200, 3500, 300000]  # km2: as peer_qgis.py
ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +datum=WGS84 +units=m +no_defs"
PLAIN = "+proj=longlat +datum=WGS84 +no_defs"
SIZE = (1920, 1080)
WHOLE = {ALBERS: (-2625516, 407412, 2207626, 5921888), PLAIN: (73, 3, 135.5, 54)}

STYLES = """<Map background-color="#f7f6f2">
<Style name="counties">{rules}</Style>
<Style name="areas"><Rule><LineSymbolizer stroke="#1144aa" stroke-width="1.8"/></Rule></Style>
</Map>"""
RULE = """<Rule><Filter>[area_km2] &gt;= {low} and [area_km2] &lt; {high}</Filter>
<PolygonSymbolizer fill="{colour}"/><LineSymbolizer stroke="#ffffff" stroke-width="0.35"/></Rule>"""


def source(workspace, table):
    """The OGR plugin reads the layer as it lies in the file; the one for SQLite wants SpatiaLite's tables."""
    return mapnik.Ogr(file=workspace, layer=table)


def made_map(workspace, crs, with_areas):
    shown = mapnik.Map(*SIZE)
    rules = "".join(RULE.format(low=BREAKS[i], high=BREAKS[i + 1], colour=COLOURS[i]) for i in range(5))
    mapnik.load_map_from_string(shown, STYLES.format(rules=rules))
    shown.srs = crs
    shown.aspect_fix_mode = mapnik.aspect_fix_mode.GROW_BBOX
    for table in ["counties"] + (["areas"] if with_areas else []):
        layer = mapnik.Layer(table, PLAIN)
        layer.datasource = source(workspace, table)
        layer.styles.append(table)
        shown.layers.append(layer)
    return shown


def view(crs, share):
    left, bottom, right, top = WHOLE[crs]
    if share == 1:
        return mapnik.Box2d(left, bottom, right, top)
    x, y, half = left + (right - left) * 0.55, bottom + (top - bottom) * 0.45, (right - left) / 2 / share
    return mapnik.Box2d(x - half, y - half * 9 / 16, x + half, y + half * 9 / 16)


def render(shown, extent):
    image = mapnik.Image(*SIZE)
    start = time.perf_counter()
    shown.zoom_to_box(extent)
    mapnik.render(shown, image)
    return (time.perf_counter() - start) * 1e3, image


def first_picture(workspace, file):
    _, image = render(made_map(workspace, ALBERS, True), view(ALBERS, 1))
    image.save(file, "png")


def cold_start(workspace, runs):
    """Whole processes, from their start to the written picture."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run([sys.executable, os.path.abspath(__file__), "--first", workspace, os.devnull], check=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main():
    if sys.argv[1] == "--first":
        return first_picture(sys.argv[2], sys.argv[3])
    workspace, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 9
    print(f"Mapnik {mapnik.mapnik_version_string()}: process start to first picture "
          f"{cold_start(workspace, min(runs, 5)):.2f} s")
    if len(sys.argv) > 3:
        first_picture(workspace, sys.argv[3])
    for name, crs, with_areas in (("projected", ALBERS, True), ("projected, without areas", ALBERS, False),
                                  ("in degrees, without areas", PLAIN, False)):
        shown = made_map(workspace, crs, with_areas)
        for share in (1, 8, 50):
            times = [render(shown, view(crs, share))[0] for _ in range(runs + 1)][1:]
            print(f"{name}, share 1/{share}: median {statistics.median(times):.1f} ms "
                  f"({min(times):.1f} to {max(times):.1f}), {runs} runs")


main()
