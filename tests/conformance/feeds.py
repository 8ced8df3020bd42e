"""Calendars, news, JSON-LD and GeoJSON, read by the libraries that others read them with.

Usage: feeds.py BASE calendar|days|news|json-ld|geojson
"""

import sys
from datetime import date, datetime, timedelta

from judged import Judged, read, read_json

# The types a page may speak of, each with the properties that schema.org 30 has for it (its own and its wider types').
THING = {"@context", "@id", "@type", "name", "description", "url", "sameAs"}
TYPES = {
    "Organization": THING | {"telephone", "email", "areaServed", "location", "event"},
    "NGO": THING | {"telephone", "email", "areaServed", "location", "event"},
    "Place": THING | {"telephone", "address", "geo", "amenityFeature"},
    "PostalAddress": THING | {"streetAddress", "addressLocality", "postalCode"},
    "GeoCoordinates": THING | {"latitude", "longitude"},
    "LocationFeatureSpecification": THING | {"value"},
    "VirtualLocation": THING,
    "Event": THING | {"startDate", "endDate", "eventSchedule", "location", "eventStatus", "eventAttendanceMode",
                      "organizer", "isAccessibleForFree"},
    "Schedule": THING | {"repeatFrequency", "byDay", "byMonthDay", "byMonth", "startTime", "endTime", "startDate",
                         "endDate", "exceptDate", "scheduleTimezone"},
}


def calendar(base, judged):
    from icalendar import Calendar

    read_calendar = Calendar.from_ical(read(f"{base}/data/listings.ics"))
    uids = set()
    for event in read_calendar.walk("VEVENT"):
        name = event.get("SUMMARY")
        identity = (event.get("UID"), event.get("RECURRENCE-ID") and event.decoded("RECURRENCE-ID"))
        has_all = all(event.get(part) for part in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"))
        judged.holds(has_all and identity not in uids and not event.errors, f"{name}: {event.errors} {identity}")
        uids.add(identity)


def days(base, judged):
    """Another reader's days of the next three weeks, event by event, are those that we tell."""
    import recurring_ical_events
    from icalendar import Calendar

    ours = read_json(f"{base}/ogc/collections/whats-on/items?limit=1000")
    while more := next((link["href"] for link in ours["links"] if link["rel"] == "next"), None):
        page = read_json(more)
        ours["features"] += page["features"]
        ours["links"] = page["links"]
    told = sorted({(event["properties"]["asset"], event["properties"]["on"]) for event in ours["features"]})
    first = min(date.fromisoformat(on) for _, on in told)
    listings = {listing for listing, _ in told}
    for listing in sorted(listings):
        calendar = Calendar.from_ical(read(f"{base}/listing/{listing}.ics"))
        events = recurring_ical_events.of(calendar).between(first, first + timedelta(days=21))
        begins = [event["DTSTART"].dt for event in events if event.get("STATUS") != "CANCELLED"]
        theirs = {begin.date() if isinstance(begin, datetime) else begin for begin in begins}
        theirs = sorted(str(day) for day in theirs if first < day < first + timedelta(days=21))
        here = [on for there, on in told if there == listing and first < date.fromisoformat(on) < first + timedelta(days=21)]
        judged.equal(here, theirs, f"{listing}: the days it is on")


def news(base, judged):
    import feedparser

    feed = feedparser.parse(read(f"{base}/data/news.atom"))
    judged.holds(feed.version == "atom10" and not feed.bozo, f"{feed.version} {feed.get('bozo_exception')}")
    for entry in feed.entries:
        whole = entry.id and entry.title and entry.link and entry.updated_parsed
        judged.holds(whole and read(entry.link), f"{entry.get('title')} is not whole, or its page is not there")


def json_ld(base, judged):
    import extruct

    services = read_json(f"{base}/oruk/v3/services?minimal=true")["contents"]
    for service in services:
        address = f"{base}/listing/{service['id']}"
        told = extruct.extract(read(address), base_url=address, syntaxes=["json-ld"])["json-ld"]
        wrong = [problem for document in told for problem in problems(document)]
        judged.holds(len(told) == 1 and not wrong, f"{address}: {len(told)} documents, {wrong[:3]}")


def problems(thing):
    """What of a thing is not in the vocabulary, or is no date where one has to be."""
    if isinstance(thing, list):
        for inner in thing:
            yield from problems(inner)
    elif isinstance(thing, dict):
        if set(thing) == {"@id"}:
            return
        known = TYPES.get(thing.get("@type"))
        if known is None:
            yield f"there is no type {thing.get('@type')}"
            return
        for name, value in thing.items():
            if name not in known:
                yield f"{thing['@type']} has no {name}"
            if name in ("startDate", "endDate"):
                yield from not_a_date(value)
            yield from problems(value)


def not_a_date(value):
    try:
        datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    except ValueError:
        yield f"{value} is no date"


def geojson(base, judged):
    from geojson_pydantic import FeatureCollection

    whole = read(f"{base}/data/listings.geojson")
    for feature in FeatureCollection.model_validate_json(whole).features:
        at = feature.geometry and feature.geometry.coordinates
        judged.holds(at is None or (-180 <= at.longitude <= 180 and -90 <= at.latitude <= 90), f"{feature.properties}")


def main():
    base, what = sys.argv[1:3]
    judged = Judged()
    read_by, package = {
        "calendar": (calendar, "icalendar"),
        "days": (days, "recurring-ical-events"),
        "news": (news, "feedparser"),
        "json-ld": (json_ld, "extruct"),
        "geojson": (geojson, "geojson-pydantic"),
    }[what]
    read_by(base, judged)
    judged.done(package)


main()
