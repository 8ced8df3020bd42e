"""OWSLib, GDAL and QGIS as they come, reading `/ogc`: each has to find what the interface itself says is there."""

import json
import shutil
import subprocess
import sys

from judged import Judged, read_json
from owslib.ogcapi.features import Features

base = sys.argv[1] + "/ogc"
judged = Judged()
BOX = (1.88, 54.19, 1.90, 54.20)


def matched(collection, query=""):
    return read_json(f"{base}/collections/{collection}/items?limit=1{query}")["numberMatched"]


owslib = Features(base)
collections = owslib.feature_collections()
judged.equal(collections, ["assets", "places", "whats-on", "patches"], "OWSLib: the collections")
for collection in collections:
    judged.equal(
        owslib.collection_items(collection, limit=1)["numberMatched"], matched(collection), f"OWSLib: {collection}"
    )
    judged.holds(owslib.collection_queryables(collection)["properties"], f"OWSLib: queryables of {collection}")
judged.equal(
    owslib.collection_items("assets", bbox=list(BOX), limit=1)["numberMatched"],
    matched("assets", "&bbox=" + ",".join(map(str, BOX))),
    "OWSLib: a box",
)


def gdal(*arguments):
    """The features GDAL gives, as GeoJSON."""
    command = ["ogr2ogr", "-f", "GeoJSON", "/vsistdout/", f"OAPIF:{base}", *arguments]
    return json.loads(subprocess.run(command, capture_output=True, check=True, timeout=120).stdout)["features"]


beside = []
if shutil.which("ogr2ogr"):
    told = subprocess.run(["ogr2ogr", "--version"], capture_output=True, text=True).stdout
    beside.append(told.split(",")[0])
    for collection in collections:
        judged.equal(len(gdal(collection)), matched(collection), f"GDAL: {collection}")
    box = gdal("assets", "-spat", *map(str, BOX))
    judged.equal(len(box), matched("assets", "&bbox=" + ",".join(map(str, BOX))), "GDAL: a box")
    free = gdal("assets", "-where", "free='yes'")
    judged.equal(len(free), matched("assets", "&free=yes"), "GDAL: a property")
else:
    beside.append("without GDAL, which is not here")

QGIS = """
import sys
from qgis.core import Qgis, QgsApplication, QgsRectangle, QgsFeatureRequest, QgsVectorLayer
app = QgsApplication([], False)
app.initQgis()
layer = QgsVectorLayer(f"url='{sys.argv[1]}' typename='assets' pageSize='50'", "assets", "OAPIF")
box = QgsRectangle(*map(float, sys.argv[2].split(",")))
print("VERSION", Qgis.QGIS_VERSION.split("-")[0])
print("QGIS", layer.isValid(), len(list(layer.getFeatures())),
      len(list(layer.getFeatures(QgsFeatureRequest().setFilterRect(box)))), flush=True)
app.exitQgis()
"""
python = "/usr/bin/python3"
has_qgis = subprocess.run([python, "-c", "import qgis.core"], capture_output=True).returncode == 0
if has_qgis:
    run = subprocess.run(
        [python, "-c", QGIS, base, ",".join(map(str, BOX))],
        capture_output=True,
        text=True,
        timeout=180,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "HOME": "/tmp"},
    )
    said = [line.split() for line in run.stdout.splitlines() if line.startswith("QGIS ")]
    judged.holds(said and said[0][1] == "True", f"QGIS opens the layer: {run.stdout} {run.stderr[-500:]}")
    beside += ["QGIS " + line.split()[1] for line in run.stdout.splitlines() if line.startswith("VERSION ")]
    if said:
        judged.equal(int(said[0][2]), matched("assets"), "QGIS: assets")
        judged.equal(int(said[0][3]), matched("assets", "&bbox=" + ",".join(map(str, BOX))), "QGIS: a box")
else:
    beside.append("without QGIS, which is not here")

judged.done("OWSLib", beside=beside)
