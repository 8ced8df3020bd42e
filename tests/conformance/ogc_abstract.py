"""The abstract tests of OGC API - Features, Part 1 (core, GeoJSON, HTML, OpenAPI 3.0), Part 2 (reference systems) and Part 3
(queryables, filter), each named as the standard names it. In our own words, since OGC's own suite needs Java and a server.
"""

import json
import math
import sys
import urllib.request
from datetime import datetime, timedelta, timezone
from html.parser import HTMLParser
from urllib.parse import quote, urljoin

from judged import Judged, answer, read_json

base = sys.argv[1] + "/ogc"
judged = Judged()
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
EPSG = "http://www.opengis.net/def/crs/EPSG/0/"
PARTS = "http://www.opengis.net/spec/"
CLASSES = [
    f"{PARTS}ogcapi-features-1/1.0/conf/{name}" for name in ("core", "oas30", "html", "geojson")
] + [f"{PARTS}ogcapi-features-2/1.0/conf/crs"] + [
    f"{PARTS}ogcapi-features-3/1.0/conf/{name}" for name in ("queryables", "queryables-query-parameters", "filter", "features-filter")
] + [f"{PARTS}cql2/1.0/conf/{name}" for name in ("cql2-text", "cql2-json", "basic-cql2")]
SHAPES = {"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"}


def links(thing, rel):
    return [link for link in thing.get("links", []) if link.get("rel") == rel]


def told(thing, what):
    """/req/core/*-links: each link says what it is, and its type where it leads to a resource of ours."""
    for link in thing.get("links", []):
        judged.holds(link.get("rel") and link.get("href") and link.get("type"), f"{what}: a link without rel or type {link}")


def resolved(thing, rel, kind, what):
    """A link of this kind leads somewhere that answers with the type it promises."""
    found = [link for link in links(thing, rel) if kind in link.get("type", "")]
    judged.holds(found, f"{what}: no link {rel} of type {kind}")
    for link in found:
        status, headers, _ = answer(urljoin(base, link["href"]))
        judged.holds(status == 200 and kind.split(";")[0] in headers["content-type"], f"{what}: {rel} answers {status} {headers['content-type']}")


class Title(HTMLParser):
    found = False

    def handle_starttag(self, tag, attributes):
        self.found = self.found or tag == "h1"


def html(url, what):
    """/conf/html: the same resource is a page, by parameter and by what is accepted."""
    joint = "&" if "?" in url else "?"
    request = urllib.request.Request(url, headers={"Accept": "text/html"})
    with urllib.request.urlopen(request) as got:
        by_accept = got.headers["content-type"], got.read()
    _, headers, body = answer(f"{url}{joint}f=html")
    for kind, page in (by_accept, (headers["content-type"], body)):
        reader = Title()
        reader.feed(page.decode())
        judged.holds(kind.startswith("text/html") and reader.found, f"{what}: no page ({kind})")


# /conf/core/root-op, root-success, api-definition-op, conformance-op, conformance-success
landing = read_json(base)
told(landing, "landing page")
resolved(landing, "service-desc", "application/vnd.oai.openapi+json;version=3.0", "landing page")
resolved(landing, "service-doc", "text/html", "landing page")
resolved(landing, "conformance", "application/json", "landing page")
resolved(landing, "data", "application/json", "landing page")
conformance = read_json(f"{base}/conformance")["conformsTo"]
for name in CLASSES:
    judged.holds(name in conformance, f"conformance: {name}")
api = read_json(f"{base}/api")
judged.holds(api["openapi"].startswith("3.0"), "oas30: it is OpenAPI 3.0")
for url in (base, f"{base}/conformance", f"{base}/collections"):
    html(url, url)


def parameter(path, name):
    """A parameter as it is defined, wherever that is."""
    for given in api["paths"][path]["get"].get("parameters", []):
        if "$ref" in given:
            given = api["components"]["parameters"][given["$ref"].rsplit("/", 1)[-1]]
        if given["name"] == name:
            return given
    return {}


def defined(path):
    """/conf/core/fc-limit-definition, fc-bbox-definition, fc-time-definition, and those of Parts 2 and 3."""
    limit, box, time = (parameter(path, name) for name in ("limit", "bbox", "datetime"))
    for given in (limit, box, time):
        judged.holds(
            given.get("in") == "query" and not given.get("required", False) and given.get("style", "form") == "form"
            and given.get("explode") is False, f"{path}: {given}",
        )
    judged.equal(limit["schema"]["type"], "integer", f"{path} limit")
    judged.holds(all(name in limit["schema"] for name in ("minimum", "maximum", "default")), f"{path} limit: {limit['schema']}")
    judged.equal((box["schema"]["type"], box["schema"]["items"]["type"]), ("array", "number"), f"{path} bbox")
    judged.equal(time["schema"]["type"], "string", f"{path} datetime")
    for name in ("crs", "bbox-crs", "filter", "filter-lang", "filter-crs"):
        judged.holds(parameter(path, name), f"{path}: {name} is not described")
    judged.holds({"cql2-text", "cql2-json"} <= set(parameter(path, "filter-lang")["schema"]["enum"]), f"{path} filter-lang")


def corners(coordinates):
    """Every position in a shape."""
    if coordinates and isinstance(coordinates[0], (int, float)):
        yield coordinates
    else:
        for inner in coordinates:
            yield from corners(inner)


def mercator(lon, lat):
    earth_m = 6378137.0
    return earth_m * math.radians(lon), earth_m * math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))


# /conf/core/fc-md-op, fc-md-success, fc-md-links, fc-md-items, fc-md-extent, sfc-md-op, sfc-md-success
collections = read_json(f"{base}/collections")
told(collections, "collections")
judged.holds(links(collections, "self") and links(collections, "alternate"), "collections: self and alternate")
everywhere = collections.get("crs", [])
for summary in collections["collections"]:
    name = summary["id"]
    one = read_json(f"{base}/collections/{name}")
    told(one, name)
    for part in ("id", "title", "description", "extent"):
        judged.equal(one.get(part), summary.get(part), f"{name}: {part} in the list and alone")
    resolved(summary, "items", "application/geo+json", name)
    resolved(summary, "items", "text/html", name)
    box = one["extent"]["spatial"]["bbox"][0]
    judged.holds(len(box) in (4, 6) and -180 <= box[0] <= box[2] <= 180 and -90 <= box[1] <= box[3] <= 90, f"{name}: extent {box}")

    # Part 2: /conf/crs/crs-uri, storageCrs, default
    systems = [uri for given in one["crs"] for uri in (everywhere if given == "#/crs" else [given])]
    judged.equal(systems[0], CRS84, f"{name}: the first system")
    judged.holds(one.get("storageCrs") in systems, f"{name}: storageCrs")
    for code in ("4326", "3857", "27700"):
        judged.holds(EPSG + code in systems, f"{name}: EPSG:{code}")

    items = f"{base}/collections/{name}/items"
    path = next(path for path in api["paths"] if path.endswith((f"/collections/{name}/items", "/collections/{collection}/items")))
    defined(path)
    html(items, items)
    html(f"{base}/collections/{name}", name)

    # /conf/core/fc-op, fc-response, fc-links, fc-timeStamp, fc-numberMatched, fc-numberReturned, fc-limit-response
    page = read_json(items)
    total, seen, address = page["numberMatched"], [], f"{items}?limit=7"
    while address:
        page = read_json(address)
        told(page, items)
        judged.equal(page["type"], "FeatureCollection", f"{address}: type")
        judged.equal(page["numberReturned"], len(page["features"]), f"{address}: numberReturned")
        judged.equal(page["numberMatched"], total, f"{address}: numberMatched on every page")
        judged.holds(len(page["features"]) <= 7, f"{address}: limit")
        judged.holds(links(page, "self") and links(page, "alternate"), f"{address}: self and alternate")
        stamp = datetime.fromisoformat(page["timeStamp"].replace("Z", "+00:00"))
        judged.holds(abs(datetime.now(timezone.utc) - stamp) < timedelta(minutes=1), f"{address}: timeStamp {stamp}")
        seen += page["features"]
        address = links(page, "next")[0]["href"] if links(page, "next") else None
    judged.equal(len({json.dumps(feature["id"]) for feature in seen}), total, f"{name}: every feature on one page")

    # /conf/geojson/content, definition
    for feature in seen:
        shape = feature["geometry"]
        right = feature["type"] == "Feature" and (shape is None or shape["type"] in SHAPES) and "properties" in feature
        on_earth = shape is None or all(-180 <= at[0] <= 180 and -90 <= at[1] <= 90 for at in corners(shape["coordinates"]))
        judged.holds(right and on_earth, f"{name}: {feature['id']} is no feature on Earth")

    # /conf/core/f-op, f-success, f-links
    for feature in seen[:3] + seen[-1:]:
        alone = f"{items}/{quote(feature['id'])}"
        answered = read_json(alone)
        told(answered, alone)
        judged.holds(links(answered, "self") and links(answered, "collection"), f"{alone}: self and collection")
        judged.equal(answered["geometry"], feature["geometry"], f"{alone}: its shape")
        html(alone, alone)
    judged.equal(answer(f"{items}/there-is-no-such-thing")[0], 404, f"{name}: a feature that is not there")

    # /conf/core/query-param-invalid, query-param-unknown; Part 2: crs-parameter-invalid, bbox-crs-invalid
    for bad in ("limit=0", "limit=x", "limit=-1", "unknown=1", "crs=x", f"crs={EPSG}99999", "bbox-crs=x&bbox=1,2,3,4",
                "filter=name%20%3D", "filter-lang=sql&filter=1", "filter-crs=x&filter=TRUE", "filter=nothing_of_ours%3D1"):
        judged.equal(answer(f"{items}?{bad}")[0], 400, f"{name}?{bad}")

    # Part 2: /conf/crs/crs-parameter, Content-Crs, coordinates as the system orders and scales them
    placed = [feature for feature in seen if feature["geometry"]]
    for uri in systems:
        got = answer(f"{items}?limit=1000&crs={quote(uri, safe='')}")
        judged.equal(got[1]["content-crs"], f"<{uri}>", f"{name}: Content-Crs of {uri}")
        theirs = {feature["id"]: feature for feature in json.loads(got[2])["features"]}
        for feature in placed[:20]:
            lon, lat = next(corners(feature["geometry"]["coordinates"]))[:2]
            x, y = next(corners(theirs[feature["id"]]["geometry"]["coordinates"]))[:2]
            wanted = {CRS84: (lon, lat), EPSG + "4326": (lat, lon), EPSG + "3857": mercator(lon, lat)}.get(uri)
            if wanted:
                off = max(abs(x - wanted[0]), abs(y - wanted[1]))
                judged.holds(off < (1e-6 if "3857" not in uri else 0.02), f"{name} in {uri}: {(x, y)} is not {wanted}")

    # Part 2: /conf/crs/bbox-crs-action: one box in two systems keeps the same
    west, south, east, north = (placed and box[:4]) or (0, 0, 1, 1)
    half = (west, south, (west + east) / 2, (south + north) / 2)
    plain = read_json(f"{items}?limit=1&bbox={','.join(map(str, half))}")["numberMatched"]
    turned = (half[1], half[0], half[3], half[2])
    metres = (*mercator(*half[:2]), *mercator(*half[2:]))
    for uri, numbers in ((EPSG + "4326", turned), (EPSG + "3857", metres), (CRS84, half)):
        address = f"{items}?limit=1&bbox={','.join(map(str, numbers))}&bbox-crs={quote(uri, safe='')}"
        judged.equal(read_json(address)["numberMatched"], plain, f"{name}: half of it in {uri}")
    high = f"{half[0]},{half[1]},0,{half[2]},{half[3]},9000"
    judged.equal(read_json(f"{items}?limit=1&bbox={high}")["numberMatched"], plain, f"{name}: a box with heights")
    judged.equal(read_json(f"{items}?limit=1&bbox=177,-89,-177,89")["numberMatched"], 0, f"{name}: a box over the date line")

    # Part 3: /conf/queryables, /conf/features-filter
    resolved(one, "http://www.opengis.net/def/rel/ogc/1.0/queryables", "application/schema+json", name)
    queryables = read_json(f"{base}/collections/{name}/queryables")
    judged.holds("2020-12" in queryables["$schema"] and queryables["type"] == "object", f"{name}: queryables")
    judged.holds(queryables["$id"].endswith(f"/collections/{name}/queryables"), f"{name}: $id {queryables['$id']}")
    for property_name, schema in queryables["properties"].items():
        is_shape = schema.get("format", "").startswith("geometry-")
        judged.holds(is_shape != ("type" in schema), f"{name}.{property_name}: {schema}")
        null = f"{items}?limit=1&filter=" + quote(f"{property_name} IS NULL")
        filled = f"{items}?limit=1&filter=" + quote(f"NOT ({property_name} IS NULL)")
        counted = [read_json(address)["numberMatched"] for address in (null, filled)]
        judged.equal(sum(counted), total, f"{name}.{property_name}: with and without it is all")

judged.done(beside=["our own"])
