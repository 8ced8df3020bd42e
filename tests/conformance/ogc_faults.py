"""Faults of OGC API - Features that neither of the public suites finds: a time that is passed over, a box that is none,
a feature that is another, a wrong media type, and an unknown parameter that is taken for nothing."""

import sys
from urllib.parse import quote

from judged import Judged, answer, read_json

base = sys.argv[1] + "/ogc"
judged = Judged()

whats_on = f"{base}/collections/whats-on/items?limit=1000"
everything = read_json(whats_on)
days = sorted({feature["properties"]["on"] for feature in everything["features"]})
for day in days[:7]:
    found = read_json(f"{whats_on}&datetime={day}")
    # What goes on past midnight is on the day after too.
    least = sum(feature["properties"]["on"] == day for feature in everything["features"])
    judged.holds(0 < least <= found["numberMatched"] < everything["numberMatched"], f"datetime={day} keeps that day")
judged.equal(read_json(f"{whats_on}&datetime=1999-01-01/1999-12-31")["numberMatched"], 0, "nothing is on in 1999")
judged.equal(read_json(f"{whats_on}&datetime=../1999-12-31")["numberMatched"], 0, "nothing was on before 2000")
judged.equal(
    read_json(f"{whats_on}&datetime={days[0]}/..")["numberMatched"], everything["numberMatched"], "all is on from the first day"
)

for collection in ("assets", "places", "whats-on", "patches"):
    items = f"{base}/collections/{collection}/items"
    for bad in ("bbox=1,2,3", "bbox=a,b,c,d", "bbox=", "bbox=1,9,2,3", "bbox=1,2,3,4,5", "bbox=1,2,3,4,5,6,7"):
        judged.equal(answer(f"{items}?{bad}")[0], 400, f"{collection}?{bad}")
    for bad in ("datetime=soon", "datetime=2026-13-01", "datetime=2026-02-01/2026-01-01", "nothing-of-the-kind=1"):
        judged.equal(answer(f"{items}?{bad}")[0], 400, f"{collection}?{bad}")
    page = read_json(f"{items}?limit=5")
    for feature in page["features"]:
        alone = read_json(f"{items}/{quote(feature['id'])}")
        judged.equal(alone["id"], feature["id"], f"{collection}: the feature asked for")
        judged.equal(alone["properties"], feature["properties"], f"{collection}: what is told of it")
    for address, kind in (
        (items, "application/geo+json"),
        (f"{items}/{quote(page['features'][0]['id'])}", "application/geo+json"),
        (f"{items}?f=html", "text/html; charset=utf-8"),
        (f"{base}/collections/{collection}", "application/json"),
        (f"{base}/collections/{collection}/queryables", "application/schema+json"),
    ):
        judged.equal(answer(address)[1]["content-type"], kind, address)

judged.done(beside=["our own"])
