"""GeoPackages, opened by GDAL and by SQLite: every layer, every feature, typed columns, and what was asked for alone."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from judged import Judged, answer, read_json

base = sys.argv[1] + "/ogc"
judged = Judged()


def layers(path):
    """What GDAL finds: name, count and kind of shape of each layer."""
    run = subprocess.run(["ogrinfo", "-ro", "-al", "-so", path], capture_output=True, text=True, check=True)
    found, name = {}, None
    for line in run.stdout.splitlines():
        if line.startswith("Layer name: "):
            name = line.removeprefix("Layer name: ")
            found[name] = {}
        elif line.startswith("Geometry: "):
            found[name]["shape"] = line.removeprefix("Geometry: ")
        elif line.startswith("Feature Count: "):
            found[name]["count"] = int(line.removeprefix("Feature Count: "))
    judged.equal(run.stderr.strip(), "", "GDAL has nothing to say against it")
    return found


SHAPES = {"assets": "Multi Point", "places": "Multi Point", "whats-on": "Multi Point", "patches": "Multi Polygon"}
has_gdal = shutil.which("ogrinfo") is not None
if not has_gdal:
    print("GDAL is not here: apt-get install gdal-bin")
with tempfile.TemporaryDirectory() as folder:
    for collection, shape in SHAPES.items():
        for query in ("", "&bbox=1.88,54.19,1.90,54.20"):
            status, headers, body = answer(f"{base}/collections/{collection}/items?f=gpkg{query}")
            judged.equal(
                (status, headers["content-type"]), (200, "application/geopackage+sqlite3"), f"{collection}{query}"
            )
            path = os.path.join(folder, f"{collection}{len(query)}.gpkg")
            with open(path, "wb") as file:
                file.write(body)
            count = read_json(f"{base}/collections/{collection}/items?limit=1{query}")["numberMatched"]
            opened = sqlite3.connect(path)
            judged.equal(opened.execute("PRAGMA application_id").fetchone()[0], 0x47504B47, "application_id")
            judged.equal(opened.execute("PRAGMA integrity_check").fetchone()[0], "ok", "integrity")
            judged.equal(opened.execute("PRAGMA foreign_key_check").fetchall(), [], "foreign keys")
            judged.equal(
                opened.execute(f'SELECT count(*) FROM "{collection}"').fetchone()[0], count, f"{collection}{query}: rows"
            )
            if has_gdal:
                judged.equal(
                    layers(path), {collection: {"shape": shape, "count": count}}, f"{collection}{query}: GDAL"
                )
if len(sys.argv) > 2:
    # The file that `kith export --format gpkg` wrote: every collection, whole.
    opened = sqlite3.connect(sys.argv[2])
    for collection in SHAPES:
        count = read_json(f"{base}/collections/{collection}/items?limit=1")["numberMatched"]
        judged.equal(
            opened.execute(f'SELECT count(*) FROM "{collection}"').fetchone()[0], count, f"kith export: {collection}"
        )
    if has_gdal:
        judged.equal(sorted(layers(sys.argv[2])), sorted(SHAPES), "kith export: GDAL")
judged.done(beside=["GDAL, Python's sqlite3" if has_gdal else "Python's sqlite3, without GDAL"])
