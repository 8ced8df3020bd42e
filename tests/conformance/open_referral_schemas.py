"""Every service, place and organisation of a feed against the official JSON Schemas of HSDS 3.0 and of the UK profile,
with formats asserted.

Usage: open_referral_schemas.py BASE FOLDER_OF_SCHEMAS rust|python
"""

import json
import pathlib
import sys

import jsonschema_rs
import referencing
from jsonschema import Draft202012Validator, FormatChecker
from referencing.jsonschema import DRAFT202012

from judged import Judged, read_json, read_lines

LISTS = {
    "services": "service.json",
    "service_at_locations": "service_at_location.json",
    "organizations": "organization.json",
}


def loaded(folder):
    """Every schema of a folder, by its bare name."""
    return {path.name: json.loads(path.read_text()) for path in pathlib.Path(folder).glob("*.json")}


def by_rust(schemas, name):
    """The errors in a document, as the Rust crate sees them."""
    retrieve = lambda uri: schemas[uri.rsplit("/", 1)[-1]]
    validator = jsonschema_rs.Draft202012Validator(schemas[name], validate_formats=True, retriever=retrieve)
    return lambda document: [f"{error.instance_path} {error.message}" for error in validator.iter_errors(document)]


def by_python(schemas, name):
    """The errors in a document, as the Python package sees them."""
    retrieve = lambda uri: referencing.Resource.from_contents(
        schemas[uri.rsplit("/", 1)[-1]], default_specification=DRAFT202012
    )
    registry = referencing.Registry(retrieve=retrieve)
    checker = FormatChecker()
    validator = Draft202012Validator(schemas[name], registry=registry, format_checker=checker)
    return lambda document: [f"{list(error.path)} {error.message}" for error in validator.iter_errors(document)]


def mutants(service):
    """Documents that a judge with eyes refuses."""
    yield {**service, "id": "7"}
    yield {**service, "status": "sleeping"}
    yield {**service, "description": None}
    yield {**service, "url": "not a page"}
    yield {name: value for name, value in service.items() if name != "name"}
    yield {**service, "last_modified": "yesterday"}
    yield {**service, "schedules": [{"id": service["id"], "freq": "DAILY"}]}


def main():
    base, folder, which = sys.argv[1:4]
    judge = {"rust": by_rust, "python": by_python}[which]
    judged = Judged()
    schemas = loaded(folder)
    for name, schema in LISTS.items():
        errors = judge(schemas, schema)
        for document in read_lines(f"{base}/oruk/v3/{name}?format=ndjson&full=true"):
            found = errors(document)
            judged.holds(not found, f"{name} {document['id']}: {found[:2]}")
        for document in read_json(f"{base}/oruk/v3/{name}?per_page=500")["contents"]:
            found = errors(document)
            judged.holds(not found, f"{name} on a page, {document['id']}: {found[:2]}")
    for name, schema in {"taxonomies": "taxonomy.json", "taxonomy_terms": "taxonomy_term.json"}.items():
        errors = judge(schemas, schema)
        for document in read_lines(f"{base}/oruk/v3/{name}?format=ndjson"):
            one = read_json(f"{base}/oruk/v3/{name}/{document['id']}")
            judged.holds(not errors(document) and not errors(one), f"{name} {document['id']}: {errors(one)[:2]}")
    errors = judge(schemas, "service.json")
    service = next(read_lines(f"{base}/oruk/v3/services?format=ndjson"))
    for mutant in mutants(service):
        if not errors(mutant):
            judged.fails(f"the judge is blind: it lets through {mutant}")
    judged.done({"rust": "jsonschema-rs", "python": "jsonschema"}[which])


main()
