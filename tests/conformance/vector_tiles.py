"""Vector tiles, read by three programs that share no code: `mapbox-vector-tile` (Python), `@mapbox/vector-tile`
(JavaScript) and GDAL. They have to read the same of every tile, and together what the interface says is there."""

import json
import math
import os
import shutil
import subprocess
import sys
import tempfile

import mapbox_vector_tile
from judged import Judged, answer, read_json

base, here, modules = sys.argv[1], os.path.dirname(os.path.abspath(__file__)), sys.argv[2]
judged = Judged()
described = read_json(f"{base}/tiles/tiles.json")
judged.equal(described["tilejson"], "3.0.0", "TileJSON")
west, south, east, north = described["bounds"]


def across(lon, lat, z):
    side = 2**z
    x = (lon + 180) / 360 * side
    y = (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * side
    return int(x), int(y)


def tiles(z):
    (left, bottom), (right, top) = across(west, south, z), across(east, north, z)
    return [(z, x, y) for x in range(left, right + 1) for y in range(top, bottom + 1)]


def by_python(body):
    layers = mapbox_vector_tile.decode(body, default_options={"y_coord_down": True})
    told = {}
    for name, layer in layers.items():
        features = [(feature["geometry"]["type"], feature["properties"]) for feature in layer["features"]]
        told[name] = (layer["version"], layer["extent"], len(features), features)
    return told


def by_javascript(path):
    program = os.path.join(here, "vector_tile.mjs")
    run = subprocess.run(["node", program, modules, path], capture_output=True, check=True, text=True)
    return json.loads(run.stdout)


def by_gdal(path, z, x, y):
    command = ["ogrinfo", "-ro", "-al", "-so", f"MVT:{path}", "-oo", f"X={x}", "-oo", f"Y={y}", "-oo", f"Z={z}"]
    run = subprocess.run(command, capture_output=True, text=True)
    counts, name = {}, None
    for line in run.stdout.splitlines():
        if line.startswith("Layer name: "):
            name = line.removeprefix("Layer name: ")
        elif line.startswith("Feature Count: "):
            counts[name] = int(line.removeprefix("Feature Count: "))
    return counts


has_gdal = shutil.which("ogrinfo") is not None
if not has_gdal:
    print("GDAL is not here: apt-get install gdal-bin")
placed = read_json(f"{base}/ogc/collections/assets/items?limit=1000&bbox=-180,-90,180,90")
spots = sum(
    1 if feature["geometry"]["type"] == "Point" else len(feature["geometry"]["coordinates"])
    for feature in placed["features"]
    if feature["properties"]["status"] != "finished"
)
with tempfile.TemporaryDirectory() as folder:
    for z in (0, 6, 10, 12, 13, 14, 16):
        seen = 0
        for _, x, y in tiles(z):
            status, headers, body = answer(f"{base}/tiles/{z}/{x}/{y}.mvt")
            judged.equal((status, headers["content-type"]), (200, "application/vnd.mapbox-vector-tile"), f"{z}/{x}/{y}")
            if not body:
                continue
            path = os.path.join(folder, f"{z}-{x}-{y}.mvt")
            with open(path, "wb") as file:
                file.write(body)
            python, javascript = by_python(body), by_javascript(path)
            judged.equal(sorted(python), sorted(javascript), f"{z}/{x}/{y}: layers")
            for name, (version, extent, count, features) in python.items():
                theirs = javascript.get(name, {})
                says = f"{z}/{x}/{y} {name}"
                judged.equal([version, extent, count], [2, 4096, theirs.get("count")], f"{says}: Python, JavaScript")
                judged.equal([told for _, told in features], theirs.get("properties"), f"{says}: what is told")
            if has_gdal:
                gdal = by_gdal(path, z, x, y)
                judged.equal(gdal, {name: layer[2] for name, layer in python.items()}, f"{z}/{x}/{y}: GDAL")
            if z < 14:
                seen += python.get("assets", (0, 0, 0))[2]
                seen += sum(told["count"] for _, told in python.get("clusters", (0, 0, 0, []))[3])
        if z < 14:
            judged.equal(seen, spots, f"zoom {z}: every place is on one tile, by itself or counted")
judged.done("mapbox-vector-tile", beside=["@mapbox/vector-tile", "GDAL" if has_gdal else "without GDAL"])
